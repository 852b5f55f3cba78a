//! What the fuzzer does to a campaign: a list of edits, so that it mutates decisions rather than the braces of JSON.

use crate::Files;
use crate::base::{put, value};
use arbitrary::Arbitrary;
use serde_json::Value;

/// One edit of a file. The numbers of files and places wrap around, so that every number means one.
#[derive(Arbitrary, Debug)]
pub enum Edit {
    /// A text becomes another.
    Write { file: u8, place: u16, text: Vec<Piece> },
    /// A text gets a piece somewhere.
    Insert { file: u8, place: u16, at: u8, piece: Piece },
    /// A text gets a piece at its beginning, its end, or right beside one of its slots.
    Join { file: u8, place: u16, at: u8, piece: Piece },
    /// A text becomes a copy of another one.
    Copy { file: u8, from: u16, to: u16 },
    /// An entry of a list or an object is removed.
    Remove { file: u8, place: u16 },
    /// An entry becomes something that is not a text.
    Retype { file: u8, place: u16, to: Kind },
    /// Bytes replace bytes.
    Splice { file: u8, at: u16, length: u8, bytes: Vec<u8> },
}

/// A piece of a text.
#[derive(Arbitrary, Debug)]
pub enum Piece {
    /// One of [`PIECES`].
    Known(u8),
    /// Whatever the fuzzer makes up.
    Any(String),
    /// One character.
    One(char),
}

/// A value that is not a text.
#[derive(Arbitrary, Debug)]
pub enum Kind {
    Null,
    Bool(bool),
    Number(f64),
    Whole(u16),
    List,
    Object,
}

/// Pieces that attack something, or that come close to what is allowed.
const PIECES: [&str; 55] = [
    "<script>",
    "</a>",
    "&lt;",
    "&#60;",
    "&amp;lt;",
    "javascript:",
    "data:text/html,",
    "vbscript:",
    "http://",
    "https://",
    "//",
    "\\\\",
    "@",
    "www.",
    ".it",
    "example.org",
    "https://example.org/",
    "https://u:p@example.org/",
    "mailto:",
    "tel:",
    "sms:",
    "+39",
    "5550100",
    "0",
    "٢",
    "२",
    "²",
    "Ⅳ",
    "〇",
    "½",
    "①",
    "{call}",
    "{life}",
    "{hours}",
    "{organisation}",
    "{",
    "}",
    "{{",
    "\u{202E}",
    "\u{2066}",
    "\u{2069}",
    "\u{200B}",
    "\u{200C}",
    "\u{200D}",
    "\u{FE0F}",
    "\u{FEFF}",
    "\u{AD}",
    "\u{E0041}",
    "\u{20E3}",
    "\u{3164}",
    "\u{2800}",
    "\0",
    "\n",
    " ",
    "a",
];

impl Piece {
    fn text(&self) -> String {
        match self {
            Self::Known(index) => PIECES[usize::from(*index) % PIECES.len()].to_owned(),
            Self::Any(text) => text.clone(),
            Self::One(c) => c.to_string(),
        }
    }
}

impl Kind {
    fn value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(value) => Value::from(*value),
            Self::Number(value) => Value::from(*value),
            Self::Whole(value) => Value::from(*value),
            Self::List => Value::from(Vec::<Value>::new()),
            Self::Object => Value::Object(Default::default()),
        }
    }
}

impl Edit {
    /// Makes the edit.
    pub fn apply(&self, files: &mut Files) {
        match self {
            Self::Write { file, place, text } => {
                let text: String = text.iter().map(Piece::text).collect();
                at_text(files, *file, *place, |old| *old = text);
            }
            Self::Insert { file, place, at, piece } => {
                at_text(files, *file, *place, |text| insert(text, *at, piece, |_| true))
            }
            Self::Join { file, place, at, piece } => at_text(files, *file, *place, |text| {
                insert(text, *at, piece, |(before, after)| {
                    before.is_empty() || after.is_empty() || before.ends_with('}') || after.starts_with('{')
                });
            }),
            Self::Copy { file, from, to } => {
                let mut copied = String::new();
                at_text(files, *file, *from, |text| copied.clone_from(text));
                at_text(files, *file, *to, |text| *text = copied);
            }
            Self::Remove { file, place } => at_entry(files, *file, *place, |list, entry| match list {
                Value::Array(items) => drop(entry.parse().map(|index: usize| items.remove(index))),
                Value::Object(entries) => drop(entries.remove(entry)),
                _ => {}
            }),
            Self::Retype { file, place, to } => at_entry(files, *file, *place, |list, entry| match list {
                Value::Array(items) => drop(entry.parse().map(|index: usize| items[index] = to.value())),
                Value::Object(entries) => drop(entries.insert(entry.to_owned(), to.value())),
                _ => {}
            }),
            Self::Splice { file, at, length, bytes } => {
                let name = name(files, *file);
                let Some(old) = files.get_mut(&name) else { return };
                let start = usize::from(*at) % (old.len() + 1);
                let end = (start + usize::from(*length)).min(old.len());
                old.splice(start..end, bytes.iter().copied());
            }
        }
    }
}

/// Puts a piece between two characters, at one of the places that fit.
fn insert(text: &mut String, at: u8, piece: &Piece, fits: impl Fn((&str, &str)) -> bool) {
    let between = text.char_indices().map(|(index, _)| index).chain([text.len()]);
    let places: Vec<usize> = between.filter(|index| fits(text.split_at(*index))).collect();
    text.insert_str(places[usize::from(at) % places.len()], &piece.text());
}

fn name(files: &Files, file: u8) -> String {
    files.keys().nth(usize::from(file) % files.len()).cloned().unwrap_or_default()
}

/// Changes one text of a file.
fn at_text(files: &mut Files, file: u8, place: u16, change: impl FnOnce(&mut String)) {
    let name = name(files, file);
    let mut whole = value(files, &name);
    let mut found = Vec::new();
    texts(&mut whole, &mut found);
    if !found.is_empty() {
        let place = usize::from(place) % found.len();
        change(found[place]);
        put(files, &name, &whole);
    }
}

fn texts<'a>(value: &'a mut Value, found: &mut Vec<&'a mut String>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter_mut().for_each(|item| texts(item, found)),
        Value::Object(entries) => entries.values_mut().for_each(|entry| texts(entry, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Changes one entry of a list or an object, given with its container.
fn at_entry(files: &mut Files, file: u8, place: u16, change: impl FnOnce(&mut Value, &str)) {
    let name = name(files, file);
    let mut whole = value(files, &name);
    let mut found = Vec::new();
    entries(&whole, "", &mut found);
    if !found.is_empty() {
        let (list, entry) = &found[usize::from(place) % found.len()];
        if let Some(list) = whole.pointer_mut(list) {
            change(list, entry);
            put(files, &name, &whole);
        }
    }
}

/// Each entry, as the JSON pointer to its container and its own key.
fn entries(value: &Value, pointer: &str, found: &mut Vec<(String, String)>) {
    let mut note = |key: String, inner: &Value| {
        let inside = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
        found.push((pointer.to_owned(), key));
        entries(inner, &inside, found);
    };
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| note(index.to_string(), item)),
        Value::Object(fields) => fields.iter().for_each(|(key, field)| note(key.clone(), field)),
        _ => {}
    }
}

//! What `accanto check` prints for each mistake that staff make, to the letter, in both languages.
//!
//! The messages are in `mistakes/it.txt` and `mistakes/en.txt`. What the program prints of the same mistakes today is left in Cargo's
//! folder for tests, so that a change of words is read there, and then copied.

mod support;

use std::{
    collections::BTreeSet,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use support::{Desk, run_in};

/// What somebody does.
enum Change {
    /// In a file, one piece is replaced by another.
    Swap(&'static str, &'static str, &'static str),
    /// A file is saved in another form.
    Save(&'static str, fn(&str) -> Vec<u8>),
    /// The same with a day that is soon in the place of `{soon}`.
    Soon(&'static str, &'static str, &'static str),
    /// A file gets another name.
    Rename(&'static str, &'static str),
    /// A file is added.
    Add(&'static str, &'static str),
    /// A file is taken away.
    Remove(&'static str),
    /// A folder stands where a file should.
    Folder(&'static str),
}
use Change::{Add, Folder, Remove, Rename, Save, Soon, Swap};

const EN: &str = "strings/en.json";
const FACTS: &str = "campaign.json";
const REVIEWS: &str = "reviews.json";
const FORBIDDEN: &str = "\"languages\": {
    \"en\": { \"forbidden\": [{ \"term\": \"free\", \"instead\": \"toll-free\", \"why\": \"nobody can promise this\" }] }";

const MISTAKES: &[(&str, Change)] = &[
    ("a comma is lost", Swap(EN, "\"Free call\",", "\"Free call\"")),
    ("a comma too many at the end", Swap(EN, "in class.\"", "in class.\",")),
    ("a closing quote is lost", Swap(EN, "\"Free call\"", "\"Free call")),
    ("an opening quote is lost", Swap(EN, "\"Free call\"", "Free call\"")),
    ("smart quotes around a text", Swap(EN, "\"Free call\"", "“Free call”")),
    ("smart quotes around a key", Swap(EN, "\"cost.free\"", "“cost.free”")),
    ("a quotation within a text", Swap(EN, "Free call", "\"Free\" call")),
    ("a colon is lost", Swap(EN, "\"cost.free\":", "\"cost.free\"")),
    ("a backslash", Swap(EN, "Free call", "Free \\call")),
    ("a comment", Swap(EN, "  \"cost.free\"", "  // new\n  \"cost.free\"")),
    ("the last brace is lost", Swap(EN, "in class.\"\n}", "in class.\"\n")),
    ("a tab within a text", Swap(EN, "Free call", "Free\tcall")),
    ("a line break within a text", Swap(EN, "Free call", "Free\ncall")),
    ("saved as Latin-1", Save(EN, |text| text.replace("Free call", "Free caf\u{E9}").chars().map(latin).collect())),
    (
        "saved as UTF-16",
        Save(EN, |text| {
            [&b"\xFF\xFE"[..], &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()].concat()
        }),
    ),
    ("saved with a BOM", Save(EN, |text| format!("\u{FEFF}{text}").into_bytes())),
    ("saved with Windows line ends", Save(EN, |text| text.replace('\n', "\r\n").into_bytes())),
    ("indented with tabs", Save(EN, |text| text.replace("\n  ", "\n\t").into_bytes())),
    ("the file is empty", Save(EN, |_| Vec::new())),
    ("a language's file is missing", Remove(EN)),
    ("keys.json is missing", Remove("keys.json")),
    ("terms.json is missing", Remove("terms.json")),
    ("campaign.json is missing", Remove(FACTS)),
    ("a folder instead of a file", Folder(EN)),
    ("a key is renamed", Swap(EN, "\"cost.free\"", "\"cost.fre\"")),
    ("a key is translated", Swap(EN, "\"cost.free\"", "\"costo.gratuito\"")),
    ("a key is given twice", Swap(EN, "\"Free call\",", "\"Free call\", \"cost.free\": \"Free\",")),
    ("a text is empty", Swap(EN, "\"Free call\"", "\"\"")),
    ("a text is a number", Swap(EN, "\"Free call\"", "0")),
    ("a slot is dropped", Swap(EN, "\"Call {call}\"", "\"Call us\"")),
    ("a slot is mistyped", Swap(EN, "\"Call {call}\"", "\"Call {cal}\"")),
    ("a brace is lost", Swap(EN, "\"Call {call}\"", "\"Call {call\"")),
    ("the number is typed", Swap(EN, "\"Call {call}\"", "\"Call 555 01.00\"")),
    ("an address is typed", Swap(EN, "Chat with us", "Chat on example.org")),
    ("HTML is pasted", Swap(EN, "Chat with us", "Chat with <b>us</b>")),
    ("a non-breaking space is pasted as HTML", Swap(EN, "Chat with us", "Chat&nbsp;with us")),
    ("an invisible character is pasted", Swap(EN, "Chat with us", "Chat with\u{200B} us")),
    ("a space at the end", Swap(EN, "Chat with us", "Chat with us ")),
    (
        "a text is far too long",
        Swap(EN, "Chat with us", "Chat with us whenever you feel that you would like to talk about anything at all"),
    ),
    ("a language's code is wrong", Swap(FACTS, "\"tag\": \"en\"", "\"tag\": \"english\"")),
    ("a language's code is of another", Swap(FACTS, "\"tag\": \"en\"", "\"tag\": \"eng\"")),
    (
        "the default language is not published",
        Swap(FACTS, "\"default_language\": \"it\"", "\"default_language\": \"ti\""),
    ),
    ("a review that is no choice", Swap(FACTS, "\"en\", \"review\": \"reviewed\"", "\"en\", \"review\": \"review\"")),
    ("a date in the past", Swap(FACTS, "\"valid_until\": null", "\"valid_until\": \"2020-01-31\"")),
    ("a date to come", Swap(FACTS, "2026-11-02", "2999-11-02")),
    ("a date written as people do", Swap(FACTS, "2026-11-02", "2/11/2026")),
    ("an address without https", Swap(FACTS, "https://example.org/chat/", "http://example.org/chat/")),
    ("an address without anything before it", Swap(FACTS, "https://example.org/chat/", "example.org/chat/")),
    ("an unknown audience", Swap(FACTS, "[\"child\", \"teen\"]", "[\"child\", \"teens\"]")),
    ("a tip names an unknown contact", Swap(FACTS, "[\"call\", \"chat\"]", "[\"call\", \"chatt\"]")),
    ("a number with spaces", Swap(FACTS, "\"5550100\"", "\"555 01 00\"")),
    ("a number without quotes", Swap(FACTS, "\"5550100\"", "5550100")),
    ("the number as people read it is another", Swap(FACTS, "555 01.00", "555 01.01")),
    ("a field is mistyped", Swap(FACTS, "\"hours\": \"always\"", "\"hour\": \"always\"")),
    ("true in quotes", Swap(FACTS, "\"publish_draft_tips\": true", "\"publish_draft_tips\": \"true\"")),
    ("the time zone is mistyped", Swap(FACTS, "Europe/Rome", "Europe/Roma")),
    (
        "a comma is lost in reviews.json",
        Add(REVIEWS, "{ \"en\": { \"cost.free\": { \"source\": \"a\" \"on\": \"2026-11-02\" } } }"),
    ),
    (
        "a key of reviews.json is mistyped",
        Add(REVIEWS, "{ \"en\": { \"cost.free\": { \"sauce\": \"a\", \"on\": \"2026-11-02\" } } }"),
    ),
    ("a contact to be checked again soon", Soon(FACTS, "\"valid_until\": null", "\"valid_until\": \"{soon}\"")),
    ("a notice that ends soon", Soon(FACTS, "\"until\": \"2027-01-31\"", "\"until\": \"{soon}\"")),
    ("a schema of another day", Add("schema/strings.schema.json", "{}")),
    ("a term that no text may use", Swap("terms.json", "\"languages\": {", FORBIDDEN)),
    ("a quote is lost at the end of a key", Swap(EN, "\"cost.free\":", "\"cost.free:")),
    ("a smart quote at the end of a text", Swap(EN, "\"Free call\",", "\"Free call”,")),
    ("a value with a capital", Swap(FACTS, "\"publish_draft_tips\": true", "\"publish_draft_tips\": True")),
    (
        "a merge that was not made",
        Swap(EN, "  \"cost.free\"", "<<<<<<< HEAD\n  \"cost.free\": \"Free\",\n=======\n  \"cost.free\""),
    ),
    ("saved by a word processor", Save(EN, |text| format!("{{\\rtf1 {text}").into_bytes())),
    ("a word in another script", Swap("strings/ar.json", "تحدث معنا", "تحدث now")),
    ("a letter of another script", Swap(EN, "Chat with us", "Ch\u{430}t with us")),
    ("a tip is renamed in campaign.json alone", Swap(FACTS, "\"id\": \"at-school\"", "\"id\": \"lessons\"")),
    ("a tip gets the id of another", Swap(FACTS, "\"id\": \"at-school\"", "\"id\": \"secrets\"")),
    ("a key under another name", Swap(FACTS, "\"id\": \"summer\", \"from\"", "\"id\": \"summer\", \"starting\"")),
    ("texts in a block", Swap(EN, "\"cost.free\": \"Free call\"", "\"cost\": { \"free\": \"Free call\" }")),
    ("an invisible character in a key", Swap(EN, "\"cost.free\"", "\"cost\u{200B}.free\"")),
    ("a file's name with a capital", Rename(FACTS, "Campaign.json")),
    ("a file's name with a space", Rename(EN, "strings/en .json")),
    (
        "the Italian is pasted into the English",
        Swap(
            EN,
            "\"You may tell a secret that hurts. Call {call}.\"",
            "\"Un segreto che fa male si può dire. Chiama {call}.\"",
        ),
    ),
    ("the country in words", Swap(FACTS, "\"country\": \"IT\"", "\"country\": \"Italia\"")),
];

/// How Latin-1 saves a character; `?` for what it does not have.
fn latin(c: char) -> u8 {
    u8::try_from(u32::from(c)).unwrap_or(b'?')
}

impl Change {
    fn apply(&self, folder: &Path) {
        let read = |name: &str| fs::read_to_string(folder.join(name)).expect("the campaign has the file");
        let swap = |name: &str, from: &str, to: &str| {
            let text = read(name);
            assert_eq!(text.matches(from).count(), 1, "{from:?} in {name}");
            fs::write(folder.join(name), text.replace(from, to)).expect("written");
        };
        match self {
            Swap(name, from, to) => swap(name, from, to),
            Soon(name, from, to) => swap(name, from, &to.replace("{soon}", &soon())),
            Rename(from, to) => fs::rename(folder.join(from), folder.join(to)).expect("renamed"),
            Save(name, how) => fs::write(folder.join(name), how(&read(name))).expect("written"),
            Add(name, text) => {
                let path = folder.join(name);
                fs::create_dir_all(path.parent().expect("in the campaign")).expect("made");
                fs::write(path, text).expect("written");
            }
            Remove(name) => fs::remove_file(folder.join(name)).expect("removed"),
            Folder(name) => {
                fs::remove_file(folder.join(name)).expect("removed");
                fs::create_dir(folder.join(name)).expect("made");
            }
        }
    }
}

/// A day on which something ends soon.
fn soon() -> String {
    jiff::Zoned::now().date().saturating_add(jiff::Span::new().days(30)).to_string()
}

/// The diagnostics that the program prints, and the exit code. The folder and the day are others each time.
fn diagnostics(language: &str, folder: &Path) -> (i32, Vec<String>) {
    let folder = folder.to_str().expect("Unicode");
    let (code, said) = run_in(language, &["check", folder]);
    let said = said.replace(folder, "campaign").replace(&soon(), "{soon}");
    let blocks = said.trim_end().split("\n\n");
    let diagnostics = blocks.filter(|block| block.contains("\n  ")).map(str::to_owned).collect();
    (code, diagnostics)
}

/// What the program prints for every mistake.
fn all(language: &str) -> String {
    let usual: BTreeSet<String> = diagnostics(language, &Desk::small().path("campaign")).1.into_iter().collect();
    let mut text = String::new();
    for (name, change) in MISTAKES {
        let desk = Desk::small();
        let folder = desk.path("campaign");
        change.apply(&folder);
        let (code, diagnostics) = diagnostics(language, &folder);
        // Writing to a string does not fail.
        let _ = writeln!(text, "== {name}: exit {code}");
        for diagnostic in diagnostics.iter().filter(|diagnostic| !usual.contains(*diagnostic)) {
            let _ = writeln!(text, "{diagnostic}\n");
        }
    }
    text
}

#[test]
fn every_mistake_is_answered_by_the_message_agreed_upon() {
    assert!(MISTAKES.len() >= 30);
    let mut wrong = Vec::new();
    for language in ["it", "en"] {
        let said = all(language);
        let place = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{language}.txt"));
        fs::write(&place, &said).expect("written");
        let agreed = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/mistakes/{language}.txt"));
        if fs::read_to_string(&agreed).unwrap_or_default() != said {
            wrong.push(format!("{} differs from {}", place.display(), agreed.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

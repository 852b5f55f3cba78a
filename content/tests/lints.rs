//! The quality lints: for each, texts that pass and texts that do not, with the severity, code and values of every diagnostic.
//!
//! The rows are in `lints/`, by lint; [`each_lint_lets_good_texts_through_and_names_what_is_wrong`] holds them all.

#[path = "lints/alphabet.rs"]
mod alphabet;
#[path = "lints/doubled_forms.rs"]
mod doubled_forms;
mod fixture;
#[path = "lints/glossary.rs"]
mod glossary;
#[path = "lints/punctuation.rs"]
mod punctuation;
#[path = "lints/quotation.rs"]
mod quotation;
#[path = "lints/readability.rs"]
mod readability;
#[path = "lints/script.rs"]
mod script;
#[path = "lints/terms.rs"]
mod terms;
#[path = "lints/untranslated.rs"]
mod untranslated;

use accanto_content::Report;
use accanto_content::diagnostic::Value;
use fixture::{Files, read};
use serde_json::json;

/// The text that is put to the test; its originals are the two below.
const KEY: &str = "contact.chat.about";
const ITALIAN: &str = "Puoi chiedere aiuto quando vuoi. Ti ascoltiamo sempre.";
const ENGLISH: &str = "You can ask for help whenever you like. We always listen to you.";

/// A text in a language, and what the lints say of it.
pub struct Row {
    name: &'static str,
    tag: &'static str,
    text: &'static str,
    /// Severity, code and values.
    lines: &'static [&'static str],
}

const fn passes(name: &'static str, tag: &'static str, text: &'static str) -> Row {
    Row { name, tag, text, lines: &[] }
}

const fn fails(name: &'static str, tag: &'static str, text: &'static str, lines: &'static [&'static str]) -> Row {
    Row { name, tag, text, lines }
}

/// The fixture, with room for long texts, the originals, and a list of terms.
fn files() -> Files {
    let mut files = fixture::files();
    files.insert("terms.json".to_owned(), include_bytes!("lints/terms.json").to_vec());
    edit(&mut files, "keys.json", |keys| {
        for rule in keys.as_object_mut().into_iter().flat_map(|rules| rules.values_mut()) {
            rule["max"] = json!(500);
        }
    });
    put(&mut files, "it", KEY, ITALIAN);
    put(&mut files, "en", KEY, ENGLISH);
    files
}

/// Puts a text into a language, which is published as a draft if it is not there yet.
fn put(files: &mut Files, tag: &str, key: &str, text: &str) {
    let file = format!("strings/{tag}.json");
    if !files.contains_key(&file) {
        files.insert(file.clone(), b"{}".to_vec());
        edit(files, "campaign.json", |campaign| {
            let languages = campaign["languages"].as_array_mut().expect("a list");
            languages.push(json!({ "tag": tag, "review": "draft" }));
        });
    }
    edit(files, &file, |words| words[key] = json!(text));
}

fn edit(files: &mut Files, file: &str, change: impl FnOnce(&mut serde_json::Value)) {
    let mut value = serde_json::from_slice(&files[file]).expect("the fixture is JSON");
    change(&mut value);
    files.insert(file.to_owned(), value.to_string().into_bytes());
}

/// What is said of one text: severity, code and values.
fn lines(report: &Report, tag: &str, key: &str) -> Vec<String> {
    let file = format!("strings/{tag}.json");
    let own =
        report.diagnostics.iter().filter(|diagnostic| diagnostic.file == file && diagnostic.key_path == key.into());
    own.map(|diagnostic| {
        let values = diagnostic.mistake.values().into_iter().filter(|(_, value)| *value != Value::Nothing);
        let values: String = values.map(|(name, value)| format!(" {name}={value}")).collect();
        format!("{} {}{values}", diagnostic.severity().name(), diagnostic.code())
    })
    .collect()
}

#[test]
fn each_lint_lets_good_texts_through_and_names_what_is_wrong() {
    let lints: [&[Row]; 9] = [
        script::ROWS,
        alphabet::ROWS,
        punctuation::ROWS,
        quotation::ROWS,
        terms::ROWS,
        glossary::ROWS,
        doubled_forms::ROWS,
        untranslated::ROWS,
        readability::ROWS,
    ];
    let mut wrong = Vec::new();
    for row in lints.into_iter().flatten() {
        let mut files = files();
        put(&mut files, row.tag, KEY, row.text);
        let found = lines(&read(&files), row.tag, KEY);
        if found != row.lines {
            wrong.push(format!("{} ({}):\n{}", row.name, row.tag, found.join("\n")));
        }
    }
    assert!(wrong.is_empty(), "reported otherwise:\n\n{}", wrong.join("\n\n"));
}

#[test]
fn a_line_names_the_file_and_the_key() {
    let mut files = files();
    put(&mut files, "de", KEY, "Sag's uns.");
    let report = read(&files);
    let found = report.diagnostics.iter().find(|diagnostic| diagnostic.code() == "straight-quote");
    let line = found.map(ToString::to_string);
    assert_eq!(line.as_deref(), Some("error strings/de.json: straight-quote contact.chat.about mark='"));
    let place = found.and_then(|diagnostic| Some((diagnostic.file.as_str(), diagnostic.span.clone()?)));
    let text = place.and_then(|(file, span)| report.sources.get(file)?.text().get(span));
    assert_eq!(text, Some("'"));
}

#[test]
fn a_mark_or_letter_that_is_right_elsewhere_in_the_text_is_pointed_at_where_it_is_wrong() {
    let mut wrong = Vec::new();
    // What stands before the wrong character; it, and what follows it.
    for (tag, code, before, rest) in [
        ("de", "foreign-quote", "Sag „nein“ oder ", "“ja” jetzt."),
        ("it", "open-quotation", "Puoi dire «no» e ", "«basta quando vuoi."),
        ("zh", "latin-punctuation", "App. 想聊聊吗", ". 写给我们。"),
        ("it", "foreign-letters", "Vai a Şişli o in ", "Şardegna."),
    ] {
        let mut files = files();
        edit(&mut files, "terms.json", |terms| {
            terms["languages"]["it"] = json!({ "keep": ["Şişli"] });
        });
        put(&mut files, tag, KEY, &format!("{before}{rest}"));
        let report = read(&files);
        let found =
            report.diagnostics.iter().find(|diagnostic| diagnostic.key_path == KEY.into() && diagnostic.code() == code);
        let place =
            found.and_then(|diagnostic| Some((report.sources.get(&diagnostic.file)?, diagnostic.span.clone()?)));
        let is_right = place.is_some_and(|(source, span)| {
            source.text()[..span.start].ends_with(before) && rest.starts_with(&source.text()[span])
        });
        if !is_right {
            wrong.push(format!("{tag} {code}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_sentence_with_a_slot_is_quoted_as_it_stands_in_the_file() {
    let mut files = files();
    put(&mut files, "it", KEY, "Scrivi a {organisation}, di giorno e di notte.");
    for tag in ["en", "de"] {
        put(&mut files, tag, KEY, "Write to {organisation} whenever You like.");
    }
    assert_eq!(lines(&read(&files), "de", KEY), ["error untranslated sentence=whenever You like file=strings/en.json"]);
}

#[test]
fn nothing_is_held_against_facts_that_could_not_be_read() {
    let mut files = files();
    put(&mut files, "it", KEY, "Interpellateci telefonicamente, indipendentemente dall'orario: {call}, {call}, {call}");
    files.insert("campaign.json".to_owned(), b"{".to_vec());
    assert!(lines(&read(&files), "it", KEY).is_empty());
}

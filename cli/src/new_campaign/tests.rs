//! What a campaign of another country starts with, compared with the collected data by a reader of its own.

use std::collections::{BTreeMap, BTreeSet};

use accanto_content::{Date, Severity, read_files};
use serde_json::{Value, json};

use super::{NewCampaign, of, places};

/// The day on which all of it is checked.
const TODAY: Date = Date::constant(2026, 12, 1);

/// What a new campaign may be told: to have somebody confirm or read something.
const TO_CONFIRM: [&str; 4] =
    ["contact-unconfirmed", "organisation-unconfirmed", "language-draft", "theme-days-unconfirmed"];

/// A country, and what its card starts with.
struct Row {
    name: &'static str,
    code: &'static str,
    language: &'static str,
    time_zone: &'static str,
    /// Each contact in the order of the card: its id, and what it opens.
    contacts: &'static [(&'static str, &'static str)],
    /// Whether all languages are read, or the default one, English and Arabic.
    whole: bool,
}

const ROWS: &[Row] = &[
];

fn made(code: &str) -> NewCampaign {
    of(code).unwrap_or_else(|_| panic!("{code} is not known")).unwrap_or_else(|| panic!("{code} is carried"))
}

#[test]
fn explore() {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for code in places::codes() {
        let made = made(code);
        let files = with_languages(made.files, &[&made.language, "en"]);
        let report = read_files(&files, TODAY);
        for found in report.diagnostics {
            if TO_CONFIRM.contains(&found.code()) { continue; }
            all.entry(format!("{code} {:?} {}", found.severity(), found.code())).or_default().insert(format!("{} {}", found.file, found));
        }
    }
    println!("{all:#?}");
    let made = made("FR");
    println!("{}", String::from_utf8_lossy(&made.files["campaign.json"]));
    println!("{}", String::from_utf8_lossy(&made.files["strings/fr.json"]));
    println!("{}", String::from_utf8_lossy(&made.files["reviews.json"]));
    let _ = (Severity::Error, json!(1), ROWS.len());
    for row in ROWS { let _ = (row.name, row.code, row.language, row.time_zone, row.contacts, row.whole); }
}

/// The same campaign in some of its languages: the others would only take longer to read.
fn with_languages(mut files: BTreeMap<String, Vec<u8>>, tags: &[&str]) -> BTreeMap<String, Vec<u8>> {
    let mut campaign: Value = serde_json::from_slice(&files["campaign.json"]).expect("JSON");
    let languages = campaign["languages"].as_array_mut().expect("a list");
    languages.retain(|language| tags.contains(&language["tag"].as_str().expect("a tag")));
    let mut terms: Value = serde_json::from_slice(&files["terms.json"]).expect("JSON");
    terms["languages"].as_object_mut().expect("a block").retain(|tag, _| tags.contains(&tag.as_str()));
    files.insert("campaign.json".to_owned(), campaign.to_string().into_bytes());
    files.insert("terms.json".to_owned(), terms.to_string().into_bytes());
    files.retain(|name, _| {
        name.strip_prefix("strings/").is_none_or(|name| tags.iter().any(|tag| name == format!("{tag}.json")))
    });
    files
}

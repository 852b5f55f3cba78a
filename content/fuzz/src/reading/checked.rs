//! The check of many texts at once: each is a text of a campaign in one language.

use crate::base::{put, small, value};
use accanto_content::{Date, Severity};
use serde_json::{Value, json};

/// How many texts fit into the campaign.
pub const KEYS: usize = 60;

/// What the slots of the generated texts stand for.
pub const SLOTS: [(&str, &str); 3] = [("{call}", "19696"), ("{life}", "112"), ("{organisation}", "Telefono Azzurro")];

/// Those of the texts about which nothing is an error.
pub fn accepted(language: &str, texts: Vec<String>) -> Vec<String> {
    let mut files = small();
    let mut campaign = value(&files, "campaign.json");
    campaign["languages"] = json!([{ "tag": language, "review": "reviewed" }]);
    campaign["default_language"] = language.into();
    put(&mut files, "campaign.json", &campaign);
    let mut rules = value(&files, "keys.json");
    for rule in rules.as_object_mut().into_iter().flat_map(|rules| rules.values_mut()) {
        if let Some(rule) = rule.as_object_mut() {
            rule.insert("max".to_owned(), 1000.into());
        }
    }
    put(&mut files, "keys.json", &rules);
    let mut words = value(&files, "strings/it.json");
    files.retain(|name, _| !name.starts_with("strings/"));
    let is_free = |key: &str| {
        !["$schema", "language.name", "hours.", "day.", "tips.position"].iter().any(|special| key.starts_with(special))
    };
    let keys: Vec<String> = words.as_object().into_iter().flatten().map(|(key, _)| key.clone()).collect();
    let keys: Vec<String> = keys.into_iter().filter(|key| is_free(key)).take(texts.len()).collect();
    assert_eq!(keys.len(), texts.len(), "a key for each text");
    for (key, text) in keys.iter().zip(&texts) {
        words[key] = Value::String(text.clone());
    }
    let file = format!("strings/{language}.json");
    put(&mut files, &file, &words);
    let report = accanto_content::read_files(&files, Date::constant(2026, 11, 21));
    let errors: Vec<_> = report.diagnostics.iter().filter(|found| found.severity() == Severity::Error).collect();
    let whole: Vec<_> = errors.iter().filter(|error| error.file != file || error.key_path.is_empty()).collect();
    assert!(whole.is_empty(), "the campaign is wrong by itself: {}", whole[0]);
    let is_right = |key: &String| errors.iter().all(|error| error.key_path.to_string() != *key);
    keys.iter().zip(texts).filter(|(key, _)| is_right(key)).map(|(_, text)| text).collect()
}

/// A text as visitors see it.
pub fn filled(text: &str) -> String {
    SLOTS.iter().fold(text.to_owned(), |text, (slot, value)| text.replace(slot, value))
}

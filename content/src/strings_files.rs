//! Which strings files belong to the campaign, and what is in them.

use crate::authored::Review;
use crate::check::strings::Words;
use crate::draft::Draft;
use crate::grammar::STRINGS;
use crate::key_path;
use crate::languages;
use crate::open::{self, Files};
use crate::problem::{Finding, Problem, Problems, shown_key};
use serde_json::Value;

/// A strings file, with what is wrong with it before its texts are looked at.
pub struct StringsFile {
    file: String,
    /// Its texts, if it could be read.
    pub words: Option<Words>,
    /// What was wrong.
    pub problems: Problems,
}

impl StringsFile {
    /// Whether a file is this one, or is named where this one is reported as missing.
    fn takes(&self, files: &Files<'_>, name: &str) -> bool {
        self.file == name || (!files.contains_key(&self.file) && open::misnamed(files, &self.file) == Some(name))
    }
}

/// The folder of the languages' files.
pub const FOLDER: &str = "strings";

/// The name of a language's file.
pub fn name(tag: &str) -> String {
    format!("{FOLDER}/{tag}.json")
}

/// The files of the published languages, in the order of the menu; and all others, when the campaign leaves open
/// what they are.
pub fn open(files: &Files<'_>, draft: &Draft) -> Vec<StringsFile> {
    if let Some(Err(error)) = files.get(FOLDER) {
        return vec![unlisted(error)];
    }
    let mut found: Vec<StringsFile> = Vec::new();
    let mut all_known = draft.languages.names_known;
    for (index, tag) in draft.languages.names() {
        let file = name(tag);
        if languages::parse(tag).is_err() && !files.contains_key(&file) {
            // The tag is reported; under its right name the file may well be there.
            all_known = false;
        } else if found.iter().all(|language| language.file != file) {
            let review = draft.languages.entries[index].read.as_ref().map(|language| language.review);
            let is_default = draft.default_language.as_deref() == Some(tag);
            found.push(read(files, file, review, is_default));
        }
    }
    let others = files.keys().filter(|name| name.starts_with("strings/"));
    let others: Vec<&String> = others.filter(|name| found.iter().all(|known| !known.takes(files, name))).collect();
    for name in others {
        if all_known {
            found.push(unused(name));
        } else if name.ends_with(".json") {
            found.push(read(files, name.clone(), None, false));
        }
    }
    found
}

fn read(files: &Files<'_>, file: String, review: Option<Review>, is_default: bool) -> StringsFile {
    let mut problems = Problems::default();
    let value = open::value(files, &file, &STRINGS, &mut problems);
    let words = value.as_ref().and_then(|value| value.as_object()).map(|entries| {
        let texts = entries.iter().filter_map(|(key, text)| Some((key.clone(), text.as_str()?.to_owned())));
        let unread = entries.iter().filter(|(_, text)| !text.is_string());
        let blocks = entries.iter().filter(|(_, text)| text.is_object());
        Words {
            file: file.clone(),
            strings: texts.collect(),
            unread: unread.map(|(key, _)| key.clone()).collect(),
            blocks: blocks.map(|(key, _)| key.clone()).collect(),
            review,
            is_default,
        }
    });
    for (key, block) in value.iter().filter_map(Value::as_object).flatten().filter(|(_, text)| text.is_object()) {
        let own = |problem: &&mut Problem| problem.key == shown_key(key) && problem.what.starts_with("is a block");
        for problem in problems.0.iter_mut().filter(own) {
            problem.what = "is a block in { }, but this file is a flat list of texts".to_owned();
            let remedy = "give each text a line of its own with its whole key, like this:";
            problem.remedy = format!("{remedy} \"{}\": \"...\"", shown_key(&first_key(key, block)));
        }
    }
    StringsFile { file, words, problems }
}

/// The whole key of the first text in a block, such as `card.heading`.
fn first_key(key: &str, block: &Value) -> String {
    match block.as_object().and_then(|entries| entries.iter().next()) {
        Some((name, inner)) => first_key(&key_path::key(key, name), inner),
        None => key.to_owned(),
    }
}

fn unlisted(error: &str) -> StringsFile {
    let mut problems = Problems::default();
    let what = format!("cannot be opened ({error})");
    problems.error(FOLDER, "", Finding::new(what, "check that it is a folder you may open and read"));
    StringsFile { file: FOLDER.to_owned(), words: None, problems }
}

fn unused(file: &str) -> StringsFile {
    let mut problems = Problems::default();
    let remedy = "add its language to `languages` in campaign.json, or remove the file";
    problems.warning(file, "", Finding::new("belongs to no published language", remedy));
    StringsFile { file: file.to_owned(), words: None, problems }
}

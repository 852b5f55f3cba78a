//! Which strings files belong to the campaign, and what is in them.

use crate::authored::Review;
use crate::check::strings::Words;
use crate::draft::Draft;
use crate::grammar::STRINGS;
use crate::languages;
use crate::open::{self, Files};
use crate::problem::{Finding, Problems};

/// A strings file, with what is wrong with it before its texts are looked at.
pub struct StringsFile {
    file: String,
    /// Its texts, if it could be read.
    pub words: Option<Words>,
    /// What was wrong.
    pub problems: Problems,
}

/// The name of a language's file.
pub fn name(tag: &str) -> String {
    format!("strings/{tag}.json")
}

/// The files of the published languages, in the order of the menu; and all others, when the campaign leaves open
/// what they are.
pub fn open(files: &Files<'_>, draft: &Draft) -> Vec<StringsFile> {
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
    let others: Vec<&String> = others.filter(|name| found.iter().all(|known| known.file != **name)).collect();
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
        Words {
            file: file.clone(),
            strings: texts.collect(),
            unread: unread.map(|(key, _)| key.clone()).collect(),
            review,
            is_default,
        }
    });
    StringsFile { file, words, problems }
}

fn unused(file: &str) -> StringsFile {
    let mut problems = Problems::default();
    let remedy = "add its language to `languages` in campaign.json, or remove the file";
    problems.warning(file, "", Finding::new("belongs to no published language", remedy));
    StringsFile { file: file.to_owned(), words: None, problems }
}

//! From a folder to a [`Report`]: every file is checked as far as it can be, whatever is wrong with the others.

use crate::authored::{Campaign, Strings};
use crate::check;
use crate::check::strings::{Standard, Words};
use crate::compile::Content;
use crate::draft::Draft;
use crate::gates::Gates;
use crate::grammar::CAMPAIGN;
use crate::open::{self, Files};
use crate::problem::{Problem, Problems};
use crate::strings_files;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// The files beside the strings.
const NAMES: [&str; 3] = [check::campaign::FILE, check::keys::FILE, check::terms::FILE];

/// What was found in a campaign folder.
#[derive(Clone, Debug)]
pub struct Report {
    /// Every problem: `campaign.json` first, then `keys.json` and `terms.json`, then the languages in the order of the menu.
    pub problems: Vec<Problem>,
    /// The content; there if no problem is an error.
    pub content: Option<Content>,
}

/// Reads and checks a campaign folder. `today`, in the campaign's time zone, decides about warnings and about nothing else, but for dates
/// of checks that are still to come: a card does not rely on them.
pub fn read(folder: &Path, today: Date) -> Report {
    let mut files = Files::new();
    for name in NAMES {
        load(&mut files, name.to_owned(), &folder.join(name));
    }
    for name in misnamed(folder) {
        files.insert(name, Ok(Cow::Borrowed(&[])));
    }
    match fs::read_dir(folder.join(strings_files::FOLDER)) {
        Ok(entries) => {
            for entry in entries.flatten() {
                let name = entry.file_name().to_string_lossy().into_owned();
                if !name.starts_with('.') {
                    load(&mut files, format!("{}/{name}", strings_files::FOLDER), &entry.path());
                }
            }
        }
        // Each language's file is then reported as missing.
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => {
            files.insert(strings_files::FOLDER.to_owned(), Err(reason(&error)));
        }
    }
    examine(&files, today)
}

/// The same from memory: names relative to the campaign folder, with `/`.
pub fn read_files(files: &BTreeMap<String, Vec<u8>>, today: Date) -> Report {
    let files = files.iter().map(|(name, bytes)| (name.clone(), Ok(Cow::Borrowed(bytes.as_slice()))));
    examine(&files.collect(), today)
}

/// Adds a file, or why it cannot be read; nothing if there is none.
pub fn load(files: &mut Files<'_>, name: String, path: &Path) {
    match fs::read(path) {
        Ok(bytes) => files.insert(name, Ok(Cow::Owned(bytes))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => files.insert(name, Err(reason(&error))),
    };
}

/// Why the system does not open a file or folder, in staff's words where there are some.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "you may not read it".to_owned(),
        io::ErrorKind::IsADirectory => "it is a folder".to_owned(),
        io::ErrorKind::NotADirectory => "it is no folder".to_owned(),
        // The kind has a name that Rust does not let others use yet.
        kind if format!("{kind:?}") == "FilesystemLoop" => "links lead in a circle".to_owned(),
        _ => error.to_string(),
    }
}

/// The names of files whose own name is nearly that of one of the campaign's, so that it can be said.
fn misnamed(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| NAMES.iter().any(|file| open::is_misnamed(name, file))).collect()
}

fn examine(files: &Files<'_>, today: Date) -> Report {
    let mut problems = Problems::default();
    let campaign = open::value(files, check::campaign::FILE, &CAMPAIGN, &mut problems);
    let draft = campaign.as_ref().map(Draft::of).unwrap_or_default();
    let mut languages = strings_files::open(files, &draft);
    check::campaign::check(&draft, today, &mut problems);
    check::drafts::check(&draft, &languages, &mut problems);
    let rules = open::rules(files, &mut problems);
    let terms = open::terms(files, &mut problems);
    if let Some(terms) = &terms {
        check::terms::check(terms, &draft, &mut problems);
    }

    let mut default = languages.iter().filter_map(|language| language.words.as_ref());
    let default = default.find(|words| words.is_default).cloned();
    // Names and kept words would all be reported where the terms are not known, and long texts where the slots are not.
    let terms = terms.filter(|_| campaign.is_some());
    let gates =
        terms.map(|terms| Gates::new(&draft, terms, languages.iter().filter_map(|language| language.words.as_ref())));
    let others = languages.iter().filter_map(|language| language.words.as_ref()).filter(|words| !words.is_default);
    let others: Vec<&Strings> = others.map(|words| &words.strings).collect();
    let standard = Standard::new(&draft, rules.as_ref(), default.as_ref(), &others, gates);
    standard.check_rules(&mut problems);
    let known: Vec<&Words> = languages.iter().filter_map(|language| language.words.as_ref()).collect();
    let copies = check::twins::check(&known, &mut problems);
    for language in &mut languages {
        problems.0.append(&mut language.problems.0);
        if let Some(words) = language.words.as_ref().filter(|words| !copies.contains(&words.file)) {
            standard.check(words, &mut problems);
        }
    }
    let words = languages.into_iter().filter_map(|language| language.words);
    let strings = words.map(|words| words.strings).collect();
    let content = campaign.and_then(|campaign| compile(&campaign, strings, today, &mut problems));
    Report { problems: problems.0, content }
}

fn compile(campaign: &Value, strings: Vec<Strings>, today: Date, problems: &mut Problems) -> Option<Content> {
    if problems.has_error() {
        return None;
    }
    match Campaign::deserialize(campaign) {
        Ok(campaign) => Some(Content::new(campaign, strings, today)),
        Err(error) => {
            problems.error(check::campaign::FILE, "", open::unreadable(&error));
            None
        }
    }
}

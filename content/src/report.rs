//! From a folder to a [`Report`]: every file is checked as far as it can be, whatever is wrong with the others.

use crate::check;
use crate::check::strings::Standard;
use crate::compile::Content;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::lint::Lints;
use crate::parse::file_schema::CAMPAIGN;
use crate::parse::parse_file::{self, Files};
use crate::parse::partial_campaign::PartialCampaign;
use crate::parse::strings_files::{self, LanguageStrings};
use crate::source::{self, Campaign, Strings};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// The files beside the strings.
const NAMES: [&str; 3] = [source::CAMPAIGN_FILE, source::KEYS_FILE, source::TERMS_FILE];

/// What was found in a campaign folder.
#[derive(Clone, Debug)]
pub struct Report {
    /// Every diagnostic: `campaign.json` first, then `keys.json` and `terms.json`, then the languages in the order of the menu.
    pub diagnostics: Vec<Diagnostic>,
    /// The content; there if no diagnostic is an error.
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
    names.filter(|name| NAMES.iter().any(|file| parse_file::is_misnamed(name, file))).collect()
}

fn examine(files: &Files<'_>, today: Date) -> Report {
    let mut diagnostics = Diagnostics::default();
    let campaign = parse_file::value(files, source::CAMPAIGN_FILE, &CAMPAIGN, &mut diagnostics);
    let partial = campaign.as_ref().map(PartialCampaign::of).unwrap_or_default();
    let mut languages = strings_files::open(files, &partial);
    check::campaign::check(&partial, today, &mut diagnostics);
    check::drafts::check(&partial, &languages, &mut diagnostics);
    let rules = parse_file::rules(files, &mut diagnostics);
    let terms = parse_file::terms(files, &mut diagnostics);
    if let Some(terms) = &terms {
        check::terms::check(terms, &partial, &mut diagnostics);
    }

    let mut default = languages.iter().filter_map(|language| language.words.as_ref());
    let default = default.find(|words| words.is_default).cloned();
    // Names and kept words would all be reported where the terms are not known, and long texts where the slots are not.
    let terms = terms.filter(|_| campaign.is_some());
    let lints =
        terms.map(|terms| Lints::new(&partial, terms, languages.iter().filter_map(|language| language.words.as_ref())));
    let others = languages.iter().filter_map(|language| language.words.as_ref()).filter(|words| !words.is_default);
    let others: Vec<&Strings> = others.map(|words| &words.strings).collect();
    let standard = Standard::new(&partial, rules.as_ref(), default.as_ref(), &others, lints);
    standard.check_rules(&mut diagnostics);
    let known: Vec<&LanguageStrings> = languages.iter().filter_map(|language| language.words.as_ref()).collect();
    let copies = check::duplicate_languages::check(&known, &mut diagnostics);
    for language in &mut languages {
        diagnostics.0.append(&mut language.diagnostics.0);
        if let Some(words) = language.words.as_ref().filter(|words| !copies.contains(&words.file)) {
            standard.check(words, &mut diagnostics);
        }
    }
    let words = languages.into_iter().filter_map(|language| language.words);
    let strings = words.map(|words| words.strings).collect();
    let content = campaign.and_then(|campaign| compile(&campaign, strings, today, &mut diagnostics));
    Report { diagnostics: diagnostics.0, content }
}

fn compile(campaign: &Value, strings: Vec<Strings>, today: Date, diagnostics: &mut Diagnostics) -> Option<Content> {
    if diagnostics.has_error() {
        return None;
    }
    match Campaign::deserialize(campaign) {
        Ok(campaign) => Some(Content::new(campaign, strings, today)),
        Err(error) => {
            diagnostics.error(source::CAMPAIGN_FILE, "", parse_file::unreadable(&error));
            None
        }
    }
}

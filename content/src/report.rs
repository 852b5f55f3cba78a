//! From a folder to a [`Report`]: every file is parsed once, and checked as far as it can be, whatever is wrong with the others.

use crate::check;
use crate::check::strings::Standard;
use crate::compile::Content;
use crate::diagnostic::{Diagnostic, Diagnostics, MOST_BYTES, ReadFailure, ShapeMistake, Sources};
use crate::lint::Lints;
use crate::parse::file_names;
use crate::parse::file_schema::CAMPAIGN;
use crate::parse::key_rules::Rules;
use crate::parse::parse_file::{self, Files};
use crate::parse::partial_campaign::PartialCampaign;
use crate::parse::strings_files::{self, LanguageStrings, StringsFile};
use crate::source::{self, Campaign, Countries, Review, Strings, Terms};
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

/// The result of checking a campaign folder.
#[derive(Clone, Debug)]
pub struct Report {
    /// Everything that is wrong: `campaign.json` first, then `keys.json`, `terms.json` and `countries.json`, then the languages in the order of the menu.
    pub diagnostics: Vec<Diagnostic>,
    /// The files as they were read.
    pub sources: Sources,
    /// The content; there if no diagnostic is an error.
    pub content: Option<Content>,
}

/// Reads and checks a campaign folder. `today`, in the campaign's time zone, decides about warnings and about nothing else, but for dates
/// of checks that are still to come: a card does not rely on them.
pub fn read(folder: &Path, today: Date) -> Report {
    ParsedCampaign::of_folder(folder).check(today)
}

/// Reads and checks files in memory; names are relative to the campaign folder, with `/`.
pub fn read_files(files: &BTreeMap<String, Vec<u8>>, today: Date) -> Report {
    ParsedCampaign::of_files(files).check(today)
}

/// A campaign's files, parsed and held against their shapes, and not yet against each other.
#[derive(Clone)]
pub struct ParsedCampaign {
    campaign: Option<Value>,
    /// The campaign as far as it could be read.
    pub(crate) partial: PartialCampaign,
    pub(crate) rules: Option<Rules>,
    terms: Option<Terms>,
    countries: Option<Countries>,
    pub(crate) languages: Vec<StringsFile>,
    /// What is wrong with the shape of `campaign.json`, of `keys.json`, and of `terms.json` and `countries.json`.
    pub(crate) found: [Vec<Diagnostic>; 3],
    sources: Sources,
}

impl ParsedCampaign {
    /// Reads a campaign folder.
    pub fn of_folder(folder: &Path) -> Self {
        let mut files = Files::new();
        let there = names(folder).unwrap_or_default();
        // By the names in the list: some systems would open `Campaign.json` as `campaign.json` as well, and others never.
        for name in there.iter().filter(|name| source::NAMES.contains(&name.as_str())) {
            load(&mut files, name.clone(), folder);
        }
        for name in there.iter().filter(|name| is_misnamed(name)) {
            files.insert(name.clone(), Ok(Cow::Borrowed(&[])));
        }
        for inner in there.iter().filter(|name| name.eq_ignore_ascii_case(strings_files::FOLDER)) {
            match names(&folder.join(inner)) {
                Ok(names) if inner == strings_files::FOLDER => {
                    names.iter().for_each(|name| load(&mut files, format!("{inner}/{name}"), folder));
                }
                Ok(names) => {
                    files.extend(names.iter().map(|name| (format!("{inner}/{name}"), Ok(Cow::Borrowed(&[][..])))));
                }
                // Each language's file is then reported as missing.
                Err(error) if inner != strings_files::FOLDER || error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => {
                    files.insert(inner.clone(), Err((&error).into()));
                }
            }
        }
        Self::of(&files)
    }

    /// Takes files from memory: names relative to the campaign folder, with `/`.
    pub fn of_files(files: &BTreeMap<String, Vec<u8>>) -> Self {
        let files = files.iter().map(|(name, bytes)| (name.clone(), Ok(Cow::Borrowed(bytes.as_slice()))));
        Self::of(&files.collect())
    }

    fn of(files: &Files<'_>) -> Self {
        let mut diagnostics = Diagnostics::default();
        let campaign = parse_file::value(files, source::CAMPAIGN_FILE, &CAMPAIGN, &mut diagnostics);
        let in_campaign = std::mem::take(&mut diagnostics.found);
        let partial = campaign.as_ref().map(PartialCampaign::of).unwrap_or_default();
        let mut languages = strings_files::parse(files, &partial, &mut diagnostics);
        file_names::check(files, &partial, &mut languages);
        let rules = parse_file::rules(files, &mut diagnostics);
        let in_keys = std::mem::take(&mut diagnostics.found);
        let terms = parse_file::terms(files, &mut diagnostics);
        let countries = parse_file::countries(files, &mut diagnostics);
        let found = [in_campaign, in_keys, diagnostics.found];
        Self { campaign, partial, rules, terms, countries, languages, found, sources: diagnostics.sources }
    }

    /// The facts, if all of them could be read.
    pub fn campaign(&self) -> Option<Campaign> {
        Campaign::deserialize(self.campaign.as_ref()?).ok()
    }

    /// The help in other countries, if there is such a file and it could be read.
    pub fn countries(&self) -> Option<&Countries> {
        self.countries.as_ref()
    }

    /// The texts of a language, of those that could be read.
    pub fn strings(&self, tag: &str) -> Option<&Strings> {
        self.language(tag).map(|strings| &strings.by_key)
    }

    pub(crate) fn language(&self, tag: &str) -> Option<&LanguageStrings> {
        let file = strings_files::name(tag);
        self.languages.iter().filter_map(|language| language.strings.as_ref()).find(|strings| strings.file == file)
    }

    /// The campaign as it will be once a native reader has read a language: such a language may not leave out what a draft may.
    #[must_use]
    pub fn with_reviewed(mut self, tag: &str) -> Self {
        let languages = self.campaign.as_mut().and_then(|campaign| campaign.get_mut("languages")?.as_array_mut());
        for language in languages.into_iter().flatten().filter(|language| language["tag"] == tag) {
            language["review"] = Value::from("reviewed");
        }
        self.partial = self.campaign.as_ref().map(PartialCampaign::of).unwrap_or_default();
        let file = strings_files::name(tag);
        let strings = self.languages.iter_mut().filter_map(|language| language.strings.as_mut());
        strings.filter(|strings| strings.file == file).for_each(|strings| strings.review = Some(Review::Reviewed));
        self
    }

    /// Holds everything against everything else, as of a day.
    pub fn check(self, today: Date) -> Report {
        let Self { campaign, partial, rules, terms, countries, mut languages, found, sources } = self;
        let [in_campaign, in_keys, in_others] = found;
        let mut diagnostics = Diagnostics::after(in_campaign, sources);
        check::campaign::check(&partial, today, &mut diagnostics);
        check::drafts::check(&partial, &languages, &mut diagnostics);
        diagnostics.found.extend(in_keys);
        diagnostics.found.extend(in_others);
        if let Some(terms) = &terms {
            check::terms::check(terms, &partial, &mut diagnostics);
        }
        if let Some(countries) = &countries {
            check::countries::check(countries, &partial, today, &mut diagnostics);
        }

        let known: Vec<&LanguageStrings> = languages.iter().filter_map(|language| language.strings.as_ref()).collect();
        let default = known.iter().copied().find(|strings| strings.is_default).cloned();
        // Names and kept words would all be reported where the terms are not known, and long texts where the slots are not.
        let terms = terms.filter(|_| campaign.is_some());
        let lints = terms.map(|terms| Lints::new(&partial, terms, known.iter().copied()));
        let others = known.iter().filter(|strings| !strings.is_default);
        let others: Vec<&Strings> = others.map(|strings| &strings.by_key).collect();
        let standard = Standard::new(&partial, rules.as_ref(), default.as_ref(), &others, lints);
        standard.check_rules(&mut diagnostics);
        let copies = check::duplicate_languages::check(&known, &mut diagnostics);
        for language in &mut languages {
            diagnostics.found.append(&mut language.found);
            if let Some(strings) = language.strings.as_ref().filter(|strings| !copies.contains(&strings.file)) {
                standard.check(strings, &mut diagnostics);
            }
        }
        let strings = languages.into_iter().filter_map(|language| language.strings);
        let strings = strings.map(|strings| strings.by_key).collect();
        let content = campaign.and_then(|campaign| compile(&campaign, strings, countries, today, &mut diagnostics));
        Report { diagnostics: diagnostics.found, sources: diagnostics.sources, content }
    }
}

/// Adds a file, or the reason why it cannot be read; nothing if there is no such file.
fn load(files: &mut Files<'_>, name: String, folder: &Path) {
    if let Some(loaded) = read_file(folder, &name).transpose() {
        files.insert(name, loaded.map(Cow::Owned));
    }
}

/// The bytes of a file of a campaign folder; `None` if there is no such file. Every file of such a folder is read in this way, because the
/// folder may come from a stranger.
///
/// # Errors
///
/// The reason why it is not read: it is no regular file, it is too large, a link leads to it out of the folder, or the system refuses.
pub fn read_file(folder: &Path, name: &str) -> Result<Option<Vec<u8>>, ReadFailure> {
    let path = folder.join(name);
    match unsafe_file(folder, &path) {
        Ok(Some(reason)) => Err(reason),
        Ok(None) => fs::read(path).map(Some).map_err(|error| (&error).into()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err((&error).into()),
    }
}

/// Why a file of a folder from a stranger is not read, before anything of it is: a pipe would never end, and a link could lead to a file that
/// is nobody's business.
fn unsafe_file(folder: &Path, path: &Path) -> io::Result<Option<ReadFailure>> {
    let there = fs::metadata(path)?;
    let leads_out = !fs::canonicalize(path)?.starts_with(fs::canonicalize(folder)?);
    Ok(if leads_out {
        Some(ReadFailure::LinkOut)
    } else if there.is_dir() {
        Some(ReadFailure::IsFolder)
    } else if !there.is_file() {
        Some(ReadFailure::Special)
    } else if there.len() > MOST_BYTES {
        Some(ReadFailure::TooLarge)
    } else {
        None
    })
}

/// What is in a folder, but for what is hidden.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(folder)?.flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    Ok(names.filter(|name| !name.starts_with('.')).collect())
}

/// Whether a name beside `campaign.json` is almost that of one of the campaign's files, or a whole path of Windows.
fn is_misnamed(name: &str) -> bool {
    source::NAMES.iter().any(|file| parse_file::is_misnamed(name, file))
        || name.strip_prefix(strings_files::FOLDER).is_some_and(|rest| rest.starts_with('\\'))
}

fn compile(
    campaign: &Value,
    strings: Vec<Strings>,
    countries: Option<Countries>,
    today: Date,
    diagnostics: &mut Diagnostics,
) -> Option<Content> {
    if diagnostics.has_error() {
        return None;
    }
    match Campaign::deserialize(campaign) {
        Ok(campaign) => Some(Content::new(campaign, strings, countries, today)),
        Err(_) => {
            diagnostics.of_file(source::CAMPAIGN_FILE, ShapeMistake::UnreadableValue);
            None
        }
    }
}

//! A campaign folder, read and checked: the facts and texts as far as they could be read, and everything that is wrong with them.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use accanto_content::{
    Content, Date, Diagnostic, ParsedCampaign, Report, Schemas, Severity,
    diagnostic::{ReviewMistake, Sources},
    source::{Campaign, Countries, Language, Review, Strings},
};
use jiff::{Zoned, tz::TimeZone};

use crate::campaign_files::{CAMPAIGN_FILE, strings_file};
use crate::failure::{Failure, Result};
use crate::name_on_windows;
use crate::reviews::{self, Reviews};

/// A campaign folder.
pub struct Folder {
    path: PathBuf,
    parsed: ParsedCampaign,
    /// The day that counts as today: the one asked for, or today in the campaign's time zone.
    pub today: Date,
    /// The facts, if they could be read.
    pub campaign: Option<Campaign>,
    /// The texts by language, from the files that could be read.
    pub strings: BTreeMap<String, Strings>,
    /// The help in other countries, if there is such a file and it could be read.
    pub countries: Option<Countries>,
    /// What native readers have reviewed.
    pub reviews: Reviews,
    /// The schemas of its files, or why there are none.
    pub schemas: std::result::Result<Schemas, Vec<Diagnostic>>,
    /// Everything that is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// The files as they were read.
    pub sources: Sources,
    /// The content, if no diagnostic is an error.
    pub content: Option<Content>,
}

impl Folder {
    /// Reads and checks a folder, as of `date` or of today.
    pub fn open(path: &Path, day: Option<Date>) -> Result<Self> {
        name_on_windows::check(path)?;
        match fs::metadata(path) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => return Err(Failure::NotAFolder(path.to_owned())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(Failure::NoFolder(path.to_owned()));
            }
            Err(error) => return Err(Failure::file(path, error)),
        }
        if let Err(error) = fs::read_dir(path) {
            return Err(Failure::file(path, error));
        }
        if !path.join(CAMPAIGN_FILE).exists() && !path.join("strings").is_dir() {
            return Err(Failure::NoCampaign(path.to_owned()));
        }
        let parsed = ParsedCampaign::of_folder(path);
        let campaign = parsed.campaign();
        let zone = campaign.as_ref().and_then(|campaign| TimeZone::get(&campaign.time_zone).ok());
        let today = day.unwrap_or_else(|| Zoned::now().with_time_zone(zone.unwrap_or_else(TimeZone::system)).date());
        let tags = campaign.iter().flat_map(|campaign| &campaign.languages).map(|language| &language.tag);
        let strings = tags.filter_map(|tag| Some((tag.clone(), parsed.strings(tag)?.clone()))).collect();
        let schemas = parsed.schemas();
        let countries = parsed.countries().cloned();
        let Report { mut diagnostics, mut sources, content } = parsed.clone().check(today);
        let reviews = match Reviews::read(path) {
            Ok(reviews) => Some(reviews),
            Err(found) => {
                diagnostics.extend(found.found);
                sources.extend(found.sources);
                None
            }
        };
        let content = content.filter(|_| diagnostics.iter().all(|one| one.severity() != Severity::Error));
        let mut folder = Self {
            path: path.to_owned(),
            parsed,
            today,
            campaign,
            strings,
            countries,
            reviews: reviews.clone().unwrap_or_default(),
            schemas,
            diagnostics,
            sources,
            content,
        };
        // A file that cannot be read tells nothing about its content.
        if reviews.is_some() {
            folder.diagnostics.extend(folder.review_diagnostics());
        }
        folder.diagnostics.extend(folder.outdated_schemas());
        Ok(folder)
    }

    /// What follows a command that is to be run on this folder: a space and its path, or nothing if it is the current folder.
    pub fn argument(&self) -> String {
        if self.path == Path::new(".") { String::new() } else { format!(" {}", typed(&self.path)) }
    }

    /// Gives the folder another path in commands that are to be run on it.
    #[cfg(test)]
    pub fn set_path(&mut self, path: &Path) {
        path.clone_into(&mut self.path);
    }

    /// The path of a file in the folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// The texts of the default language, which translations are made from.
    pub fn default_strings(&self) -> Option<&Strings> {
        self.strings.get(&self.campaign.as_ref()?.default_language)
    }

    /// The diagnostics that there would be, were a language called reviewed.
    pub fn diagnostics_if_reviewed(&self, tag: &str) -> Vec<Diagnostic> {
        self.parsed.clone().with_reviewed(tag).check(self.today).diagnostics
    }

    /// How many diagnostics there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).count()
    }

    /// The keys of a language whose source text has changed since the review. The default language itself is never stale.
    pub fn stale(&self, tag: &str) -> Vec<&str> {
        let is_source = self.campaign.as_ref().is_some_and(|campaign| campaign.default_language == tag);
        match (self.default_strings().filter(|_| !is_source), self.strings.get(tag)) {
            (Some(source), Some(own)) => self.reviews.stale(tag, source, own),
            _ => Vec::new(),
        }
    }

    /// The keys of a reviewed language that nobody has reviewed.
    pub fn unreviewed(&self, language: &Language) -> Vec<&str> {
        let is_source = self.campaign.as_ref().is_some_and(|campaign| campaign.default_language == language.tag);
        let is_meant = !is_source && language.review == Review::Reviewed;
        match (self.default_strings().filter(|_| is_meant), self.strings.get(&language.tag)) {
            (Some(source), Some(own)) => self.reviews.unreviewed(&language.tag, source, own),
            _ => Vec::new(),
        }
    }

    fn review_diagnostics(&self) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for language in self.campaign.iter().flat_map(|campaign| &campaign.languages) {
            let tag = language.tag.as_str();
            let file = strings_file(tag);
            let source = self.sources.get(&file);
            diagnostics.extend(self.stale(tag).into_iter().map(|key| Diagnostic {
                file: file.clone(),
                key_path: key.into(),
                span: source.and_then(|source| source.value(&key.into())),
                mistake: self.reviews.changed(tag, key).into(),
            }));
            let unreviewed = self.unreviewed(language);
            if !unreviewed.is_empty() {
                diagnostics.push(Diagnostic::of_file(&file, reviews::not_reviewed(tag, &unreviewed)));
            }
        }
        diagnostics
    }

    /// The schemas that are out of date, so that editors would complete keys and underline mistakes as of an older state of the files.
    fn outdated_schemas(&self) -> Vec<Diagnostic> {
        // What keeps them from being made is among the diagnostics already.
        let schemas = self.schemas.iter().flatten();
        // Some systems write other line ends.
        let is_old = |name: &str, text: &str| {
            let old = accanto_content::read_file(&self.path, name).ok().flatten();
            old.and_then(|old| String::from_utf8(old).ok()).is_some_and(|old| !old.lines().eq(text.lines()))
        };
        let old = schemas.filter(|(name, text)| is_old(name, text));
        old.map(|(file, _)| Diagnostic::of_file(file, ReviewMistake::SchemaOutdated)).collect()
    }
}

/// A path as it is typed in a command; double quotes work in the shell of every system.
pub fn typed(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = path.chars().all(|c| c.is_alphanumeric() || "/\\:._-".contains(c));
    if plain { path } else { format!("\"{path}\"") }
}

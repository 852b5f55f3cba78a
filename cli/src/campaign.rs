//! A campaign folder, checked: the facts and words as far as they could be read, and everything wrong with them.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use accanto_content::{
    Content, Date, Diagnostic, Severity,
    source::{Campaign, Language, Review, Strings},
};
use jiff::{Zoned, tz::TimeZone};

use crate::campaign_files::{FACTS, strings_file};
use crate::failure::{Failure, Result};
use crate::reviews::Reviews;

/// A campaign folder.
pub struct Folder {
    path: PathBuf,
    /// Today in the campaign's time zone, or the day asked for.
    pub today: Date,
    /// The facts, if they could be read.
    pub campaign: Option<Campaign>,
    /// The words by language, of the files that could be read.
    pub strings: BTreeMap<String, Strings>,
    /// What native readers have looked at.
    pub reviews: Reviews,
    /// Everything that is wrong.
    pub diagnostics: Vec<Diagnostic>,
    /// The content, if no diagnostic is an error.
    pub content: Option<Content>,
}

impl Folder {
    /// Reads and checks a folder, as of a day or of today.
    pub fn open(path: &Path, day: Option<Date>) -> Result<Self> {
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
        if !path.join(FACTS).exists() && !path.join("strings").is_dir() {
            return Err(Failure::NoCampaign(path.to_owned()));
        }
        let campaign: Option<Campaign> = read(&path.join(FACTS));
        let zone = campaign.as_ref().and_then(|campaign| TimeZone::get(&campaign.time_zone).ok());
        let today = day.unwrap_or_else(|| Zoned::now().with_time_zone(zone.unwrap_or_else(TimeZone::system)).date());
        let tags = campaign.iter().flat_map(|campaign| &campaign.languages).map(|language| &language.tag);
        let strings = tags.filter_map(|tag| Some((tag.clone(), read(&path.join(strings_file(tag)))?)));
        let strings = strings.collect();
        let report = accanto_content::read(path, today);
        let (reviews, mut diagnostics) = (Reviews::read(path), report.diagnostics);
        let reviews = match reviews {
            Ok(reviews) => Some(reviews),
            Err(mut found) => {
                diagnostics.append(&mut found);
                None
            }
        };
        let content =
            report.content.filter(|_| diagnostics.iter().all(|diagnostic| diagnostic.severity != Severity::Error));
        let mut folder = Self {
            path: path.to_owned(),
            today,
            campaign,
            strings,
            reviews: reviews.clone().unwrap_or_default(),
            diagnostics,
            content,
        };
        // What cannot be read says nothing of what it holds.
        if reviews.is_some() {
            folder.diagnostics.extend(folder.review_diagnostics());
        }
        folder.diagnostics.extend(folder.old_schemas());
        let argument = folder.argument();
        folder
            .diagnostics
            .iter_mut()
            .for_each(|diagnostic| diagnostic.remedy = with_folder(&diagnostic.remedy, &argument));
        Ok(folder)
    }

    /// What follows a command that is to be run on this folder: a space and its path, or nothing if that is where it runs anyway.
    pub fn argument(&self) -> String {
        if self.path == Path::new(".") { String::new() } else { format!(" {}", typed(&self.path)) }
    }

    /// A file of the folder by its name.
    pub fn file(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// The text of a file, for showing places in it; what is no UTF-8 in it is replaced.
    pub fn text(&self, name: &str) -> Option<String> {
        let bytes = fs::read(self.file(name)).ok()?;
        Some(String::from_utf8_lossy(&bytes).trim_start_matches('\u{FEFF}').to_owned())
    }

    /// The words that translations are made from.
    pub fn source(&self) -> Option<&Strings> {
        self.strings.get(&self.campaign.as_ref()?.default_language)
    }

    /// How many diagnostics there are of a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// The keys of a language whose source has changed since somebody looked at them; the source itself is never stale.
    pub fn stale(&self, tag: &str) -> Vec<&str> {
        let is_source = self.campaign.as_ref().is_some_and(|campaign| campaign.default_language == tag);
        match (self.source().filter(|_| !is_source), self.strings.get(tag)) {
            (Some(source), Some(own)) => self.reviews.stale(tag, source, own),
            _ => Vec::new(),
        }
    }

    /// The keys of a reviewed language that nobody has looked at.
    pub fn unread(&self, language: &Language) -> Vec<&str> {
        let is_source = self.campaign.as_ref().is_some_and(|campaign| campaign.default_language == language.tag);
        let is_meant = !is_source && language.review == Review::Reviewed;
        match (self.source().filter(|_| is_meant), self.strings.get(&language.tag)) {
            (Some(source), Some(own)) => self.reviews.unread(&language.tag, source, own),
            _ => Vec::new(),
        }
    }

    fn review_diagnostics(&self) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for language in self.campaign.iter().flat_map(|campaign| &campaign.languages) {
            let tag = language.tag.as_str();
            diagnostics.extend(self.stale(tag).into_iter().map(|key| self.reviews.diagnostic(tag, key)));
            let unread = self.unread(language);
            if !unread.is_empty() {
                diagnostics.push(Reviews::unread_diagnostic(tag, &unread));
            }
        }
        diagnostics
    }

    /// The schemas that would have an editor complete keys, and underline mistakes, by what the files said before.
    fn old_schemas(&self) -> Vec<Diagnostic> {
        // What keeps them from being made is among the diagnostics already.
        let schemas = accanto_content::schemas(&self.path).unwrap_or_default();
        // Some systems write other line ends into every file.
        let is_old = |name: &str, text: &str| self.text(name).is_some_and(|old| !old.lines().eq(text.lines()));
        let old = schemas.into_iter().filter(|(name, text)| is_old(name, text));
        old.map(|(file, _)| Diagnostic {
            severity: Severity::Warning,
            file,
            key: String::new(),
            what: "is not up to date with the campaign's files".to_owned(),
            remedy: "run `accanto schemas`, so that your editor knows today's keys, notes and limits".to_owned(),
        })
        .collect()
    }
}

/// A path as it is typed in a command; double quotes do in every system's shell.
pub fn typed(path: &Path) -> String {
    let path = path.display().to_string();
    let plain = path.chars().all(|c| c.is_alphanumeric() || "/\\:._-".contains(c));
    if plain { path } else { format!("\"{path}\"") }
}

/// A message with the folder after each command, such as `accanto review ro`; `accanto new` makes another one.
fn with_folder(message: &str, argument: &str) -> String {
    let parts = message.split('`').enumerate().map(|(index, part)| {
        let is_command = index % 2 == 1 && part.starts_with("accanto ") && part != "accanto new";
        if is_command { format!("{part}{argument}") } else { part.to_owned() }
    });
    parts.collect::<Vec<_>>().join("`")
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Option<T> {
    let mut value: serde_json::Value = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
    // For editors alone.
    value.as_object_mut()?.remove("$schema");
    serde_json::from_value(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_in_a_message_can_be_typed_as_it_stands() {
        for (path, message, expected) in [
            ("lago", "mend it, then run `accanto review ro`", "mend it, then run `accanto review ro lago`"),
            ("my lake", "run `accanto review ro`, or `it`", "run `accanto review ro \"my lake\"`, or `it`"),
            (
                "lago",
                "copy it from a folder that `accanto new` makes",
                "copy it from a folder that `accanto new` makes",
            ),
            ("lago", "write `accanto`", "write `accanto`"),
        ] {
            assert_eq!(with_folder(message, &format!(" {}", typed(Path::new(path)))), expected);
        }
    }
}

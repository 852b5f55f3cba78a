//! The report for the preview's page, as `cli/preview/preview.d.ts` describes it.

use std::collections::BTreeMap;

use accanto_content::{
    Diagnostic, Severity,
    diagnostic::{
        key_path::{KeyPath, Segment},
        quote,
    },
    source::Campaign,
};
use accanto_messages::Catalogue;
use serde::Serialize;

use super::last_good::LastGood;
use crate::campaign::Folder;
use crate::campaign_files::CAMPAIGN_FILE;

/// `report.json`.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    pub version: i64,
    pub day: String,
    pub state: String,
    pub ahead: i64,
    languages: Vec<Language>,
    default: String,
    time_zone: String,
    countries: Vec<String>,
    themes: Vec<Theme>,
    notes: Vec<Note>,
    texts: BTreeMap<String, BTreeMap<String, String>>,
    words: BTreeMap<&'static str, String>,
}

#[derive(Serialize)]
struct Language {
    tag: String,
    name: String,
}

#[derive(Serialize)]
struct Theme {
    name: String,
    from: String,
}

#[derive(Serialize)]
struct Note {
    #[serde(skip)]
    file: String,
    #[serde(skip)]
    key_path: KeyPath,
    severity: &'static str,
    place: String,
    text: Option<String>,
    what: String,
    remedy: String,
    language: Option<String>,
    shown: String,
}

impl Report {
    /// An empty report.
    pub fn new(messages: &Catalogue) -> Self {
        let own = [("show", "preview-show"), ("elsewhere", "preview-elsewhere"), ("ended", "preview-ended")];
        let own = own.map(|(name, id)| (name, messages.text(id, &[])));
        Self { words: own.into(), ..Self::default() }
    }

    /// Adds everything that is wrong in a folder, errors first.
    pub fn list(&mut self, folder: &Folder, messages: &Catalogue) {
        let mut diagnostics: Vec<&Diagnostic> = folder.diagnostics.iter().collect();
        diagnostics.sort_by_key(|diagnostic| diagnostic.severity() != Severity::Error);
        self.notes = diagnostics.into_iter().map(|diagnostic| note(diagnostic, folder, messages)).collect();
    }

    /// Adds what is shown, and where on it the notes belong.
    pub fn show(&mut self, good: &LastGood) {
        good.content.default_language().clone_into(&mut self.default);
        good.campaign.time_zone.clone_into(&mut self.time_zone);
        self.countries = good.content.countries().map_or_else(Vec::new, |all| all.countries.keys().cloned().collect());
        self.themes = themes(good);
        for note in self.notes.iter_mut().filter(|note| note.file == CAMPAIGN_FILE) {
            if let Some(key) = key_of_facts(&note.key_path, &good.campaign) {
                note.shown = key;
            } else if let Some(tag) = language_of_facts(&note.key_path, &good.campaign) {
                note.language = Some(tag);
                note.shown = "language.name".to_owned();
            }
        }
        for language in good.content.languages() {
            let tag = language.tag.clone();
            let keys = self.notes.iter().filter(|note| note.language.as_ref().is_none_or(|language| *language == tag));
            let texts = keys.filter_map(|note| {
                let text = good.content.text(&tag, &note.shown)?;
                Some((note.shown.clone(), text.text))
            });
            let texts = texts.collect();
            let name = good.content.name(&tag).unwrap_or(&tag).to_owned();
            self.texts.insert(tag.clone(), texts);
            self.languages.push(Language { tag, name });
        }
    }

    /// The report as JSON.
    pub fn json(&self) -> String {
        serde_json::to_string(self).expect("a report is plain data")
    }
}

/// Every day of every theme, in the order of the calendar, by its name in the default language.
fn themes(good: &LastGood) -> Vec<Theme> {
    let days = good.campaign.themes.iter().flat_map(|theme| {
        let name = good.content.text(good.content.default_language(), &format!("theme.{}.name", theme.id));
        let name = name.map_or_else(|| theme.id.clone(), |name| name.text);
        theme.dates.iter().map(move |dates| Theme { name: name.clone(), from: dates.from.clone() })
    });
    let mut days: Vec<Theme> = days.collect();
    days.sort_by(|one, other| one.from.cmp(&other.from));
    days
}

fn note(diagnostic: &Diagnostic, folder: &Folder, messages: &Catalogue) -> Note {
    let words = messages.explain(&diagnostic.mistake, &folder.argument());
    let place = diagnostic.span.as_ref().zip(folder.sources.get(&diagnostic.file));
    let (line, text) = match place {
        Some((span, source)) => {
            let (line, bytes) = source.line(span.start);
            (messages.text("check-line", &[("line", line.into())]), Some(source.text()[bytes].trim().to_owned()))
        }
        None => (String::new(), None),
    };
    let (file, key) = (quote::name(&diagnostic.file), quote::name(&diagnostic.key_path.to_string()));
    let key = if key.is_empty() { key } else { format!(" ({key})") };
    let language = diagnostic.file.strip_prefix("strings/").and_then(|name| name.strip_suffix(".json"));
    Note {
        place: format!("{file}{line}{key}"),
        file: diagnostic.file.clone(),
        severity: diagnostic.severity().name(),
        text,
        what: words.what,
        remedy: words.remedy,
        language: language.map(str::to_owned),
        shown: diagnostic.key_path.to_string(),
        key_path: diagnostic.key_path.clone(),
    }
}

/// The string that stands on the card for a place in the facts, such as `contacts[2].number`.
fn key_of_facts(path: &KeyPath, campaign: &Campaign) -> Option<String> {
    if matches!(path.segments(), [Segment::Key(name), ..] if name == "exit") {
        return Some("exit.label".to_owned());
    }
    let (list, index) = entry(path)?;
    match list {
        "contacts" => Some(format!("contact.{}.label", campaign.contacts.get(index)?.id)),
        "memberships" => Some(format!("membership.{}", campaign.memberships.get(index)?.id)),
        "tips" => Some(format!("tip.{}.title", campaign.tips.get(index)?.id)),
        "headings" => Some(format!("heading.{}", campaign.headings.get(index)?.id)),
        "notices" => Some(format!("notice.{}", campaign.notices.get(index)?.id)),
        _ => None,
    }
}

fn language_of_facts(path: &KeyPath, campaign: &Campaign) -> Option<String> {
    let (list, index) = entry(path)?;
    (list == "languages").then(|| campaign.languages.get(index))?.map(|language| language.tag.clone())
}

/// The list and the index of the entry in which a place of the facts is.
fn entry(path: &KeyPath) -> Option<(&str, usize)> {
    match path.segments() {
        [Segment::Key(list), Segment::Index(index), ..] => Some((list, *index)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use accanto_content::diagnostic::key_path::{item, key};

    use super::*;

    #[test]
    fn a_place_in_a_list_is_its_name_and_number() {
        assert_eq!(entry(&key(item("contacts", 2), "number")), Some(("contacts", 2)));
        assert_eq!(entry(&item("tips", 0)), Some(("tips", 0)));
        assert_eq!(entry(&key("exit", "url")), None);
    }
}

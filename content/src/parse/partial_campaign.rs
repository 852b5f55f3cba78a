//! The campaign as far as it could be read, so that one wrong entry does not hide mistakes in the others.

use crate::source::dates;
use crate::source::{
    Channel, Contact, DraftTips, Exit, Fact, Language, Membership, Organisation, ScheduledText, Status, Theme, Tip,
};
use crate::text::string_keys::Ids;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What could be read of `campaign.json`; what could not is reported already, by [`crate::parse::shape`].
#[derive(Clone, Default)]
pub struct PartialCampaign {
    pub id: Option<String>,
    pub organisation: Option<Organisation>,
    pub memberships: List<Membership>,
    pub country: Option<String>,
    pub time_zone: Option<String>,
    pub default_language: Option<String>,
    pub languages: List<Language>,
    pub values: List<Fact>,
    pub contacts: List<Contact>,
    pub exit: Option<Exit>,
    pub site_url: Option<String>,
    pub headings: List<ScheduledText>,
    pub notices: List<ScheduledText>,
    pub themes: List<Theme>,
    /// The default, if the campaign does not say.
    pub draft_tips: Option<DraftTips>,
    pub tips: List<Tip>,
}

/// A list of the campaign.
#[derive(Clone)]
pub struct List<T> {
    pub entries: Vec<Entry<T>>,
    /// Whether every entry has a readable name of its own: only then is a name that is not among them unknown.
    pub names_known: bool,
}

/// An entry of a list.
#[derive(Clone)]
pub struct Entry<T> {
    /// Its `id`, or `tag`.
    pub name: Option<String>,
    /// The whole entry, if all of it could be read.
    pub read: Option<T>,
}

impl PartialCampaign {
    /// Reads as much as possible of a value from which unknown keys have been removed.
    pub fn of(value: &Value) -> Self {
        Self {
            id: read(value.get("id")),
            organisation: read(value.get("organisation")),
            memberships: List::of_optional(value.get("memberships"), "id"),
            country: read(value.get("country")),
            time_zone: read(value.get("time_zone")),
            default_language: read(value.get("default_language")),
            languages: List::of(value.get("languages"), "tag"),
            values: List::of(value.get("values"), "id"),
            contacts: List::of(value.get("contacts"), "id"),
            exit: read(value.get("exit")),
            site_url: read(value.get("site_url")),
            headings: List::of_optional(value.get("headings"), "id"),
            notices: List::of_optional(value.get("notices"), "id"),
            themes: List::of_optional(value.get("themes"), "id"),
            draft_tips: value.get("draft_tips").map_or_else(|| Some(DraftTips::default()), |given| read(Some(given))),
            tips: List::of(value.get("tips"), "id"),
        }
    }

    /// The ids from which keys of texts follow, as far as they could be read.
    pub fn ids(&self) -> Ids<'_> {
        Ids {
            headings: self.headings.names().map(|(_, id)| id).collect(),
            notices: self.notices.names().map(|(_, id)| id).collect(),
            themes: self.themes.read().map(|(_, theme)| (theme.id.as_str(), theme.texts.as_slice())).collect(),
            contacts: self.contacts.names().map(|(_, id)| id).collect(),
            memberships: self.memberships.names().map(|(_, id)| id).collect(),
            tips: self.tips.names().map(|(_, id)| id).collect(),
        }
    }

    /// Whether these are all keys.
    pub fn ids_known(&self) -> bool {
        // Which texts a theme has is known only if all of it could be read.
        let themes_known = self.themes.names_known && self.themes.malformed_names().next().is_none();
        let scheduled = self.headings.names_known && self.notices.names_known && themes_known;
        scheduled && self.contacts.names_known && self.memberships.names_known && self.tips.names_known
    }

    /// Whether [`PartialCampaign::slots`] has every slot there is.
    pub fn slots_known(&self) -> bool {
        self.values.names_known && self.contacts.names_known && self.memberships.names_known
    }

    /// What each slot becomes; where that is reported as wrong or missing already, the slot's name stands for it.
    pub fn slots(&self) -> BTreeMap<String, String> {
        let mut slots = slots(
            self.organisation.as_ref(),
            self.memberships.read().map(|(_, membership)| membership),
            self.contacts.read().map(|(_, contact)| contact),
            self.values.read().map(|(_, fact)| fact),
        );
        slots.entry(ORGANISATION.to_owned()).or_default();
        let without_number = self.contacts.read().filter(|(_, contact)| lacks_number(contact));
        let without_number = without_number.map(|(_, contact)| contact.id.as_str());
        let malformed = self.contacts.malformed_names().chain(self.values.malformed_names());
        for name in malformed.chain(self.memberships.malformed_names()).chain(without_number) {
            slots.entry(name.to_owned()).or_insert_with(|| name.to_owned());
        }
        slots
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), names_known: false }
    }
}

impl<T: DeserializeOwned> List<T> {
    fn of(value: Option<&Value>, name: &str) -> Self {
        let Some(items) = value.and_then(Value::as_array) else {
            return Self::default();
        };
        let entries: Vec<Entry<T>> =
            items.iter().map(|item| Entry { name: read(item.get(name)), read: read(Some(item)) }).collect();
        // Of two entries with one name, one most likely has the name that seems to be missing.
        let names: BTreeSet<&String> = entries.iter().filter_map(|entry| entry.name.as_ref()).collect();
        let names_known = names.len() == entries.len();
        Self { entries, names_known }
    }

    /// A list that is empty where the campaign has none.
    fn of_optional(value: Option<&Value>, name: &str) -> Self {
        match value {
            Some(_) => Self::of(value, name),
            None => Self { entries: Vec::new(), names_known: true },
        }
    }
}

impl<T> List<T> {
    /// The names, with their places.
    pub fn names(&self) -> impl Iterator<Item = (usize, &str)> {
        let entries = self.entries.iter().enumerate();
        entries.filter_map(|(index, entry)| Some((index, entry.name.as_deref()?)))
    }

    /// The entries that could be read, with their places.
    pub fn read(&self) -> impl Iterator<Item = (usize, &T)> {
        let entries = self.entries.iter().enumerate();
        entries.filter_map(|(index, entry)| Some((index, entry.read.as_ref()?)))
    }

    /// Whether every entry could be read.
    pub fn all_read(&self) -> bool {
        self.names_known && self.entries.iter().all(|entry| entry.read.is_some())
    }

    /// The names of the entries that could not be read.
    fn malformed_names(&self) -> impl Iterator<Item = &str> {
        let entries = self.entries.iter().filter(|entry| entry.read.is_none());
        entries.filter_map(|entry| entry.name.as_deref())
    }
}

/// The slot that is no entry of a list.
pub const ORGANISATION: &str = "organisation";

/// What each slot becomes.
pub fn slots<'a>(
    organisation: Option<&Organisation>,
    memberships: impl Iterator<Item = &'a Membership>,
    contacts: impl Iterator<Item = &'a Contact>,
    values: impl Iterator<Item = &'a Fact>,
) -> BTreeMap<String, String> {
    let organisation = organisation.map(|known| (ORGANISATION.to_owned(), known.name.clone()));
    let numbers = contacts.filter_map(|contact| Some((contact.id.clone(), displayed_number(contact)?.to_owned())));
    let values = values.map(|fact| (fact.id.clone(), fact.value.clone()));
    let memberships = memberships.flat_map(|membership| {
        let year = membership.since.as_deref().and_then(dates::year_of_month);
        let since = year.map(|year| (slot_of_since(&membership.id), year.to_string()));
        [(membership.id.clone(), membership.name.clone())].into_iter().chain(since)
    });
    values.chain(numbers).chain(memberships).chain(organisation).collect()
}

/// The slot of the year in which a membership began.
pub fn slot_of_since(id: &str) -> String {
    format!("{id}_since")
}

/// A contact's number as people read it.
pub fn displayed_number(contact: &Contact) -> Option<&str> {
    let number = contact.number.as_deref()?;
    Some(contact.written.as_deref().unwrap_or(number))
}

/// Reported by the check of contacts: repeating it for each text that uses the slot would only hide the rest.
fn lacks_number(contact: &Contact) -> bool {
    matches!(contact.channel, Channel::Phone | Channel::Sms)
        && contact.number.is_none()
        && contact.status == Status::Confirmed
}

fn read<T: DeserializeOwned>(value: Option<&Value>) -> Option<T> {
    T::deserialize(value?).ok()
}

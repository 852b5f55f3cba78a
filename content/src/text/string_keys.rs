//! The keys of a strings file: those of the interface, and those that follow from the campaign.

use crate::source::ThemeText;
use accanto_model::MessageKey;

/// The key of the language's name in itself, the one text that has no fallback.
pub const LANGUAGE_NAME: &str = "language.name";
/// The key of the text for a contact that always answers.
pub const HOURS_ALWAYS: &str = "hours.always";
/// The key of a line of opening hours, the text with slots of its own: [`crate::source::week::SLOTS`].
pub const HOURS_WEEKLY: &str = "hours.weekly";
/// The key of the form that says which tip is in view, with slots of its own, which the loader fills.
pub const TIPS_POSITION: &str = "tips.position";
/// The slots of that form: which tip it is, and of how many.
pub const TIPS_POSITION_SLOTS: [&str; 2] = ["position", "count"];
/// The key of the line after opening hours that have exceptions.
pub const HOURS_EXCEPT: &str = "hours.except";
/// The keys of the short names of the weekdays, Monday first.
pub const DAYS: [&str; 7] =
    ["day.monday", "day.tuesday", "day.wednesday", "day.thursday", "day.friday", "day.saturday", "day.sunday"];
/// The keys of what the loader shows or announces around the card.
pub const LOADER_KEYS: [&str; 8] = [
    "exit.once",
    "exit.twice",
    "exit.expired",
    "exit.leaving",
    "exit.stuck",
    "panel.open",
    "panel.more",
    "panel.close",
];
/// The keys of what only the poster shows.
pub const POSTER_KEYS: [&str; 7] = [
    "poster.title",
    "poster.scan",
    "poster.take",
    "poster.abroad",
    "poster.countries",
    "poster.languages",
    "poster.choose",
];
/// The key of the text for a contact that costs nothing.
pub const COST_FREE: &str = "cost.free";
/// The key of the text for a contact that needs an internet connection.
pub const COST_INTERNET: &str = "cost.internet";

/// The ids from which keys follow.
pub struct Ids<'a> {
    pub headings: Vec<&'a str>,
    pub notices: Vec<&'a str>,
    /// With the texts that each has besides its name.
    pub themes: Vec<(&'a str, &'a [ThemeText])>,
    pub contacts: Vec<&'a str>,
    pub memberships: Vec<&'a str>,
    pub tips: Vec<&'a str>,
}

/// Every key of a campaign with these ids, in the order of the card.
pub fn all(ids: &Ids<'_>) -> Vec<String> {
    let words = MessageKey::EACH.iter().map(|(_, key)| *key);
    let facts = [HOURS_ALWAYS, HOURS_WEEKLY, HOURS_EXCEPT, COST_FREE, COST_INTERNET];
    let others = facts.into_iter().chain(DAYS).chain(LOADER_KEYS).chain(POSTER_KEYS);
    let interface = [LANGUAGE_NAME].into_iter().chain(words).chain(others).map(str::to_owned);
    let scheduled = ids.headings.iter().map(|id| heading(id)).chain(ids.notices.iter().map(|id| notice(id)));
    let contacts = ids.contacts.iter().flat_map(|id| [contact(id, "label"), contact(id, "about")]);
    let tips = ids.tips.iter().flat_map(|id| [tip(id, "title"), tip(id, "body")]);
    let themes = ids.themes.iter().flat_map(|(id, texts)| {
        let part = |text: &ThemeText| match text {
            ThemeText::Heading => theme(id, "heading"),
            ThemeText::Notice => theme(id, "notice"),
        };
        [theme(id, "name")].into_iter().chain(texts.iter().map(part))
    });
    let memberships = ids.memberships.iter().map(|id| membership(id));
    interface.chain(scheduled).chain(themes).chain(contacts).chain(memberships).chain(tips).collect()
}

/// The key of a heading for some days.
pub fn heading(id: &str) -> String {
    format!("heading.{id}")
}

/// The key of a notice.
pub fn notice(id: &str) -> String {
    format!("notice.{id}")
}

/// The key of a theme's `name`, `heading` or `notice`.
pub fn theme(id: &str, part: &str) -> String {
    format!("theme.{id}.{part}")
}

/// The key of a contact's `label` or `about`.
pub fn contact(id: &str, part: &str) -> String {
    format!("contact.{id}.{part}")
}

/// The key of the sentence on a membership.
pub fn membership(id: &str) -> String {
    format!("membership.{id}")
}

/// The key of a tip's `title` or `body`.
pub fn tip(id: &str, part: &str) -> String {
    format!("tip.{id}.{part}")
}

/// Whether a key is that of a tip.
pub fn is_of_tip(key: &str) -> bool {
    key.starts_with("tip.")
}

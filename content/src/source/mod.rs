//! The shape of the files that staff edit: the single definition, from which the JSON Schemas are derived as well.
//!
//! The doc comments of fields become the descriptions in the schemas, which editors show to staff. Dates, tags and
//! addresses stay text here, so that a wrong one is reported in our words, with the others, and not by the parser,
//! alone.

mod countries;
pub(crate) mod dates;
mod hours;
mod scheduled;
mod terms;
mod themes;
pub(crate) mod week;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::num::NonZeroU16;

pub use countries::{
    Countries, Country, Directories, Directory, EmergencyNumber, Helpline, Hotline, Reaches, Verified,
};
pub use hours::{Exception, Hours, HoursWord, Times, Weekday, WeeklyHours, WeeklyOpening};
pub use scheduled::ScheduledText;
pub use terms::{ForbiddenTerm, GlossaryTerm, LanguageTerms, Terms};
pub use themes::{Theme, ThemeDates, ThemeText};

/// The file of the facts.
pub const CAMPAIGN_FILE: &str = "campaign.json";
/// The file of the help in other countries. A campaign may go without it.
pub const COUNTRIES_FILE: &str = "countries.json";
/// The file of what translators need to know about each text.
pub const KEYS_FILE: &str = "keys.json";
/// The file of the terms.
pub const TERMS_FILE: &str = "terms.json";
/// The files beside the strings.
pub(crate) const NAMES: [&str; 4] = [CAMPAIGN_FILE, KEYS_FILE, TERMS_FILE, COUNTRIES_FILE];

/// `strings/<tag>.json`: key to text.
pub type Strings = BTreeMap<String, String>;

/// `keys.json`: key, or pattern with `*` for one part, to what translators need to know.
pub type Keys = BTreeMap<String, KeyRule>;

/// `campaign.json`: the facts of one campaign.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// Short name of the campaign: lowercase letters, digits, `-` or `_`.
    pub id: String,
    /// Who answers.
    pub organisation: Organisation,
    /// The networks that the organisation belongs to, in the order of the card; the text of each is `membership.<id>`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub memberships: Vec<Membership>,
    /// ISO 3166 code of the country whose numbers these are, for example `IT`.
    pub country: String,
    /// IANA time zone of the hours and dates, for example `Europe/Rome`.
    pub time_zone: String,
    /// Tag of the language whose texts are complete; one of `languages`.
    pub default_language: String,
    /// The published languages, in the order of the language menu.
    pub languages: Vec<Language>,
    /// Facts that texts may use as slots: `{id}` becomes the value.
    pub values: Vec<Fact>,
    /// Every way to reach somebody.
    pub contacts: Vec<Contact>,
    /// Where the button to leave fast goes.
    pub exit: Exit,
    /// Where the site is published, an `https://` address: in the calendar of the awareness days, links need it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub site_url: Option<String>,
    /// Headings for some days, in place of the usual one; the text of each is `heading.<id>`. On one day there can be only one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headings: Vec<ScheduledText>,
    /// Lines above the contacts for some days; the text of each is `notice.<id>`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<ScheduledText>,
    /// Awareness days and campaigns of some days, each with all that the card shows then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Theme>,
    /// Which tips visitors see in languages that no native reader has looked at. Contacts and buttons are always in their language.
    #[serde(default)]
    pub draft_tips: DraftTips,
    /// The safety tips, in the order in which they are shown.
    pub tips: Vec<Tip>,
}

/// The organisation behind the helpline.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Its name; the slot `{organisation}`.
    pub name: String,
    /// Its site, an `https://` address.
    pub url: String,
    /// Whether it has confirmed that these are its name and its site; without it, it has.
    #[serde(default, skip_serializing_if = "Status::is_confirmed")]
    pub status: Status,
    /// Where name and address come from.
    pub source: String,
}

/// A network that the organisation belongs to. The card names it as text, and claims no more than the membership.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Membership {
    /// Short name: lowercase letters, digits, `-` or `_`. Texts use it as a slot, which becomes the name.
    pub id: String,
    /// The network's name.
    pub name: String,
    /// Its site, an `https://` address.
    pub url: String,
    /// The month of joining, for example `2021-03`; the slot `{<id>_since}` becomes its year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// Whether the organisation has confirmed that it is a member.
    pub status: Status,
    /// How far the source can be trusted.
    pub confidence: Confidence,
    /// The day on which it was last checked, for example `2026-11-21`.
    pub verified_on: String,
    /// Where the membership and the address come from.
    pub source: String,
    /// For staff; never shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Where the button to leave fast goes: a harmless site that no phone opens in an app, which would leave the card open behind it.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exit {
    /// The page, an `https://` address.
    pub url: String,
    /// How it was chosen.
    pub source: String,
}

/// A published language.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// BCP 47 tag, for example `it` or `zh-Hant`; names the file in `strings/`.
    pub tag: String,
    /// Whether a native reader has looked at the texts.
    pub review: Review,
}

/// Whether a native reader has looked at the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Review {
    /// Read and approved: every text must be there.
    Reviewed,
    /// Awaits a reader: texts may be missing, and those of the closest language are shown instead.
    Draft,
}

/// Which tips visitors see in a language that is a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DraftTips {
    /// Those of the draft, under a remark that nobody has checked them, with the default language one tap away.
    #[default]
    Marked,
    /// Those of the closest reviewed language.
    Original,
}

/// A fact that texts may use as a slot.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Name of the slot: lowercase letters, digits, `-` or `_`.
    pub id: String,
    /// What the slot becomes.
    pub value: String,
    /// Where the fact comes from.
    pub source: String,
}

/// One way to reach somebody.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Short name: lowercase letters, digits, `-` or `_`. Texts use it as a slot when the contact has a number.
    pub id: String,
    /// What the contact opens.
    pub channel: Channel,
    /// Where it stands on the card.
    pub place: Place,
    /// The number to dial: digits, with `+` before an international one. For phone and sms.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The number as people read it, with spaces, dots or hyphens: the same digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written: Option<String>,
    /// The page to open, an `https://` address. For chat, report and web; for email instead of `address`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The e-mail address to write to. For email.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// When somebody answers.
    pub hours: Hours,
    /// What it costs to use.
    pub cost: Cost,
    /// Whether the organisation has confirmed this contact.
    pub status: Status,
    /// How far the source can be trusted.
    pub confidence: Confidence,
    /// The day on which it was last checked, for example `2026-11-21`.
    pub verified_on: String,
    /// The last day on which it may be relied on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<String>,
    /// Where the contact comes from.
    pub source: String,
    /// For staff; never shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What a contact opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// A telephone call.
    Phone,
    /// A text message.
    Sms,
    /// A web chat.
    Chat,
    /// Writing by e-mail.
    Email,
    /// A form to report content.
    Report,
    /// Another web page.
    Web,
}

/// Where a contact stands on the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Place {
    /// Among the helpline's own ways, always in view.
    Main,
    /// In the emergency line, always in view.
    Emergency,
    /// Only beside the tips that name it.
    Tips,
}

/// What a contact costs to use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Cost {
    /// A free call or message.
    Free,
    /// Needs an internet connection.
    Internet,
    /// Not known: the card says nothing.
    Unknown,
}

/// Whether the organisation has confirmed a contact, a membership, or its own name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Confirmed.
    #[default]
    Confirmed,
    /// Not yet. A contact without a number or an address of its own opens the organisation's site.
    Unconfirmed,
}

impl Status {
    /// Whether it is confirmed.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_confirmed(&self) -> bool {
        *self == Self::Confirmed
    }
}

/// How far a source can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// An official page or the text of a law.
    High,
    /// Serious press, a public body, or a partner who quotes the official source.
    Medium,
    /// Old, single, or third-party.
    Low,
}

/// One safety tip.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tip {
    /// Short name: lowercase letters, digits, `-` or `_`.
    pub id: String,
    /// Whom it is for.
    pub audience: Vec<Audience>,
    /// Ids of the contacts shown with it.
    pub contacts: Vec<String>,
    /// Whose guidance it follows.
    pub sources: Vec<String>,
    /// The first day on which it is shown, for example `2027-02-09`, by the campaign's time zone. Without it, from now on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day on which it is shown. Without it, for good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

/// Whom a tip is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Audience {
    /// Eight to twelve years old.
    Child,
    /// Thirteen to seventeen.
    Teen,
    /// Parents and those who stand in for them.
    Parent,
    /// Teachers and school staff.
    Teacher,
}

/// What translators need to know about a text.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct KeyRule {
    /// Where the text stands and what it must achieve.
    pub note: String,
    /// The greatest length, in characters as a reader counts them, slots filled.
    pub max: NonZeroU16,
}

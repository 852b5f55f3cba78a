//! A whole card in one language.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{Contact, Day, DayRange, Language, MessageKey, Moment, Text, Theme, Tip, day_of};

/// A whole card in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// The language of every text that has no fallback mark.
    pub language: Language,
    /// Every published language, in the order of the language menu; [`Text::fallback`] points into this list.
    pub languages: Vec<Language>,
    /// Who answers.
    pub organisation: Organisation,
    /// The networks that it belongs to; none for a card that says nothing of them.
    pub memberships: Vec<Membership>,
    /// The page to which a visitor exits, `https:`.
    pub exit: String,
    /// IANA time zone of the hours and days.
    pub time_zone: String,
    /// The latest day on which somebody checked a contact. A clock that says an earlier one is wrong.
    pub verified_on: Day,
    /// The texts of the interface, in the order of [`MessageKey::EACH`].
    pub messages: Vec<Text>,
    /// Headings that replace [`MessageKey::Heading`] on their days; no two on the same day.
    pub headings: Vec<(Text, DayRange)>,
    /// Lines above the contacts, each on its days.
    pub notices: Vec<(Text, DayRange)>,
    /// Every contact; tips point into this list.
    pub contacts: Vec<Contact>,
    /// The name of the campaign's default language, if these tips are a translation that no native reader has checked.
    pub original: Option<Text>,
    /// Which of how many tips is in view at first: [`MessageKey::TipsPosition`] with its slots filled.
    pub position: String,
    /// The lists in which every country can be looked up; none if the campaign knows no help in other countries.
    pub directories: Option<Directories>,
    /// The tips, in the order of the campaign.
    pub tips: Vec<Tip>,
    /// Whether the campaign has themes: their places are in both tiers.
    pub is_themed: bool,
    /// The themes, for the build alone; empty in the WebAssembly, where the loader puts them into the card.
    #[serde(skip)]
    pub themes: Vec<Theme>,
}

/// The organisation behind the helpline, as text: no logo, no claim of endorsement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Its site, `https:`.
    pub url: String,
}

/// A network that the organisation belongs to, as text: no logo, no claim that the network has approved anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// The network's name, and its site.
    pub network: Organisation,
    /// `membership.<id>`: since when, and what the network does; it has the name in it.
    pub about: Text,
}

/// The lists in which every country can be looked up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directories {
    /// Of helplines for children.
    pub helplines: Organisation,
    /// Of hotlines to which images of abuse are reported.
    pub hotlines: Organisation,
}

impl Card {
    /// The text of the interface that has this key.
    pub fn message(&self, key: MessageKey) -> &Text {
        &self.messages[key as usize]
    }

    /// The moment that a clock shows; `None` if the clock must be wrong.
    pub fn plausible(&self, moment: Moment) -> Option<Moment> {
        Some(moment).filter(|moment| *moment > 0 && day_of(*moment) >= self.verified_on)
    }
}

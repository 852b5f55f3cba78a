//! What the widget reads at run time: one card in one language, with every slot filled and every fallback decided.
//!
//! `accanto-content` compiles staff's files into a [`Card`]; the site build renders it to markup (tier 1) and stores it with postcard
//! for the WebAssembly (tier 2). Both renders read the same value, which is why they agree. Nothing here parses or checks: a `Card`
//! that exists has passed every check.
#![no_std]
extern crate alloc;

mod days;
mod hours;
mod word;

use alloc::{string::String, vec::Vec};
use serde::{Deserialize, Serialize};

pub use days::{Day, Days};
pub use hours::{Hours, Moment, Opening, Week, day_of};
pub use word::Word;

/// A whole card in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// The language of every text that has no fallback mark.
    pub language: Language,
    /// Every published language, in the order of the language menu; borrowed texts point into this list.
    pub languages: Vec<Language>,
    /// Who answers.
    pub organisation: Organisation,
    /// Where a visitor goes who leaves fast, `https:`.
    pub exit: String,
    /// IANA time zone of the hours and days.
    pub zone: String,
    /// The latest day on which somebody checked a contact. A clock that says an earlier one is wrong.
    pub since: Day,
    /// The words of the interface, in the order of [`Word::EACH`].
    pub words: Vec<Text>,
    /// Headings that stand in place of [`Word::Heading`] on their days; no two on the same day.
    pub headings: Vec<(Text, Days)>,
    /// Lines above the contacts, each on its days.
    pub notices: Vec<(Text, Days)>,
    /// Every contact; tips point into this list.
    pub contacts: Vec<Contact>,
    /// The tips, in the order of the campaign.
    pub tips: Vec<Tip>,
}

/// A published language. Its name is not here: browsers know what each language calls itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: String,
    /// Writing direction.
    pub dir: Direction,
}

/// Writing direction of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the HTML `dir` attribute.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// The organisation behind the helpline, as text: no logo, no claim of endorsement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// Its site, `https:`.
    pub url: String,
}

/// A text ready to show, with a mark when it had to be borrowed from another language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The words.
    pub text: String,
    /// The language they were borrowed from, as an index into [`Card::languages`], if they are not in the card's own.
    pub borrowed: Option<u8>,
}

impl Card {
    /// A word of the interface.
    pub fn word(&self, word: Word) -> &Text {
        &self.words[word as usize]
    }

    /// The moment that a clock says, unless the clock must be wrong.
    pub fn believed(&self, moment: Moment) -> Option<Moment> {
        Some(moment).filter(|moment| *moment > 0 && day_of(*moment) >= self.since)
    }
}

/// One way to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The campaign's name for it.
    pub id: String,
    /// What it opens; chooses the icon.
    pub channel: Channel,
    /// Where it stands on the card.
    pub place: Place,
    /// The link, made from the campaign's number or address.
    pub href: String,
    /// The number as a person reads it; empty when the contact has none.
    pub number: String,
    /// `contact.<id>.label`
    pub label: Text,
    /// `contact.<id>.about`: one line on what happens there.
    pub about: Text,
    /// When it answers, if the campaign knows.
    pub hours: Option<Hours>,
    /// What it costs, if the campaign knows.
    pub cost: Option<Text>,
    /// The last day on which hours and cost may be relied on.
    pub valid_until: Option<Day>,
}

/// What a contact opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// The helpline's own ways, always in view.
    Main,
    /// The emergency line, always in view.
    Emergency,
    /// Only beside the tips that name it.
    Tips,
}

/// One safety tip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tip {
    /// The campaign's name for it.
    pub id: String,
    /// Whom it is for.
    pub audience: Vec<Audience>,
    /// `tip.<id>.title`
    pub title: Text,
    /// `tip.<id>.body`
    pub body: Text,
    /// Indices into [`Card::contacts`].
    pub contacts: Vec<u8>,
    /// Its days, if it is not for every day.
    pub days: Option<Days>,
}

/// Whom a tip is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

impl Audience {
    /// Every audience, in the order in which the card offers them.
    pub const EACH: [Self; 4] = [Self::Child, Self::Teen, Self::Parent, Self::Teacher];

    /// The name used in `campaign.json`, in the element's `audience` attribute and in the markup.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Teen => "teen",
            Self::Parent => "parent",
            Self::Teacher => "teacher",
        }
    }
}

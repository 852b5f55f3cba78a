//! Help in other countries: verified contacts by country, of which the card shows only those of high confidence.

use super::{Confidence, Hours, dates};
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// For how many months a check is relied on where no other day is given.
const RELIABLE_MONTHS: i32 = 18;

/// `countries.json`: for visitors who are in another country.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Countries {
    /// The lists in which every country can be looked up.
    pub directories: Directories,
    /// The countries on the poster for pupils from abroad until a school chooses others: five at most, the first on top.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub poster: Vec<String>,
    /// The contacts of each country by its ISO 3166 code, for example `RO`.
    pub countries: BTreeMap<String, Country>,
}

/// The lists in which every country can be looked up.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Directories {
    /// Of helplines for children.
    pub helplines: Directory,
    /// Of hotlines to which images of abuse are reported.
    pub hotlines: Directory,
}

/// A list in which every country can be looked up.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Directory {
    /// The organisation that keeps it.
    pub name: String,
    /// Its page, an `https://` address.
    pub url: String,
    /// Where the address comes from.
    pub source: String,
}

/// The contacts of one country.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Country {
    /// Helplines for children and teenagers.
    pub helplines: Vec<Helpline>,
    /// Where images of abuse are reported.
    pub hotlines: Vec<Hotline>,
    /// Emergency numbers.
    pub emergency: Vec<EmergencyNumber>,
    /// For staff; never shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A helpline for children and teenagers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Its own name. Its only digits are those of its number.
    pub name: String,
    /// The number to dial: digits, with `+` before an international one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The number as people read it, with spaces, dots or hyphens: the same digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub written: Option<String>,
    /// The page of its chat, an `https://` address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chat: Option<String>,
    /// Whether the number can be dialled inside the country only.
    pub in_country_only: bool,
    /// Whether a mobile reaches it only with the code of an area before the number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub area_code_from_mobile: bool,
    /// When somebody answers, by the clock of the country; known only where the hours themselves are of high confidence.
    pub hours: Hours,
    /// Whether it is the one to show, or one of them.
    pub preferred: bool,
    /// How far the source can be trusted. Only `high` is shown.
    pub confidence: Confidence,
    /// The day on which the source was last looked at, for example `2026-11-26`.
    pub verified_on: String,
    /// The last day on which it may be relied on; without it, eighteen months after `verified_on`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// The day of the source itself, as far as it is known: `2025`, `2022-01` or `2022-05-17`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source_date: Option<String>,
    /// For staff; never shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Where images of abuse are reported.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hotline {
    /// Its own name, without digits.
    pub name: String,
    /// Its page, an `https://` address.
    pub url: String,
    /// Whether it is a member of INHOPE; left out where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inhope: Option<bool>,
    /// Whether it is the one to show, or one of them.
    pub preferred: bool,
    /// How far the source can be trusted. Only `high` is shown.
    pub confidence: Confidence,
    /// The day on which the source was last looked at, for example `2026-11-26`.
    pub verified_on: String,
    /// The last day on which it may be relied on; without it, eighteen months after `verified_on`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// For staff; never shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// An emergency number of a country.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EmergencyNumber {
    /// The number to dial, two digits or more.
    pub number: String,
    /// Who answers.
    pub reaches: Vec<Reaches>,
    /// How far the source can be trusted. Only `high` is shown.
    pub confidence: Confidence,
    /// The day on which the source was last looked at, for example `2026-11-26`.
    pub verified_on: String,
    /// The last day on which it may be relied on; without it, eighteen months after `verified_on`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// For staff; never shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// Who answers an emergency number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Reaches {
    /// One number for every emergency.
    All,
    /// The police.
    Police,
    /// An ambulance.
    Ambulance,
    /// The fire brigade.
    Fire,
}

/// What every entry of a country has, whatever it is.
pub trait Verified {
    /// How far its source can be trusted.
    fn confidence(&self) -> Confidence;
    /// Whether it is one to show, if its confidence allows.
    fn preferred(&self) -> bool;
    /// The day on which it was last checked, as staff wrote it.
    fn verified_on(&self) -> &str;
    /// The last day on which it may be relied on, as staff wrote it.
    fn valid_until(&self) -> Option<&str>;
    /// The name or number by which staff know it.
    fn known_as(&self) -> &str;
    /// The number or page that it opens, the first of them if it opens two.
    fn opens(&self) -> Option<&str>;

    /// Whether visitors may see it.
    fn is_published(&self) -> bool {
        self.confidence() == Confidence::High && self.preferred()
    }

    /// The last day on which it may be relied on; `None` if its dates cannot be read.
    fn reliable_until(&self) -> Option<Date> {
        match self.valid_until() {
            Some(until) => dates::read_date(until),
            None => after(self.verified_on(), RELIABLE_MONTHS.months()),
        }
    }

    /// Whether it was last checked more than twelve months before a day.
    fn is_old(&self, today: Date) -> bool {
        after(self.verified_on(), 12.months()).is_some_and(|old| old < today)
    }
}

fn after(day: &str, span: Span) -> Option<Date> {
    dates::read_date(day)?.checked_add(span).ok()
}

macro_rules! verified {
    ($($entry:ident($name:ident, $opens:expr, $preferred:expr)),*) => {$(
        impl Verified for $entry {
            fn confidence(&self) -> Confidence {
                self.confidence
            }

            fn preferred(&self) -> bool {
                let preferred: fn(&Self) -> bool = $preferred;
                preferred(self)
            }

            fn verified_on(&self) -> &str {
                &self.verified_on
            }

            fn valid_until(&self) -> Option<&str> {
                self.valid_until.as_deref()
            }

            fn known_as(&self) -> &str {
                &self.$name
            }

            fn opens(&self) -> Option<&str> {
                let opens: fn(&Self) -> Option<&str> = $opens;
                opens(self)
            }
        }
    )*};
}

verified!(
    Helpline(name, |helpline| helpline.number.as_deref().or(helpline.chat.as_deref()), |helpline| helpline.preferred),
    Hotline(name, |hotline| Some(&hotline.url), |hotline| hotline.preferred),
    EmergencyNumber(number, |emergency| Some(&emergency.number), |_| true)
);

impl Country {
    /// The helplines that have a number which visitors may see.
    pub fn callable(&self) -> impl Iterator<Item = (&Helpline, &str)> {
        let published = self.helplines.iter().filter(|helpline| helpline.is_published());
        published.filter_map(|helpline| Some((helpline, helpline.number.as_deref()?)))
    }

    /// Every entry of the country, helplines first.
    pub fn entries(&self) -> impl Iterator<Item = &dyn Verified> {
        let helplines = self.helplines.iter().map(|entry| entry as &dyn Verified);
        let hotlines = self.hotlines.iter().map(|entry| entry as &dyn Verified);
        helplines.chain(hotlines).chain(self.emergency.iter().map(|entry| entry as &dyn Verified))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_relied_on_for_eighteen_months_and_is_old_after_twelve() {
        let mut entry = EmergencyNumber {
            number: "112".to_owned(),
            reaches: vec![Reaches::All],
            confidence: Confidence::High,
            verified_on: "2026-08-31".to_owned(),
            valid_until: None,
            source: "a page".to_owned(),
            note: None,
        };
        // The last day of a shorter month.
        assert_eq!(entry.reliable_until(), Some(Date::constant(2028, 2, 29)));
        assert!(!entry.is_old(Date::constant(2027, 8, 31)) && entry.is_old(Date::constant(2027, 9, 1)));
        entry.valid_until = Some("2027-01-01".to_owned());
        assert_eq!(entry.reliable_until(), Some(Date::constant(2027, 1, 1)));
    }
}

//! What a campaign needs to know of each country beside its contacts: time zone and languages, by the time zone database and CLDR.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

/// A country.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its time zone, or that in which most of its people live.
    pub time_zone: String,
    /// The languages in which all of it is addressed, the first one first.
    pub languages: Vec<String>,
    /// Whether it is a member of the Council of Europe, whose day a campaign has then.
    pub council_of_europe: bool,
    /// Another code that is in use for it.
    also: Option<String>,
}

/// A country whose contacts nobody has collected.
#[derive(Debug)]
pub struct UnknownCountry {
    /// The codes that were most likely meant.
    pub nearest: Vec<String>,
    /// Every code.
    pub known: Vec<String>,
}

static PLACES: LazyLock<BTreeMap<String, Place>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../assets/new/places.json")).expect("it is tested"));

/// The country of a code.
pub fn get(code: &str) -> Option<&'static Place> {
    PLACES.get(code)
}

/// Every code.
#[cfg(test)]
pub fn codes() -> impl Iterator<Item = &'static str> {
    PLACES.keys().map(String::as_str)
}

/// What was most likely meant by a code that is none of these; `carried` is that of the campaign that the program carries.
pub fn unknown(code: &str, carried: &str) -> UnknownCountry {
    let other = PLACES.iter().find(|(_, place)| place.also.as_deref() == Some(code));
    let mut known: Vec<String> = PLACES.keys().cloned().chain([carried.to_owned()]).collect();
    known.sort();
    let is_near = |known: &&String| strsim::damerau_levenshtein(known, code) == 1;
    let nearest = match other {
        Some((code, _)) => vec![code.clone()],
        None => known.iter().filter(is_near).cloned().collect(),
    };
    UnknownCountry { nearest, known }
}

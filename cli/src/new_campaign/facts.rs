//! What a new campaign has beside its contacts and texts, and what it goes without: `assets/new/facts.json`.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

/// What `assets/new/facts.json` says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// What the campaign that the program carries says of its own organisation and country.
    pub left_out: LeftOut,
    /// Awareness days of the Council of Europe.
    pub themes_of_the_council_of_europe: Vec<String>,
    /// The values that texts need everywhere, each with where it comes from.
    pub values: BTreeMap<String, String>,
    /// The organisation of a country where no helpline is known.
    pub own: Own,
    /// What stands before each source.
    pub from_the_data: String,
}

/// What a new campaign goes without.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// Names of services in `terms.json`.
    pub names: Vec<String>,
    /// Awareness days.
    pub themes: Vec<String>,
    /// Tips.
    pub tips: Vec<String>,
}

/// A name to be replaced.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Own {
    /// It.
    pub name: String,
    /// Why it stands there.
    pub source: String,
}

/// What a new campaign starts with.
pub static FACTS: LazyLock<Facts> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../../assets/new/facts.json")).expect("it is tested"));

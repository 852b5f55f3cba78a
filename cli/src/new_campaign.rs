//! The campaign that `accanto new --country` starts from: the texts that hold everywhere, and the contacts of that country as they were
//! collected, each to be confirmed. What it starts with is data, in `assets/new/`; how it is put together is here.

mod campaign;
mod contacts;
mod facts;
mod layout;
pub mod places;
mod texts;

use std::collections::BTreeMap;

use accanto_content::{
    ParsedCampaign,
    source::{CAMPAIGN_FILE, COUNTRIES_FILE, Campaign, KEYS_FILE, TERMS_FILE},
};

use crate::{reviews, starting_campaign};
use contacts::Contacts;
use facts::FACTS;
use places::{Place, UnknownCountry};

/// The language that a campaign starts with where there are no texts in those of its country.
const ENGLISH: &str = "en";

/// A new campaign of a country.
pub struct NewCampaign {
    /// Its files, by name.
    pub files: BTreeMap<String, Vec<u8>>,
    /// The language that it starts with.
    pub language: String,
    /// The languages of the country, if there are no texts in any of them.
    pub without_texts: Option<Vec<String>>,
    /// Whether no helpline of the country is known.
    pub without_helpline: bool,
    /// Whether no emergency number of the country is known.
    pub without_emergency: bool,
}

/// The campaign of a country; `None` for that of the campaign that the program carries.
pub fn of(given: &str) -> Result<Option<NewCampaign>, UnknownCountry> {
    Carried::new().campaign_of(given)
}

/// The campaign that the program carries.
struct Carried {
    files: BTreeMap<String, Vec<u8>>,
    parsed: ParsedCampaign,
    campaign: Campaign,
}

/// The facts of a country's campaign.
struct Start {
    campaign: Campaign,
    contacts: Contacts,
    place: &'static Place,
}

impl Carried {
    fn new() -> Self {
        let files = starting_campaign::files();
        let parsed = ParsedCampaign::of_files(&files);
        let campaign = parsed.campaign().expect("the program carries a campaign without errors");
        Self { files, parsed, campaign }
    }

    fn campaign_of(&self, given: &str) -> Result<Option<NewCampaign>, UnknownCountry> {
        let code = given.to_ascii_uppercase();
        if code == self.campaign.country {
            return Ok(None);
        }
        let Some(Start { campaign, contacts, place }) = self.start(&code) else {
            return Err(places::unknown(&code, &self.campaign.country));
        };
        let has_texts = place.languages.contains(&campaign.default_language);
        Ok(Some(NewCampaign {
            files: self.files_of(&campaign, &contacts),
            without_texts: (!has_texts).then(|| place.languages.clone()),
            without_helpline: !contacts.has_helpline,
            without_emergency: !contacts.has_emergency,
            language: campaign.default_language,
        }))
    }

    fn start(&self, code: &str) -> Option<Start> {
        let countries = self.parsed.countries()?;
        let (place, country) = (places::get(code)?, countries.countries.get(code)?);
        let contacts = Contacts::of(country, &countries.directories.helplines);
        let english = self.parsed.strings(ENGLISH)?;
        let campaign = campaign::of(self.campaign.clone(), code, place, &contacts, english);
        Some(Start { campaign, contacts, place })
    }

    fn files_of(&self, campaign: &Campaign, contacts: &Contacts) -> BTreeMap<String, Vec<u8>> {
        let mut files = self.files.clone();
        files.insert(CAMPAIGN_FILE.to_owned(), layout::campaign(campaign).into_bytes());
        files.insert(reviews::FILE.to_owned(), reviews::Reviews::default().to_text().into_bytes());
        for (name, bytes) in &mut files {
            let text = || String::from_utf8_lossy(bytes).into_owned();
            *bytes = match name.strip_prefix("strings/").and_then(|name| name.strip_suffix(".json")) {
                Some(tag) => texts::strings(bytes, tag, campaign, contacts),
                None if name == KEYS_FILE => texts::rules(&text()),
                None if name == COUNTRIES_FILE => layout::without_on_poster(&text(), &campaign.country),
                None if name == TERMS_FILE => texts::terms(&text(), &FACTS.left_out.names),
                None => continue,
            }
            .into_bytes();
        }
        // They list the texts that there are.
        let schemas = accanto_content::schemas_of_files(&files).unwrap_or_default();
        files.extend(schemas.into_iter().map(|(name, schema)| (name, schema.into_bytes())));
        files
    }
}

#[cfg(test)]
mod tests;

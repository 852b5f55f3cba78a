//! The check of the facts in `campaign.json`.

use crate::check::{contacts, exit, fact_text, ids, languages, memberships, schedule, themes, tips};
use crate::diagnostic::key_path::{KeyPath, item, key};
use crate::diagnostic::{CampaignMistake, Diagnostics};
use crate::parse::partial_campaign::{ORGANISATION, PartialCampaign};
use crate::source::{CAMPAIGN_FILE, Fact, Organisation, Status};
use crate::text::suggest::suggest;
use crate::text::{link_risks, links};
use jiff::civil::Date;
use jiff::tz::TimeZoneDatabase;

/// Reports everything wrong with what could be read of the campaign.
pub fn check(campaign: &PartialCampaign, today: Date, diagnostics: &mut Diagnostics) {
    if let Some(mistake) = campaign.id.as_deref().and_then(ids::check) {
        diagnostics.of_value(CAMPAIGN_FILE, "id", mistake);
    }
    if let Some(organisation) = &campaign.organisation {
        check_organisation(organisation, campaign.default_language.as_deref(), diagnostics);
    }
    if let Some(mistake) = campaign.country.as_deref().and_then(check_country) {
        diagnostics.of_value(CAMPAIGN_FILE, "country", mistake);
    }
    if let Some(mistake) = campaign.time_zone.as_deref().and_then(check_time_zone) {
        diagnostics.of_value(CAMPAIGN_FILE, "time_zone", mistake);
    }
    languages::check(campaign, diagnostics);
    check_values(campaign, diagnostics);
    contacts::check(campaign, today, diagnostics);
    memberships::check(campaign, today, diagnostics);
    if let Some(exit) = &campaign.exit {
        exit::check(campaign, exit, diagnostics);
    }
    if let Some(site) = &campaign.site_url {
        check_link(site, &"site_url".into(), diagnostics);
    }
    schedule::check(campaign, today, diagnostics);
    tips::check(campaign, today, diagnostics);
    themes::check(campaign, today, diagnostics);
}

fn check_organisation(organisation: &Organisation, language: Option<&str>, diagnostics: &mut Diagnostics) {
    for found in fact_text::check(&organisation.name, language) {
        diagnostics.of_text(CAMPAIGN_FILE, key("organisation", "name"), found);
    }
    check_link(&organisation.url, &key("organisation", "url"), diagnostics);
    if organisation.status == Status::Unconfirmed {
        let mistake = CampaignMistake::OrganisationUnconfirmed { name: organisation.name.clone() };
        diagnostics.of_value(CAMPAIGN_FILE, key("organisation", "status"), mistake);
    }
    fact_text::source(&organisation.source, &key("organisation", "source"), diagnostics);
}

/// Reports everything wrong with a link, or what somebody should look at again.
pub(super) fn check_link(url: &str, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let found = links::page(url).map_or_else(|mistake| vec![mistake], |page| link_risks::of(&page));
    for mistake in found {
        diagnostics.of_value(CAMPAIGN_FILE, path, mistake);
    }
}

fn check_values(campaign: &PartialCampaign, diagnostics: &mut Diagnostics) {
    ids::check_list("values", &campaign.values, diagnostics);
    for (index, Fact { id, value, source }) in campaign.values.read() {
        let path = item("values", index);
        let contact = campaign.contacts.names().find(|(_, name)| name == id);
        if let Some((contact, _)) = contact {
            let mistake =
                CampaignMistake::SlotOfContact { slot: id.clone(), contact: item("contacts", contact).to_string() };
            diagnostics.of_value(CAMPAIGN_FILE, key(&path, "id"), mistake);
        }
        if id == ORGANISATION {
            let mistake = CampaignMistake::SlotOfOrganisation { slot: id.clone() };
            diagnostics.of_value(CAMPAIGN_FILE, key(&path, "id"), mistake);
        }
        for found in fact_text::check(value, campaign.default_language.as_deref()) {
            diagnostics.of_text(CAMPAIGN_FILE, key(&path, "value"), found);
        }
        fact_text::source(source, &key(&path, "source"), diagnostics);
    }
}

/// Kosovo has no code of ISO's; browsers name it by the one that Unicode has given it.
const KOSOVO: &str = "XK";

/// What is wrong with the code of a country.
pub fn check_country(code: &str) -> Option<CampaignMistake> {
    (code != KOSOVO && rust_iso3166::from_alpha2(code).is_none()).then(|| {
        let upper = code.trim().to_ascii_uppercase();
        let suggestion = rust_iso3166::from_alpha2(&upper).map(|country| country.alpha2.to_owned());
        CampaignMistake::UnknownCountry { country: code.to_owned(), suggestion }
    })
}

fn check_time_zone(name: &str) -> Option<CampaignMistake> {
    let zones = TimeZoneDatabase::bundled();
    let known: Vec<String> = zones.available().map(|zone| zone.to_string()).collect();
    if known.iter().any(|zone| zone == name) {
        return None;
    }
    let suggestion = suggest(name, known.iter().map(String::as_str)).map(str::to_owned);
    Some(CampaignMistake::UnknownTimeZone { zone: name.to_owned(), suggestion })
}

//! The facts of `campaign.json`.

use crate::check::{contacts, exit, fact_text, ids, languages, schedule, tips};
use crate::diagnostic::key_path::{item, key};
use crate::diagnostic::{Diagnostics, Finding, quote};
use crate::parse::partial_campaign::{ORGANISATION, PartialCampaign};
use crate::source::{CAMPAIGN_FILE, Fact, Organisation};
use crate::text::links;
use crate::text::suggest::did_you_mean;
use jiff::civil::Date;
use jiff::tz::TimeZoneDatabase;

/// Reports everything wrong with what could be read of the campaign.
pub fn check(campaign: &PartialCampaign, today: Date, diagnostics: &mut Diagnostics) {
    if let Some(finding) = campaign.id.as_deref().and_then(ids::check) {
        diagnostics.error(CAMPAIGN_FILE, "id", finding);
    }
    if let Some(organisation) = &campaign.organisation {
        check_organisation(organisation, diagnostics);
    }
    if let Some(finding) = campaign.country.as_deref().and_then(check_country) {
        diagnostics.error(CAMPAIGN_FILE, "country", finding);
    }
    if let Some(finding) = campaign.time_zone.as_deref().and_then(check_time_zone) {
        diagnostics.error(CAMPAIGN_FILE, "time_zone", finding);
    }
    languages::check(campaign, diagnostics);
    check_values(campaign, diagnostics);
    contacts::check(campaign, today, diagnostics);
    if let Some(exit) = &campaign.exit {
        exit::check(campaign, exit, diagnostics);
    }
    schedule::check(campaign, today, diagnostics);
    tips::check(campaign, today, diagnostics);
}

fn check_organisation(organisation: &Organisation, diagnostics: &mut Diagnostics) {
    for finding in fact_text::shown(&organisation.name) {
        diagnostics.error(CAMPAIGN_FILE, "organisation.name", finding);
    }
    if let Err(finding) = links::page(&organisation.url) {
        diagnostics.error(CAMPAIGN_FILE, "organisation.url", finding);
    }
    fact_text::source(&organisation.source, "organisation.source", diagnostics);
}

fn check_values(campaign: &PartialCampaign, diagnostics: &mut Diagnostics) {
    ids::check_list("values", &campaign.values, diagnostics);
    for (index, Fact { id, value, source }) in campaign.values.read() {
        let path = item("values", index);
        let contact = campaign.contacts.names().find(|(_, name)| name == id);
        if let Some((contact, _)) = contact {
            let what = format!("the slot {} is already that of contacts[{contact}]", quote(id));
            diagnostics.error(CAMPAIGN_FILE, &key(&path, "id"), Finding::new(what, "give the value another id"));
        }
        if id == ORGANISATION {
            let what = format!("the slot {} is already that of the organisation's name", quote(id));
            diagnostics.error(CAMPAIGN_FILE, &key(&path, "id"), Finding::new(what, "give the value another id"));
        }
        for finding in fact_text::shown(value) {
            diagnostics.error(CAMPAIGN_FILE, &key(&path, "value"), finding);
        }
        fact_text::source(source, &key(&path, "source"), diagnostics);
    }
}

fn check_country(code: &str) -> Option<Finding> {
    rust_iso3166::from_alpha2(code).is_none().then(|| {
        let upper = code.trim().to_ascii_uppercase();
        let remedy = match rust_iso3166::from_alpha2(&upper) {
            Some(country) => format!("write `{}`", country.alpha2),
            None => "write the country's two capital letters of ISO 3166, such as `IT`".to_owned(),
        };
        Finding::new(format!("{} is no country's code", quote(code)), remedy)
    })
}

fn check_time_zone(name: &str) -> Option<Finding> {
    let zones = TimeZoneDatabase::bundled();
    let known: Vec<String> = zones.available().map(|zone| zone.to_string()).collect();
    if known.iter().any(|zone| zone == name) {
        return None;
    }
    let otherwise = "write the IANA name of the zone, such as `Europe/Rome`";
    let remedy = did_you_mean(name, known.iter().map(String::as_str), otherwise);
    Some(Finding::new(format!("{} is no known time zone", quote(name)), remedy))
}

//! The facts of `campaign.json`.

use crate::authored::{Fact, Organisation};
use crate::check::{contacts, dated, exit, languages, names, text, tips};
use crate::draft::{Draft, ORGANISATION};
use crate::key_path::{item, key};
use crate::links;
use crate::nearest::did_you_mean;
use crate::problem::{Finding, Problems, quote};
use jiff::civil::Date;
use jiff::tz::TimeZoneDatabase;

/// The file this checks.
pub const FILE: &str = "campaign.json";

/// Reports everything wrong with what could be read of the campaign.
pub fn check(draft: &Draft, today: Date, problems: &mut Problems) {
    if let Some(finding) = draft.id.as_deref().and_then(names::check) {
        problems.error(FILE, "id", finding);
    }
    if let Some(organisation) = &draft.organisation {
        check_organisation(organisation, problems);
    }
    if let Some(finding) = draft.country.as_deref().and_then(check_country) {
        problems.error(FILE, "country", finding);
    }
    if let Some(finding) = draft.time_zone.as_deref().and_then(check_time_zone) {
        problems.error(FILE, "time_zone", finding);
    }
    languages::check(draft, problems);
    check_values(draft, problems);
    contacts::check(draft, today, problems);
    if let Some(exit) = &draft.exit {
        exit::check(draft, exit, problems);
    }
    dated::check(draft, today, problems);
    tips::check(draft, today, problems);
}

fn check_organisation(organisation: &Organisation, problems: &mut Problems) {
    for finding in text::shown(&organisation.name) {
        problems.error(FILE, "organisation.name", finding);
    }
    if let Err(finding) = links::page(&organisation.url) {
        problems.error(FILE, "organisation.url", finding);
    }
    text::source(&organisation.source, "organisation.source", problems);
}

fn check_values(draft: &Draft, problems: &mut Problems) {
    names::check_list("values", &draft.values, problems);
    for (index, Fact { id, value, source }) in draft.values.read() {
        let path = item("values", index);
        let contact = draft.contacts.names().find(|(_, name)| name == id);
        if let Some((contact, _)) = contact {
            let what = format!("the slot {} is already that of contacts[{contact}]", quote(id));
            problems.error(FILE, &key(&path, "id"), Finding::new(what, "give the value another id"));
        }
        if id == ORGANISATION {
            let what = format!("the slot {} is already that of the organisation's name", quote(id));
            problems.error(FILE, &key(&path, "id"), Finding::new(what, "give the value another id"));
        }
        for finding in text::shown(value) {
            problems.error(FILE, &key(&path, "value"), finding);
        }
        text::source(source, &key(&path, "source"), problems);
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

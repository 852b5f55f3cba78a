//! The ways to reach somebody: the invariant begins here.

use crate::check::{contact_targets, dates, fact_text, hours, ids, schedule};
use crate::diagnostic::key_path::{item, key};
use crate::diagnostic::{Diagnostics, Finding, quote};
use crate::parse::partial_campaign::{ORGANISATION, PartialCampaign};
use crate::source::CAMPAIGN_FILE;
use crate::source::dates::is_soon;
use crate::source::{Channel, Contact, Hours, Place, Status};
use jiff::civil::Date;

/// The compiled card counts contacts in one byte.
const MOST: usize = 255;

/// Reports everything wrong with the contacts.
pub fn check(campaign: &PartialCampaign, today: Date, diagnostics: &mut Diagnostics) {
    ids::check_list("contacts", &campaign.contacts, diagnostics);
    for (index, contact) in campaign.contacts.read() {
        let path = item("contacts", index);
        contact_targets::check(contact, &path, diagnostics);
        check_status(contact, &path, diagnostics);
        if let Hours::Weekly(weekly) = &contact.hours {
            hours::check(weekly, &key(&path, "hours"), diagnostics);
        }
        check_dates(contact, today, &path, diagnostics);
        fact_text::source(&contact.source, &key(&path, "source"), diagnostics);
        check_place(campaign, contact, &path, diagnostics);
    }
    if campaign.contacts.entries.len() > MOST {
        let remedy = format!("keep at most {MOST}");
        diagnostics.error(CAMPAIGN_FILE, "contacts", Finding::new("has too many entries", remedy));
    }
    let answered = |contact: &Contact| {
        contact.channel == Channel::Phone && contact.place == Place::Main && contact.number.is_some()
    };
    if campaign.contacts.all_read() && !campaign.contacts.read().any(|(_, contact)| answered(contact)) {
        diagnostics.error(
            CAMPAIGN_FILE,
            "contacts",
            Finding::new(
                "has no telephone number for the card",
                "give at least one contact with \"channel\": \"phone\", \"place\": \"main\" and a number",
            ),
        );
    }
}

fn check_status(contact: &Contact, path: &str, diagnostics: &mut Diagnostics) {
    if contact.status == Status::Unconfirmed {
        let id = quote(&contact.id);
        let what = format!("the contact {id} is to be confirmed before launch");
        let remedy = "ask the organisation, then fill in what it opens and set \"confirmed\"";
        diagnostics.warning(CAMPAIGN_FILE, &key(path, "status"), Finding::new(what, remedy));
    }
}

/// Time may only warn: a published card does not go away because a day has passed.
fn check_dates(contact: &Contact, today: Date, path: &str, diagnostics: &mut Diagnostics) {
    let verified = dates::date(&contact.verified_on, &key(path, "verified_on"), diagnostics);
    let until = contact.valid_until.as_deref();
    let until = until.and_then(|text| dates::date(text, &key(path, "valid_until"), diagnostics));
    if let Some(date) = verified.filter(|date| *date > today) {
        let what = format!("{date} is still to come");
        let remedy = "give the day on which somebody did check the contact";
        diagnostics.warning(CAMPAIGN_FILE, &key(path, "verified_on"), Finding::new(what, remedy));
    }
    if let Some(date) = until.filter(|date| *date < today) {
        let what = format!("the contact {} was valid until {date}", quote(&contact.id));
        let remedy = "check the contact again and set a new date, or remove it";
        diagnostics.warning(CAMPAIGN_FILE, &key(path, "valid_until"), Finding::new(what, remedy));
    }
    if let Some(date) = until.filter(|date| is_soon(*date, today)) {
        let remedy = "check the contact again and set a new date before then";
        diagnostics.warning(CAMPAIGN_FILE, &key(path, "valid_until"), schedule::ends_soon(date, remedy));
    }
}

fn check_place(campaign: &PartialCampaign, contact: &Contact, path: &str, diagnostics: &mut Diagnostics) {
    if contact.id == ORGANISATION {
        let what = format!("the slot {} is already that of the organisation's name", quote(&contact.id));
        diagnostics.error(CAMPAIGN_FILE, &key(path, "id"), Finding::new(what, "give the contact another id"));
    }
    let named = |id: &String| *id == contact.id;
    if contact.place == Place::Tips
        && campaign.tips.all_read()
        && !campaign.tips.read().any(|(_, tip)| tip.contacts.iter().any(named))
    {
        let what = format!("no tip names the contact {}, so it is never shown", quote(&contact.id));
        let remedy = "name it in a tip's `contacts`, or change its place";
        diagnostics.warning(CAMPAIGN_FILE, &key(path, "place"), Finding::new(what, remedy));
    }
}

//! The check of the contacts, on which the invariant rests.

use crate::check::{contact_targets, dates, fact_text, hours, ids};
use crate::diagnostic::key_path::{KeyPath, item, key};
use crate::diagnostic::{CampaignMistake, ContactMistake, Diagnostics};
use crate::parse::partial_campaign::{ORGANISATION, PartialCampaign};
use crate::source::CAMPAIGN_FILE;
use crate::source::dates::is_soon;
use crate::source::{Channel, Contact, Hours, Place, Status};
use jiff::civil::Date;

/// The greatest number of contacts: the compiled card counts them in one byte.
const MOST: usize = 255;

/// Reports everything wrong with the contacts.
pub fn check(campaign: &PartialCampaign, today: Date, diagnostics: &mut Diagnostics) {
    ids::check_list("contacts", &campaign.contacts, diagnostics);
    let organisation = campaign.organisation.as_ref().map(|organisation| organisation.url.as_str());
    for (index, contact) in campaign.contacts.read() {
        let path = item("contacts", index);
        contact_targets::check(contact, organisation, &path, diagnostics);
        check_status(contact, &path, diagnostics);
        if let Hours::Weekly(weekly) = &contact.hours {
            hours::check(weekly, &key(&path, "hours"), diagnostics);
        }
        check_dates(contact, today, &path, diagnostics);
        fact_text::source(&contact.source, &key(&path, "source"), diagnostics);
        check_place(campaign, contact, &path, diagnostics);
    }
    if campaign.contacts.entries.len() > MOST {
        diagnostics.of_value(CAMPAIGN_FILE, "contacts", CampaignMistake::TooManyEntries { most: MOST });
    }
    let answered = |contact: &Contact| {
        contact.channel == Channel::Phone && contact.place == Place::Main && contact.number.is_some()
    };
    if campaign.contacts.all_read() && !campaign.contacts.read().any(|(_, contact)| answered(contact)) {
        diagnostics.of_value(CAMPAIGN_FILE, "contacts", ContactMistake::NoTelephoneNumber);
    }
}

/// Reports a name that no contact has.
pub fn check_known(campaign: &PartialCampaign, id: &str, path: &KeyPath, diagnostics: &mut Diagnostics) {
    if let Err(suggestion) = ids::find(&campaign.contacts, id) {
        let mistake = CampaignMistake::UnknownContact { contact: id.to_owned(), suggestion };
        diagnostics.of_value(CAMPAIGN_FILE, path, mistake);
    }
}

fn check_status(contact: &Contact, path: &KeyPath, diagnostics: &mut Diagnostics) {
    if contact.status == Status::Unconfirmed {
        let mistake = ContactMistake::Unconfirmed { contact: contact.id.clone() };
        diagnostics.of_value(CAMPAIGN_FILE, key(path, "status"), mistake);
    }
}

/// What only time brings is a warning: a published card does not go away because a day has passed.
fn check_dates(contact: &Contact, today: Date, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let verified = dates::date(&contact.verified_on, &key(path, "verified_on"), diagnostics);
    let until = contact.valid_until.as_deref();
    let until = until.and_then(|text| dates::date(text, &key(path, "valid_until"), diagnostics));
    if let Some(date) = verified.filter(|date| *date > today) {
        let mistake = ContactMistake::VerifiedInFuture { date };
        diagnostics.of_value(CAMPAIGN_FILE, key(path, "verified_on"), mistake);
    }
    if let Some(date) = until.filter(|date| *date < today) {
        let mistake = ContactMistake::Expired { contact: contact.id.clone(), date };
        diagnostics.of_value(CAMPAIGN_FILE, key(path, "valid_until"), mistake);
    }
    if let Some(date) = until.filter(|date| is_soon(*date, today)) {
        let mistake = ContactMistake::ExpiresSoon { date };
        diagnostics.of_value(CAMPAIGN_FILE, key(path, "valid_until"), mistake);
    }
}

fn check_place(campaign: &PartialCampaign, contact: &Contact, path: &KeyPath, diagnostics: &mut Diagnostics) {
    if contact.id == ORGANISATION {
        let mistake = CampaignMistake::SlotOfOrganisation { slot: contact.id.clone() };
        diagnostics.of_value(CAMPAIGN_FILE, key(path, "id"), mistake);
    }
    let named = |id: &String| *id == contact.id;
    if contact.place == Place::Tips
        && campaign.tips.all_read()
        && !campaign.tips.read().any(|(_, tip)| tip.contacts.iter().any(named))
    {
        let mistake = ContactMistake::NeverShown { contact: contact.id.clone() };
        diagnostics.of_value(CAMPAIGN_FILE, key(path, "place"), mistake);
    }
}

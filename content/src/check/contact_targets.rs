//! The check of what a contact opens: one valid number or address of the kind that its channel needs.

use crate::diagnostic::key_path::{KeyPath, key};
use crate::diagnostic::{ContactMistake, Diagnostics, Mistake};
use crate::source::{CAMPAIGN_FILE, Channel, Contact, Status};
use crate::text::links;
use crate::text::phone_numbers;

/// Reports everything wrong with what a contact opens.
pub fn check(contact: &Contact, path: &KeyPath, diagnostics: &mut Diagnostics) {
    check_kind(contact, path, diagnostics);
    check_values(contact, path, diagnostics);
}

fn check_kind(contact: &Contact, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let fields = [("number", &contact.number), ("url", &contact.url), ("address", &contact.address)];
    let given = fields.iter().filter(|(_, value)| value.is_some());
    let given: Vec<&str> = given.map(|(name, _)| *name).collect();
    let allowed: &[&str] = match contact.channel {
        Channel::Phone | Channel::Sms => &["number"],
        Channel::Email => &["address", "url"],
        Channel::Chat | Channel::Report | Channel::Web => &["url"],
    };
    let names = || allowed.iter().map(|name| (*name).to_owned()).collect();
    let contact_id = || contact.id.clone();
    for name in given.iter().filter(|name| !allowed.contains(name)) {
        let mistake = ContactMistake::FieldOfOtherChannel { allowed: names() };
        diagnostics.of_key(CAMPAIGN_FILE, key(path, name), mistake);
    }
    if given.is_empty() && contact.status == Status::Confirmed {
        let mistake = ContactMistake::OpensNothing { contact: contact_id(), allowed: names() };
        diagnostics.of_value(CAMPAIGN_FILE, path, mistake);
    }
    if given.len() > 1 && given.iter().all(|name| allowed.contains(name)) {
        let mistake = ContactMistake::OpensTwoThings { contact: contact_id(), allowed: names() };
        diagnostics.of_value(CAMPAIGN_FILE, path, mistake);
    }
}

fn check_values(contact: &Contact, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let number = contact.number.as_deref();
    let bad_number = number.and_then(phone_numbers::check_number);
    let written = contact.written.as_deref();
    let bad_written = written.and_then(|written| match number {
        Some(_) if bad_number.is_some() => None,
        Some(number) => phone_numbers::check_written(written, number),
        None => Some(ContactMistake::WrittenWithoutNumber),
    });
    let url = contact.url.as_deref();
    let address = contact.address.as_deref();
    for (name, mistake) in [
        ("number", bad_number.map(Mistake::from)),
        ("written", bad_written.map(Mistake::from)),
        ("url", url.and_then(|url| links::page(url).err()).map(Mistake::from)),
        ("address", address.and_then(links::check_email).map(Mistake::from)),
    ] {
        if let Some(mistake) = mistake {
            diagnostics.of_value(CAMPAIGN_FILE, key(path, name), mistake);
        }
    }
}

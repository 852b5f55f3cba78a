//! The check of what a contact opens: one valid number or address of the kind that its channel needs.

use crate::check::campaign::check_link;
use crate::diagnostic::key_path::{KeyPath, key};
use crate::diagnostic::{ContactMistake, Diagnostics, Mistake};
use crate::source::{CAMPAIGN_FILE, Channel, Contact, Status};
use crate::text::link_risks;
use crate::text::links;
use crate::text::phone_numbers;
use url::Url;

/// Reports everything wrong with what a contact opens.
pub fn check(contact: &Contact, organisation: Option<&str>, path: &KeyPath, diagnostics: &mut Diagnostics) {
    check_kind(contact, path, diagnostics);
    check_values(contact, path, diagnostics);
    if let Some(organisation) = organisation {
        check_hosts(contact, organisation, path, diagnostics);
    }
}

/// A page or mailbox of somebody else may be right, but somebody has to have looked.
fn check_hosts(contact: &Contact, organisation: &str, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let page = contact.url.as_deref().and_then(|url| links::page(url).ok()).and_then(|page| Url::parse(&page).ok());
    let page = page.and_then(|page| page.host_str().map(str::to_owned));
    let mailbox = contact.address.as_deref().filter(|address| links::check_email(address).is_none());
    let mailbox = mailbox.and_then(|address| address.split_once('@')).map(|(_, host)| host.to_ascii_lowercase());
    for (name, host) in [("url", page), ("address", mailbox)] {
        let mistake = host.and_then(|host| link_risks::host_elsewhere(&host, organisation, &contact.source));
        if let Some(mistake) = mistake {
            diagnostics.of_value(CAMPAIGN_FILE, key(path, name), mistake);
        }
    }
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
    let bad_number = number.and_then(|number| phone_numbers::check_number(number, contact.place));
    let written = contact.written.as_deref();
    let bad_written = written.and_then(|written| match number {
        Some(_) if bad_number.is_some() => None,
        Some(number) => phone_numbers::check_written(written, number),
        None => Some(ContactMistake::WrittenWithoutNumber),
    });
    if let Some(url) = &contact.url {
        check_link(url, &key(path, "url"), diagnostics);
    }
    let address = contact.address.as_deref();
    for (name, mistake) in [
        ("number", bad_number.map(Mistake::from)),
        ("written", bad_written.map(Mistake::from)),
        ("address", address.and_then(links::check_email).map(Mistake::from)),
    ] {
        if let Some(mistake) = mistake {
            diagnostics.of_value(CAMPAIGN_FILE, key(path, name), mistake);
        }
    }
}

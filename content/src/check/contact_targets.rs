//! What a contact opens: the right kind of thing for its channel, one of it, and sound.

use crate::diagnostic::key_path::key;
use crate::diagnostic::{Diagnostics, Finding, quote};
use crate::source::{CAMPAIGN_FILE, Channel, Contact, Status};
use crate::text::links;
use crate::text::phone_numbers;

/// Reports everything wrong with what a contact opens.
pub fn check(contact: &Contact, path: &str, diagnostics: &mut Diagnostics) {
    check_kind(contact, path, diagnostics);
    check_values(contact, path, diagnostics);
}

fn check_kind(contact: &Contact, path: &str, diagnostics: &mut Diagnostics) {
    let fields = [("number", &contact.number), ("url", &contact.url), ("address", &contact.address)];
    let given = fields.iter().filter(|(_, value)| value.is_some());
    let given: Vec<&str> = given.map(|(name, _)| *name).collect();
    let allowed: &[&str] = match contact.channel {
        Channel::Phone | Channel::Sms => &["number"],
        Channel::Email => &["address", "url"],
        Channel::Chat | Channel::Report | Channel::Web => &["url"],
    };
    let wanted: Vec<String> = allowed.iter().map(|name| format!("`{name}`")).collect();
    let wanted = wanted.join(" or ");
    let id = quote(&contact.id);
    for name in given.iter().filter(|name| !allowed.contains(name)) {
        let what = "does not belong to a contact of this channel";
        let remedy = format!("give {wanted} instead, or change the channel");
        diagnostics.error(CAMPAIGN_FILE, &key(path, name), Finding::new(what, remedy));
    }
    if given.is_empty() && contact.status == Status::Confirmed {
        let what = format!("the contact {id} opens nothing");
        let remedy = format!("give {wanted}, or set \"status\" to \"unconfirmed\"");
        diagnostics.error(CAMPAIGN_FILE, path, Finding::new(what, remedy));
    }
    if given.len() > 1 && given.iter().all(|name| allowed.contains(name)) {
        let what = format!("the contact {id} opens two things");
        let remedy = format!("keep only {wanted}");
        diagnostics.error(CAMPAIGN_FILE, path, Finding::new(what, remedy));
    }
}

fn check_values(contact: &Contact, path: &str, diagnostics: &mut Diagnostics) {
    let number = contact.number.as_deref();
    let bad_number = number.and_then(phone_numbers::check_number);
    let written = contact.written.as_deref();
    let bad_written = written.and_then(|written| match number {
        Some(_) if bad_number.is_some() => None,
        Some(number) => phone_numbers::check_written(written, number),
        None => Some(Finding::new("stands without a number", "give `number` as well, or remove `written`")),
    });
    let url = contact.url.as_deref();
    let address = contact.address.as_deref();
    for (name, finding) in [
        ("number", bad_number),
        ("written", bad_written),
        ("url", url.and_then(|url| links::page(url).err())),
        ("address", address.and_then(links::check_email)),
    ] {
        if let Some(finding) = finding {
            diagnostics.error(CAMPAIGN_FILE, &key(path, name), finding);
        }
    }
}

//! The ways to reach somebody: the invariant begins here.

use crate::authored::{Channel, Contact, Hours, Place, Status};
use crate::check::campaign::FILE;
use crate::check::{dated, dates, hours, names, targets, text};
use crate::days::is_soon;
use crate::draft::{Draft, ORGANISATION};
use crate::key_path::{item, key};
use crate::problem::{Finding, Problems, quote};
use jiff::civil::Date;

/// The compiled card counts contacts in one byte.
const MOST: usize = 255;

/// Reports everything wrong with the contacts.
pub fn check(draft: &Draft, today: Date, problems: &mut Problems) {
    names::check_list("contacts", &draft.contacts, problems);
    for (index, contact) in draft.contacts.read() {
        let path = item("contacts", index);
        targets::check(contact, &path, problems);
        check_status(contact, &path, problems);
        if let Hours::Weekly(weekly) = &contact.hours {
            hours::check(weekly, &key(&path, "hours"), problems);
        }
        check_dates(contact, today, &path, problems);
        text::source(&contact.source, &key(&path, "source"), problems);
        check_place(draft, contact, &path, problems);
    }
    if draft.contacts.entries.len() > MOST {
        let remedy = format!("keep at most {MOST}");
        problems.error(FILE, "contacts", Finding::new("has too many entries", remedy));
    }
    let answered = |contact: &Contact| {
        contact.channel == Channel::Phone && contact.place == Place::Main && contact.number.is_some()
    };
    if draft.contacts.all_read() && !draft.contacts.read().any(|(_, contact)| answered(contact)) {
        problems.error(
            FILE,
            "contacts",
            Finding::new(
                "has no telephone number for the card",
                "give at least one contact with \"channel\": \"phone\", \"place\": \"main\" and a number",
            ),
        );
    }
}

fn check_status(contact: &Contact, path: &str, problems: &mut Problems) {
    if contact.status == Status::Unconfirmed {
        let id = quote(&contact.id);
        let what = format!("the contact {id} is to be confirmed before launch");
        let remedy = "ask the organisation, then fill in what it opens and set \"confirmed\"";
        problems.warning(FILE, &key(path, "status"), Finding::new(what, remedy));
    }
}

/// Time may only warn: a published card does not go away because a day has passed.
fn check_dates(contact: &Contact, today: Date, path: &str, problems: &mut Problems) {
    let verified = dates::date(&contact.verified_on, &key(path, "verified_on"), problems);
    let until = contact.valid_until.as_deref();
    let until = until.and_then(|text| dates::date(text, &key(path, "valid_until"), problems));
    if let Some(date) = verified.filter(|date| *date > today) {
        let what = format!("{date} is still to come");
        let remedy = "give the day on which somebody did check the contact";
        problems.warning(FILE, &key(path, "verified_on"), Finding::new(what, remedy));
    }
    if let Some(date) = until.filter(|date| *date < today) {
        let what = format!("the contact {} was valid until {date}", quote(&contact.id));
        let remedy = "check the contact again and set a new date, or remove it";
        problems.warning(FILE, &key(path, "valid_until"), Finding::new(what, remedy));
    }
    if let Some(date) = until.filter(|date| is_soon(*date, today)) {
        let remedy = "check the contact again and set a new date before then";
        problems.warning(FILE, &key(path, "valid_until"), dated::ends_soon(date, remedy));
    }
}

fn check_place(draft: &Draft, contact: &Contact, path: &str, problems: &mut Problems) {
    if contact.id == ORGANISATION {
        let what = format!("the slot {} is already that of the organisation's name", quote(&contact.id));
        problems.error(FILE, &key(path, "id"), Finding::new(what, "give the contact another id"));
    }
    let named = |id: &String| *id == contact.id;
    if contact.place == Place::Tips
        && draft.tips.all_read()
        && !draft.tips.read().any(|(_, tip)| tip.contacts.iter().any(named))
    {
        let what = format!("no tip names the contact {}, so it is never shown", quote(&contact.id));
        let remedy = "name it in a tip's `contacts`, or change its place";
        problems.warning(FILE, &key(path, "place"), Finding::new(what, remedy));
    }
}

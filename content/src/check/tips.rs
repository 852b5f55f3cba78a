//! The tips: for somebody, and pointing to contacts that exist.

use crate::authored::Tip;
use crate::check::campaign::FILE;
use crate::check::{dated, names, text};
use crate::draft::Draft;
use crate::key_path::{item, key};
use crate::nearest::did_you_mean;
use crate::problem::{Finding, Problems, quote};
use jiff::civil::Date;

/// Reports everything wrong with the tips; that their words exist is for [`crate::check::strings`].
pub fn check(draft: &Draft, today: Date, problems: &mut Problems) {
    names::check_list("tips", &draft.tips, problems);
    for (index, tip) in draft.tips.read() {
        let path = item("tips", index);
        check_audience(tip, &key(&path, "audience"), problems);
        check_contacts(draft, tip, &key(&path, "contacts"), problems);
        for (index, source) in tip.sources.iter().enumerate() {
            text::source(source, &item(&key(&path, "sources"), index), problems);
        }
        if tip.sources.is_empty() {
            let finding = Finding::new("is empty", "name at least one source");
            problems.error(FILE, &key(&path, "sources"), finding);
        }
        dated::check_days(tip.from.as_deref(), tip.until.as_deref(), today, &path, problems);
    }
}

fn check_audience(tip: &Tip, path: &str, problems: &mut Problems) {
    if tip.audience.is_empty() {
        let what = format!("the tip {} is for nobody", quote(&tip.id));
        let remedy = "name at least one of \"child\", \"teen\", \"parent\", \"teacher\"";
        problems.error(FILE, path, Finding::new(what, remedy));
    }
    names::check_twice(&tip.audience, path, problems);
}

fn check_contacts(draft: &Draft, tip: &Tip, path: &str, problems: &mut Problems) {
    for (index, id) in tip.contacts.iter().enumerate() {
        let known = draft.contacts.names().any(|(_, contact)| contact == id);
        if draft.contacts.names_known && !known {
            let contacts = draft.contacts.names().map(|(_, contact)| contact);
            let remedy = did_you_mean(id, contacts, "add that contact or remove it here");
            let what = format!("no contact has the id {}", quote(id));
            problems.error(FILE, &item(path, index), Finding::new(what, remedy));
        }
    }
    names::check_twice(&tip.contacts, path, problems);
}

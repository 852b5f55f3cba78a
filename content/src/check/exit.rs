//! Where a visitor goes who leaves fast: away from everything that has to do with the helpline.

use crate::authored::Exit;
use crate::check::campaign::FILE;
use crate::check::text;
use crate::draft::Draft;
use crate::key_path::item;
use crate::links;
use crate::problem::{Finding, Problems, quote};

/// Reports everything wrong with the exit.
pub fn check(draft: &Draft, exit: &Exit, problems: &mut Problems) {
    text::source(&exit.source, "exit.source", problems);
    match links::page(&exit.url) {
        Err(finding) => problems.error(FILE, "exit.url", finding),
        Ok(page) => {
            if let Some(owner) = owner(draft, &page) {
                let what = format!("{} is a page of the site of {owner}", quote(&exit.url));
                let remedy = "choose a harmless site that has nothing to do with the helpline";
                problems.error(FILE, "exit.url", Finding::new(what, remedy));
            }
        }
    }
}

/// The part of the campaign that links to the same site.
fn owner(draft: &Draft, page: &str) -> Option<String> {
    let is_same = |url: &str| links::page(url).is_ok_and(|other| links::is_on_site_of(page, &other));
    if draft.organisation.as_ref().is_some_and(|organisation| is_same(&organisation.url)) {
        return Some("`organisation`".to_owned());
    }
    let mut contacts = draft.contacts.read();
    let contact = contacts.find(|(_, contact)| contact.url.as_deref().is_some_and(is_same));
    contact.map(|(index, _)| item("contacts", index))
}

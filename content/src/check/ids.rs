//! Ids: how they are written, and that each is given once, as any name in a list is.

use crate::diagnostic::key_path::{item, key};
use crate::diagnostic::{Diagnostics, Finding, quote};
use crate::parse::partial_campaign::List;
use crate::source::CAMPAIGN_FILE;

/// Longer than any name needs to be, shorter than what would burden every page.
const LONGEST: usize = 40;

/// What is wrong with an id.
pub fn check(id: &str) -> Option<Finding> {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_');
    let sound = (1..=LONGEST).contains(&id.len()) && id.bytes().all(plain);
    (!sound).then(|| {
        Finding::new(
            format!("{} cannot be an id", quote(id)),
            format!("use lowercase letters a to z, digits, - or _, at most {LONGEST} of them"),
        )
    })
}

/// Reports ids of a list that are badly written or given twice.
pub fn check_list<T>(list: &str, entries: &List<T>, diagnostics: &mut Diagnostics) {
    for (index, id) in entries.names() {
        let path = key(&item(list, index), "id");
        if let Some(finding) = check(id) {
            diagnostics.error(CAMPAIGN_FILE, &path, finding);
        }
        check_first(list, entries, index, id, &path, diagnostics);
    }
}

/// Reports a name that an earlier entry of the list has already.
pub fn check_first<T>(
    list: &str,
    entries: &List<T>,
    index: usize,
    name: &str,
    path: &str,
    diagnostics: &mut Diagnostics,
) {
    let first = entries.names().find(|(_, earlier)| *earlier == name);
    if let Some((first, _)) = first.filter(|(first, _)| *first < index) {
        let what = format!("{} is already {list}[{first}]", quote(name));
        diagnostics.error(CAMPAIGN_FILE, path, Finding::new(what, "rename one of the two or remove it"));
    }
}

/// Reports what a list names a second time.
pub fn check_twice<T: PartialEq>(list: &[T], path: &str, diagnostics: &mut Diagnostics) {
    for (index, entry) in list.iter().enumerate() {
        if list[..index].contains(entry) {
            let finding = Finding::new("is already in this list", "remove it here");
            diagnostics.error(CAMPAIGN_FILE, &item(path, index), finding);
        }
    }
}

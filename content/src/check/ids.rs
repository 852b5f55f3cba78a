//! The check of ids: how they are written, and that each is unique, like any name in a list.

use crate::diagnostic::key_path::{KeyPath, item, key};
use crate::diagnostic::{CampaignMistake, Diagnostics};
use crate::parse::partial_campaign::List;
use crate::source::CAMPAIGN_FILE;
use crate::text::suggest::suggest;

/// The greatest length of an id: longer than any name needs to be, shorter than what would burden every page.
const LONGEST: usize = 40;

/// What is wrong with an id.
pub fn check(id: &str) -> Option<CampaignMistake> {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_');
    let sound = (1..=LONGEST).contains(&id.len()) && id.bytes().all(plain);
    (!sound).then(|| CampaignMistake::InvalidId { id: id.to_owned(), longest: LONGEST })
}

/// Reports ids of a list that are badly written or given twice.
pub fn check_list<T>(list: &str, entries: &List<T>, diagnostics: &mut Diagnostics) {
    for (index, id) in entries.names() {
        let path = key(item(list, index), "id");
        if let Some(mistake) = check(id) {
            diagnostics.of_value(CAMPAIGN_FILE, &path, mistake);
        }
        check_first(list, entries, index, id, &path, diagnostics);
    }
}

/// Reports a name that an earlier entry of the list already has.
pub fn check_first<T>(
    list: &str,
    entries: &List<T>,
    index: usize,
    name: &str,
    path: &KeyPath,
    diagnostics: &mut Diagnostics,
) {
    let first = entries.names().find(|(_, earlier)| *earlier == name);
    if let Some((first, _)) = first.filter(|(first, _)| *first < index) {
        let mistake = CampaignMistake::NameTaken { name: name.to_owned(), first: item(list, first).to_string() };
        diagnostics.of_value(CAMPAIGN_FILE, path, mistake);
    }
}

/// Looks for the entry that a name means. A list in which not every name could be read may have it.
///
/// # Errors
///
/// No entry has that name; the one that was probably meant.
pub fn find<T>(list: &List<T>, name: &str) -> Result<(), Option<String>> {
    let mut names = list.names().map(|(_, known)| known);
    if !list.names_known || names.any(|known| known == name) {
        return Ok(());
    }
    Err(suggest(name, list.names().map(|(_, known)| known)).map(str::to_owned))
}

/// Reports what a list names a second time.
pub fn check_twice<T: PartialEq>(list: &[T], path: &KeyPath, diagnostics: &mut Diagnostics) {
    for (index, entry) in list.iter().enumerate() {
        if list[..index].contains(entry) {
            diagnostics.of_value(CAMPAIGN_FILE, item(path, index), CampaignMistake::ListedTwice);
        }
    }
}

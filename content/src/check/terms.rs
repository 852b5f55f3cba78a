//! `terms.json`: every entry says something, and of a language that is published.

use crate::authored::Terms;
use crate::draft::Draft;
use crate::key_path::{item, key};
use crate::nearest::did_you_mean;
use crate::problem::{Finding, Problems, quote};

/// The file this checks.
pub const FILE: &str = "terms.json";

/// Reports empty entries, which would match nothing or everything, and tags of languages that have no texts.
pub fn check(terms: &Terms, draft: &Draft, problems: &mut Problems) {
    for (index, name) in terms.names.iter().enumerate() {
        check_filled(name, &item("names", index), problems);
    }
    for (tag, own) in &terms.languages {
        let path = key("languages", tag);
        check_published(tag, &path, draft, problems);
        for (index, word) in own.keep.iter().enumerate() {
            check_filled(word, &item(&key(&path, "keep"), index), problems);
        }
        for (index, forbidden) in own.forbidden.iter().enumerate() {
            let entry = item(&key(&path, "forbidden"), index);
            check_filled(&forbidden.term, &key(&entry, "term"), problems);
            check_filled(&forbidden.instead, &key(&entry, "instead"), problems);
            check_filled(&forbidden.why, &key(&entry, "why"), problems);
        }
    }
}

fn check_filled(text: &str, path: &str, problems: &mut Problems) {
    if !text.contains(char::is_alphanumeric) {
        problems.error(FILE, path, Finding::new("is empty", "write it or remove the entry"));
    }
}

/// A bare language also stands for its regional forms.
fn check_published(tag: &str, path: &str, draft: &Draft, problems: &mut Problems) {
    let tags = || draft.languages.names().map(|(_, published)| published);
    let covers =
        |published: &str| published.strip_prefix(tag).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    if draft.languages.names_known && !tags().any(covers) {
        let what = format!("{} is no published language", quote(tag));
        let remedy = did_you_mean(tag, tags(), "remove it, or publish the language");
        problems.warning(FILE, path, Finding::new(what, remedy));
    }
}

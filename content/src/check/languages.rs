//! The list of published languages.

use crate::check::campaign::FILE;
use crate::check::names;
use crate::draft::Draft;
use crate::key_path::{item, key};
use crate::languages;
use crate::nearest::did_you_mean;
use crate::problem::{Finding, Problems, quote};

/// The compiled card counts languages in one byte.
const MOST: usize = 255;

/// Reports tags that are wrong or given twice, and a default language that is not published.
pub fn check(draft: &Draft, problems: &mut Problems) {
    for (index, tag) in draft.languages.names() {
        let path = key(&item("languages", index), "tag");
        if let Err(finding) = languages::parse(tag) {
            problems.error(FILE, &path, finding);
        }
        names::check_first("languages", &draft.languages, index, tag, &path, problems);
    }
    if draft.languages.entries.len() > MOST {
        let remedy = format!("keep at most {MOST}");
        problems.error(FILE, "languages", Finding::new("has too many entries", remedy));
    }
    let Some(default) = draft.default_language.as_deref() else {
        return;
    };
    let mut tags = draft.languages.names().map(|(_, tag)| tag);
    if draft.languages.names_known && !tags.any(|tag| tag == default) {
        let published = draft.languages.names().map(|(_, tag)| tag);
        let remedy = did_you_mean(default, published, "add it to the list or choose one of the list");
        let what = format!("{} is not in `languages`", quote(default));
        problems.error(FILE, "default_language", Finding::new(what, remedy));
    }
}

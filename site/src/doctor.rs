//! The doctor: the script that an editor adds to a page to learn what keeps a card from working there. It is the same for every campaign.

use std::collections::BTreeMap;

use accanto_messages::{Audience, UiLanguage, templates};
use serde_json::json;

use crate::script_with_data;

const DATA: &str = "ACCANTO_DOCTOR";

/// The script for pages, with what it says in every language.
pub(crate) fn for_pages(script: &str) -> String {
    let words: BTreeMap<_, _> =
        UiLanguage::ALL.into_iter().map(|language| (language.tag(), templates(Audience::DOCTOR, language))).collect();
    script_with_data::fill(DATA, script, &json!({ "words": words, "folder": "" }))
}

/// The script for a browser that a program has opened, and which has words of its own. `folder` is the address of the campaign's files, with a
/// slash at its end; empty if it is not known.
pub fn for_program(script: &str, folder: &str) -> String {
    script_with_data::fill(DATA, script, &json!({ "words": null, "folder": folder }))
}

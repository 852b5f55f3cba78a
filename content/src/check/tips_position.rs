//! The slots of the form that says which tip is in view, which no fact of the campaign fills.

use crate::text::string_keys::TIPS_POSITION_SLOTS;
use std::collections::BTreeMap;

/// What every language's form must contain, as the text with which slots are compared.
pub const FORM: &str = "{position} {count}";

/// The slots, each with the longest value that a card is likely to show.
pub fn slots() -> BTreeMap<String, String> {
    TIPS_POSITION_SLOTS.iter().map(|name| ((*name).to_owned(), "99".to_owned())).collect()
}

//! A text ready to show.

use alloc::string::String;

use serde::{Deserialize, Serialize};

/// A text ready to show, with a mark if it is in another language that stands in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The text, with its slots filled.
    pub text: String,
    /// The language it is in, as an index into [`crate::Card::languages`]; `None` if it is in the card's own language.
    pub fallback: Option<u8>,
}

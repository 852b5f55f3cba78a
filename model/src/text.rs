//! A text ready to show.

use alloc::string::String;

use serde::{Deserialize, Serialize};

/// A text ready to show, with a mark when another language's text stands in for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The text, with its slots filled.
    pub text: String,
    /// The language it falls back to, as an index into [`crate::Card::languages`]; nothing if it is in the card's own.
    pub fallback: Option<u8>,
}

//! A safety tip.

use alloc::{string::String, vec::Vec};

use serde::{Deserialize, Serialize};

use crate::{Audience, DayRange, Text};

/// A safety tip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tip {
    /// Its `id` in `campaign.json`.
    pub id: String,
    /// The people whom it is for.
    pub audience: Vec<Audience>,
    /// `tip.<id>.title`
    pub title: Text,
    /// `tip.<id>.body`
    pub body: Text,
    /// Indices into [`crate::Card::contacts`].
    pub contacts: Vec<u8>,
    /// The days on which it is shown; `None` for every day.
    pub days: Option<DayRange>,
}

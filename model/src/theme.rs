//! An awareness day, or a campaign of some days.

use alloc::{string::String, vec::Vec};

use crate::{DayRange, Text};

/// What the card shows on the days of an occasion. The loader applies it in both tiers, so the WebAssembly does not read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Its `id` in `campaign.json`.
    pub id: String,
    /// `theme.<id>.name`
    pub name: Text,
    /// The days that are confirmed; on others, nothing of it is shown.
    pub days: Vec<DayRange>,
    /// `theme.<id>.heading`, in place of [`crate::MessageKey::Heading`].
    pub heading: Option<Text>,
    /// `theme.<id>.notice`
    pub notice: Option<Text>,
    /// Ids of the tips that come first.
    pub tips: Vec<String>,
    /// A colour such as `#8a1c5b`.
    pub accent: Option<String>,
    /// Id of the contact that stands out.
    pub contact: Option<String>,
}

//! Awareness days and campaigns of some days, each with what the card shows then.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::source::{Confidence, Status};

/// An awareness day, or a campaign of some days, and what the card shows on them; its name is the text `theme.<id>.name`. On one day there can
/// be only one.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Short name: lowercase letters, digits, `-` or `_`.
    pub id: String,
    /// The name as those who proclaimed the day write it. For staff; visitors see the text `theme.<id>.name`.
    pub official_name: String,
    /// When it is, in each year.
    pub dates: Vec<ThemeDates>,
    /// What the card says then.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<ThemeText>,
    /// Ids of the tips that come first then, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tips: Vec<String>,
    /// The colour of links and buttons then, such as `#8a1c5b`, unless a page has chosen its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accent: Option<String>,
    /// Id of the contact in the place `main` that stands out then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// How far the source can be trusted.
    pub confidence: Confidence,
    /// Where name and days come from.
    pub source: String,
    /// For staff; never shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A first and a last day, by the campaign's time zone; for a single day twice the same.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeDates {
    /// The first day, for example `2027-02-09`.
    pub from: String,
    /// The last day.
    pub until: String,
    /// Whether somebody has confirmed these days: on others the card shows nothing of it.
    pub status: Status,
}

/// A text of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ThemeText {
    /// `theme.<id>.heading`, in place of the card's heading.
    Heading,
    /// `theme.<id>.notice`, a line above the tips.
    Notice,
}

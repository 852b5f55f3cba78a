//! Words for some days only, such as those of a conference.

use schemars::JsonSchema;
use serde::Deserialize;

/// A text that stands on the card on some days only. Of the two dates one may be missing.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduledText {
    /// Short name: lowercase letters, digits, `-` or `_`.
    pub id: String,
    /// The first day, for example `2027-02-09`, by the campaign's time zone. Without it, from now on.
    pub from: Option<String>,
    /// The last day. Without it, for good.
    pub until: Option<String>,
}

//! Words for some days only, such as those of a conference.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text that stands on the card on some days only. Of the two dates one may be missing.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScheduledText {
    /// Short name: lowercase letters, digits, `-` or `_`.
    pub id: String,
    /// The first day, for example `2027-02-09`, by the campaign's time zone. Without it, from now on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The last day. Without it, for good.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
}

//! The people whom a tip is for.

use serde::{Deserialize, Serialize};

/// The people whom a tip is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// Eight to twelve years old.
    Child,
    /// Thirteen to seventeen.
    Teen,
    /// Parents and those who stand in for them.
    Parent,
    /// Teachers and school staff.
    Teacher,
}

impl Audience {
    /// Every audience, in the order in which the card offers them.
    pub const EACH: [Self; 4] = [Self::Child, Self::Teen, Self::Parent, Self::Teacher];

    /// The name used in `campaign.json`, in the element's `audience` attribute and in the markup.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Teen => "teen",
            Self::Parent => "parent",
            Self::Teacher => "teacher",
        }
    }
}

//! Calendar days, and ranges of them, for what is shown on some days only.
//!
//! A clock may be wrong or missing. Code that shows something dated asks for the day first, and on an unknown day shows only what is not
//! dated.

use core::fmt;

use serde::{Deserialize, Serialize};

/// A calendar day, as the number of days since 1 January 1970.
pub type Day = u32;

/// Consecutive days, the first and the last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayRange {
    /// The first day; without it, all days up to the last.
    pub from: Option<Day>,
    /// The last day; without it, all days from the first.
    pub until: Option<Day>,
}

impl DayRange {
    /// Whether the range includes the day.
    pub fn contains(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// The form used in the card's markup: `20000-20006`, with nothing in place of a missing first or last day.
impl fmt::Display for DayRange {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, until } = self;
        if let Some(from) = from {
            write!(out, "{from}")?;
        }
        out.write_str("-")?;
        if let Some(until) = until {
            write!(out, "{until}")?;
        }
        Ok(())
    }
}

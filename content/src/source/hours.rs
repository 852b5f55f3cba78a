//! Hours as staff write them: a word, or the openings of a week with the days that differ.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// When somebody answers.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Hours {
    /// No opening hours.
    Word(HoursWord),
    /// Opening hours.
    Weekly(WeeklyHours),
}

/// Hours that are none: always open, or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum HoursWord {
    /// Day and night, every day.
    Always,
    /// Not known: the card says nothing.
    Unknown,
}

/// Opening hours, by the clock of the campaign's time zone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeeklyHours {
    /// The openings of every week. A day that none of them names is closed.
    pub weekly: Vec<WeeklyOpening>,
    /// Days that differ, such as holidays.
    #[serde(default)]
    pub exceptions: Vec<Exception>,
}

/// An opening that comes back every week.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WeeklyOpening {
    /// The days on which it begins.
    pub days: Vec<Weekday>,
    /// When it begins, hours and minutes, for example `09:00`.
    pub from: String,
    /// When it ends, for example `18:00`. At or before `from` it means the next day: `22:00` to `02:00` ends in the night, `00:00` is
    /// midnight, and the same time as `from` is twenty-four hours later.
    pub to: String,
}

/// A day that has openings of its own instead of its weekday's. What began the evening before goes on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The day, for example `2026-12-25`.
    pub date: String,
    /// Its openings; an empty list when it is closed.
    pub open: Vec<Times>,
}

/// An opening of one day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Times {
    /// When it begins, hours and minutes, for example `09:00`.
    pub from: String,
    /// When it ends; at or before `from` it means the next day.
    pub to: String,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Weekday {
    /// The first of the seven.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The last.
    Sunday,
}

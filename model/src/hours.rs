//! The hours at which a contact answers, in the local time of the campaign.
//!
//! All arithmetic is on the local time of the campaign's time zone, which the caller has from a time library or from the browser. An hour
//! that a change to summer time skips is never asked about, and an hour that comes twice is open twice. No time zone data is needed here.

use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

use crate::{Day, Text};

const MINUTES_IN_A_DAY: u32 = 24 * 60;

/// A moment in the local time of the campaign: minutes since the first minute of 1 January 1970 there.
pub type Moment = u32;

/// The day of a moment.
pub const fn day_of(moment: Moment) -> Day {
    moment / MINUTES_IN_A_DAY
}

/// The hours of a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// The hours in words, one line per text.
    pub lines: Vec<Text>,
    /// The weekly opening hours; `None` for a contact that always answers.
    pub week: Option<Week>,
}

/// Weekly opening hours, and the days that differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    /// The openings of each weekday, Monday first.
    pub days: [Vec<Opening>; 7],
    /// DayRange that have openings of their own, or none at all.
    pub exceptions: Vec<(Day, Vec<Opening>)>,
}

/// One opening: from a minute of the day up to, but not including, a later minute. After midnight the minutes go on counting: 22:00 to
/// 02:00 is 1320 to 1560.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// The first minute, below 1440.
    pub from: u16,
    /// The minute after the last, at most 1440 beyond `from`.
    pub to: u16,
}

impl Week {
    /// Whether somebody answers at that moment. An opening belongs to the day on which it begins: a holiday does not end the night
    /// before it.
    pub fn is_open(&self, moment: Moment) -> bool {
        let (day, minute) = (day_of(moment), moment % MINUTES_IN_A_DAY);
        let within = |day: Day, minute: u32| {
            self.openings(day).iter().any(|opening| (u32::from(opening.from)..u32::from(opening.to)).contains(&minute))
        };
        within(day, minute) || day.checked_sub(1).is_some_and(|before| within(before, minute + MINUTES_IN_A_DAY))
    }

    fn openings(&self, day: Day) -> &[Opening] {
        match self.exceptions.iter().find(|(exception, _)| *exception == day) {
            Some((_, openings)) => openings,
            // The first of January 1970 was a Thursday.
            None => &self.days[(day as usize + 3) % 7],
        }
    }
}

//! Days as numbers, from the dates that staff write.
//!
//! What is not a date is left out here; the checks report it.

use accanto_model::{Day, DayRange};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// The number of days before its end from which something ends soon.
pub const SOON_DAYS: i32 = 60;

/// Whether a last day is today or one of the next [`SOON_DAYS`].
pub fn is_soon(last: Date, today: Date) -> bool {
    today <= last && today.until(last).is_ok_and(|ahead| ahead.get_days() <= SOON_DAYS)
}

/// The number of days ahead at which staff are told that nobody has confirmed a day: time enough to ask those who proclaim it.
pub const REMINDER_DAYS: i32 = 90;

/// Whether a first day that is to be confirmed begins within [`REMINDER_DAYS`], or has begun.
pub fn is_near(first: Date, today: Date) -> bool {
    today.until(first).is_ok_and(|ahead| ahead.get_days() <= REMINDER_DAYS)
}

/// A date in the form `2026-11-21`.
pub fn read_date(text: &str) -> Option<Date> {
    text.parse::<Date>().ok().filter(|date| date.to_string() == text)
}

/// The year of a month in the form `2021-03`.
pub fn year_of_month(text: &str) -> Option<i16> {
    first_of_month(text).map(Date::year)
}

/// The first day of a month in the form `2021-03`.
pub fn first_of_month(text: &str) -> Option<Date> {
    read_date(&format!("{text}-01"))
}

/// A date as the card counts days; `None` before 1970.
pub fn day(day: Date) -> Option<Day> {
    let days = day.duration_since(date(1970, 1, 1)).as_hours() / 24;
    Day::try_from(days).ok()
}

/// The date of a day as the card counts it.
pub fn date_of(day: Day) -> Option<Date> {
    date(1970, 1, 1).checked_add(i64::from(day).days()).ok()
}

/// The range from one date to another, either of which may be missing.
pub fn days(from: Option<&str>, until: Option<&str>) -> DayRange {
    DayRange { from: from.and_then(read_date).and_then(day), until: until.and_then(read_date).map(last_day) }
}

/// The last of some days. One before those that the card counts is past, as the first of them is.
pub fn last_day(date: Date) -> Day {
    day(date).unwrap_or(0)
}

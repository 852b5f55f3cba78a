//! Dates and times, each written in one way only.

use crate::diagnostic::{Diagnostics, Finding, quote};
use crate::source::week;
use crate::source::{CAMPAIGN_FILE, dates};
use jiff::civil::Date;

/// The date that a text is; reported if it is none.
pub fn date(text: &str, path: &str, diagnostics: &mut Diagnostics) -> Option<Date> {
    let date = dates::read_date(text);
    if date.is_none() {
        let what = format!("{} is not a date", quote(text));
        let remedy = "write year, month and day like this: 2026-11-21";
        diagnostics.error(CAMPAIGN_FILE, path, Finding::new(what, remedy));
    }
    date
}

/// Reports a text that is no time of the day.
pub fn check_time(text: &str, path: &str, diagnostics: &mut Diagnostics) {
    if week::read_time(text).is_none() {
        let what = format!("{} is not a time of the day", quote(text));
        let remedy = "write hours and minutes like this: 09:00, and midnight as 00:00";
        diagnostics.error(CAMPAIGN_FILE, path, Finding::new(what, remedy));
    }
}

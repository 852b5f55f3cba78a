//! The check of dates and times, each of which can be written in one way only.

use crate::diagnostic::key_path::KeyPath;
use crate::diagnostic::{Diagnostics, HoursMistake};
use crate::source::week;
use crate::source::{CAMPAIGN_FILE, dates};
use jiff::civil::Date;

/// The date that a text gives; reported if it is not a date.
pub fn date(text: &str, path: &KeyPath, diagnostics: &mut Diagnostics) -> Option<Date> {
    let date = dates::read_date(text);
    if date.is_none() {
        diagnostics.of_value(CAMPAIGN_FILE, path, HoursMistake::InvalidDate { text: text.to_owned() });
    }
    date
}

/// Reports a text that is not a time of day.
pub fn check_time(text: &str, path: &KeyPath, diagnostics: &mut Diagnostics) {
    if week::read_time(text).is_none() {
        diagnostics.of_value(CAMPAIGN_FILE, path, HoursMistake::InvalidTime { text: text.to_owned() });
    }
}

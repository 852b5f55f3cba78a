//! Opening hours and dates.

use crate::diagnostic::define::mistakes;
use crate::diagnostic::value::choices;
use jiff::civil::Date;

choices! {
    /// A list of texts that stand on the card on some days.
    ScheduledList {
        /// Headings in place of the usual one.
        "headings" Headings,
        /// Lines above the contacts.
        "notices" Notices,
    }
}

mistakes! {
    /// Opening hours and dates.
    HoursMistake {
        /// What is not a date.
        Error "invalid-date" InvalidDate { text: String },
        /// What is not a time of the day.
        Error "invalid-time" InvalidTime { text: String },
        /// Opening hours without an opening.
        Error "no-openings" NoOpenings,
        /// An opening without a day.
        Error "no-days" NoDays,
        /// The same time twice, which would be a whole day and night.
        Error "whole-day" WholeDay { from: String, to: String },
        /// Two openings at once; where the other is.
        Error "openings-overlap" OpeningsOverlap { from: String, to: String, other: String },
        /// Two exceptions for one day; where the other is.
        Error "exception-repeated" ExceptionRepeated { date: String, first: String },
        /// A text for some days that names no day.
        Error "schedule-without-days" ScheduleWithoutDays { id: String, list: ScheduledList },
        /// A last day before the first.
        Error "ends-before-start" EndsBeforeStart { last: Date, first: Date },
        /// Two headings on one day; where the other is.
        Error "headings-overlap" HeadingsOverlap { heading: String, other: String },
        /// A last day that is over.
        Warning "expired" Expired { last: Date },
        /// A last day within some weeks.
        Warning "ends-soon" EndsSoon { last: Date },
    }
}

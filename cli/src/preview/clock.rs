//! The day that the preview's page takes for today.

use accanto_content::Date;
use jiff::{Zoned, tz::TimeZone};

/// How far a clock has to be moved forward to show that day, at the same hour, in the campaign's time zone; in milliseconds.
pub fn ahead(day: Date, zone: TimeZone) -> i64 {
    from(&Zoned::now().with_time_zone(zone), day)
}

fn from(now: &Zoned, day: Date) -> i64 {
    let then = now.with().date(day).build();
    then.map_or(0, |then| then.timestamp().as_millisecond() - now.timestamp().as_millisecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_says_the_day_at_the_same_hour_also_over_a_change_to_summer_time() {
        for (now, day, hours) in [
            ("2026-11-22T09:30[Europe/Rome]", "2026-11-22", 0),
            ("2026-11-22T09:30[Europe/Rome]", "2026-11-24", 48),
            ("2026-11-22T09:30[Europe/Rome]", "2026-11-21", -24),
            ("2026-03-28T12:00[Europe/Rome]", "2026-03-29", 23),
            ("2026-03-28T02:30[Europe/Rome]", "2026-03-29", 24),
        ] {
            let now: Zoned = now.parse().expect("a moment");
            let day: Date = day.parse().expect("a day");
            assert_eq!(from(&now, day), hours * 3_600_000, "{now} {day}");
        }
    }
}

//! Opening hours as numbers, from the times and dates that staff write, and the lines that express them.
//!
//! What is not well formed is left out here; the checks report it.

use crate::source::dates::{day, read_date};
use crate::source::{Strings, WeeklyHours};
use crate::text::string_keys::DAYS;
use accanto_model::{Day, Moment, Opening, Week};
use jiff::Zoned;
use jiff::civil::Time;
use std::ops::RangeInclusive;

const HOUR: u16 = 60;
/// The minutes of a day.
pub const MINUTES: u16 = 24 * HOUR;

/// The slots of a line of opening hours, which no other text has.
pub const SLOTS: [&str; 3] = [SLOT_DAYS, "from", "to"];
/// The slot that becomes words.
pub const SLOT_DAYS: &str = "days";

/// Consecutive days of the week; Monday is 0.
pub type Days = RangeInclusive<usize>;

/// One line of opening hours: an opening and the days that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub days: Vec<Days>,
    pub opening: Opening,
}

/// A moment in a time zone, as [`Week::is_open`] counts it: by the local time there.
pub fn moment(zoned: &Zoned) -> Moment {
    let minutes = zoned.hour() as u32 * u32::from(HOUR) + zoned.minute() as u32;
    day(zoned.date()).map_or(0, |day| day * u32::from(MINUTES) + minutes)
}

/// The minute of the day of a time in the form `09:00`.
pub fn read_time(text: &str) -> Option<u16> {
    let time = Time::strptime("%H:%M", text).ok()?;
    let minute = u16::try_from(time.hour()).ok()? * HOUR + u16::try_from(time.minute()).ok()?;
    (show_time(minute) == text).then_some(minute)
}

/// A minute, of this day or the next, as people read it.
fn show_time(minute: u16) -> String {
    format!("{:02}:{:02}", minute % MINUTES / HOUR, minute % HOUR)
}

/// The opening from one time of day to another, which is on the next day unless it is later.
pub fn opening(from: &str, to: &str) -> Option<Opening> {
    let (from, to) = (read_time(from)?, read_time(to)?);
    Some(Opening { from, to: if to > from { to } else { to + MINUTES } })
}

/// The opening hours in the form that the card reads.
pub fn week(hours: &WeeklyHours) -> Week {
    let mut days: [Vec<Opening>; 7] = Default::default();
    for weekly in &hours.weekly {
        if let Some(opening) = opening(&weekly.from, &weekly.to) {
            weekly.days.iter().for_each(|day| days[*day as usize].push(opening));
        }
    }
    days.iter_mut().for_each(|openings| openings.sort_unstable_by_key(|opening| opening.from));
    let mut exceptions: Vec<(Day, Vec<Opening>)> = hours
        .exceptions
        .iter()
        .filter_map(|exception| {
            let openings = exception.open.iter().filter_map(|times| opening(&times.from, &times.to));
            Some((day(read_date(&exception.date)?)?, openings.collect()))
        })
        .collect();
    exceptions.sort_unstable_by_key(|(day, _)| *day);
    Week { days, exceptions }
}

/// The lines that express a week: equal openings together, in the order of the week.
pub fn lines(week: &Week) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (day, openings) in week.days.iter().enumerate() {
        for opening in openings {
            match lines.iter_mut().find(|line| line.opening == *opening) {
                Some(line) => extend(&mut line.days, day),
                None => lines.push(Line { days: vec![day..=day], opening: *opening }),
            }
        }
    }
    lines
}

fn extend(days: &mut Vec<Days>, day: usize) {
    match days.last_mut() {
        Some(last) if *last.end() + 1 == day => *last = *last.start()..=day,
        _ => days.push(day..=day),
    }
}

impl Line {
    /// The text of a slot of the line in the language of `strings`.
    pub fn slot(&self, name: &str, strings: &Strings) -> String {
        match name {
            SLOT_DAYS => show_days(&self.days, |day| strings.get(DAYS[day]).map_or("", String::as_str)),
            "from" => show_time(self.opening.from),
            _ => show_time(self.opening.to),
        }
    }
}

/// Days in the names of a language: `Mon–Fri · Sun`.
fn show_days<'a>(days: &[Days], name: impl Fn(usize) -> &'a str) -> String {
    let runs = days.iter().map(|run| match (*run.start(), *run.end()) {
        (first, last) if first == last => name(first).to_owned(),
        (first, last) => format!("{}–{}", name(first), name(last)),
    });
    runs.collect::<Vec<_>>().join(" · ")
}

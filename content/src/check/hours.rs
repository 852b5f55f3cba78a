//! The check of opening hours: times and dates that exist, and no two openings at once.

use crate::check::{dates, ids};
use crate::diagnostic::key_path::{KeyPath, item, key};
use crate::diagnostic::{Diagnostics, HoursMistake};
use crate::source::CAMPAIGN_FILE;
use crate::source::week::{self, MINUTES};
use crate::source::{Exception, WeeklyHours, WeeklyOpening};
use accanto_model::Opening;
use std::ops::Range;

const DAY: i32 = MINUTES as i32;
const WEEK: i32 = 7 * DAY;

/// Reports everything wrong with opening hours.
pub fn check(hours: &WeeklyHours, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let weekly = key(path, "weekly");
    if hours.weekly.is_empty() {
        diagnostics.of_value(CAMPAIGN_FILE, &weekly, HoursMistake::NoOpenings);
    }
    for (index, opening) in hours.weekly.iter().enumerate() {
        let path = item(&weekly, index);
        let days = key(&path, "days");
        if opening.days.is_empty() {
            diagnostics.of_value(CAMPAIGN_FILE, &days, HoursMistake::NoDays);
        }
        ids::check_twice(&opening.days, &days, diagnostics);
        check_times(&opening.from, &opening.to, &path, diagnostics);
        let mut earlier = hours.weekly[..index].iter();
        if let Some(first) = earlier.position(|earlier| overlap(&spans(earlier), &spans(opening), WEEK)) {
            report_overlap(&opening.from, &opening.to, &item("weekly", first).to_string(), &path, diagnostics);
        }
    }
    check_exceptions(&hours.exceptions, &key(path, "exceptions"), diagnostics);
}

fn check_exceptions(exceptions: &[Exception], path: &KeyPath, diagnostics: &mut Diagnostics) {
    for (index, exception) in exceptions.iter().enumerate() {
        let path = item(path, index);
        dates::date(&exception.date, &key(&path, "date"), diagnostics);
        let mut earlier = exceptions[..index].iter();
        if let Some(first) = earlier.position(|earlier| earlier.date == exception.date) {
            let mistake = HoursMistake::ExceptionRepeated {
                date: exception.date.clone(),
                first: item("exceptions", first).to_string(),
            };
            diagnostics.of_value(CAMPAIGN_FILE, key(&path, "date"), mistake);
        }
        let open = key(&path, "open");
        for (index, times) in exception.open.iter().enumerate() {
            let path = item(&open, index);
            check_times(&times.from, &times.to, &path, diagnostics);
            let span = |from: &str, to: &str| week::opening(from, to).map(|opening| span(opening, 0));
            let own: Vec<_> = span(&times.from, &times.to).into_iter().collect();
            let mut earlier = exception.open[..index].iter().map(|times| span(&times.from, &times.to));
            if let Some(first) = earlier.position(|earlier| overlap(earlier.as_slice(), &own, 0)) {
                report_overlap(&times.from, &times.to, &item("open", first).to_string(), &path, diagnostics);
            }
        }
    }
}

fn check_times(from: &str, to: &str, path: &KeyPath, diagnostics: &mut Diagnostics) {
    dates::check_time(from, &key(path, "from"), diagnostics);
    dates::check_time(to, &key(path, "to"), diagnostics);
    if from == to && week::read_time(from).is_some_and(|minute| minute != 0) {
        let mistake = HoursMistake::WholeDay { from: from.to_owned(), to: to.to_owned() };
        diagnostics.of_value(CAMPAIGN_FILE, path, mistake);
    }
}

fn report_overlap(from: &str, to: &str, other: &str, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let mistake = HoursMistake::OpeningsOverlap { from: from.to_owned(), to: to.to_owned(), other: other.to_owned() };
    diagnostics.of_value(CAMPAIGN_FILE, path, mistake);
}

/// The minutes of the week in which an opening is open, as far as it is well formed.
fn spans(opening: &WeeklyOpening) -> Vec<Range<i32>> {
    let times = week::opening(&opening.from, &opening.to);
    times.into_iter().flat_map(|times| opening.days.iter().map(move |day| span(times, *day as i32))).collect()
}

fn span(opening: Opening, day: i32) -> Range<i32> {
    day * DAY + i32::from(opening.from)..day * DAY + i32::from(opening.to)
}

/// Whether two ranges of minutes overlap, in a week that begins again after `period` minutes.
fn overlap(some: &[Range<i32>], others: &[Range<i32>], period: i32) -> bool {
    let meet = |one: &Range<i32>, other: &Range<i32>, shift: i32| {
        one.start < other.end + shift && other.start + shift < one.end
    };
    some.iter().any(|one| others.iter().any(|other| [-period, 0, period].iter().any(|shift| meet(one, other, *shift))))
}

//! The check of what is scheduled: days that exist, in their order, and in the future.

use crate::check::{dates, ids};
use crate::diagnostic::key_path::{KeyPath, item, key};
use crate::diagnostic::{Diagnostics, HoursMistake, ScheduledList};
use crate::parse::partial_campaign::{List, PartialCampaign};
use crate::source::dates::{is_soon, read_date};
use crate::source::{CAMPAIGN_FILE, ScheduledText};
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// Reports everything wrong with the headings and notices; that their words exist is for [`crate::check::strings`].
pub fn check(campaign: &PartialCampaign, today: Date, diagnostics: &mut Diagnostics) {
    check_list("headings", ScheduledList::Headings, &campaign.headings, today, diagnostics);
    check_overlaps(&campaign.headings, diagnostics);
    check_list("notices", ScheduledList::Notices, &campaign.notices, today, diagnostics);
}

/// Reports everything wrong with a first and a last day. What only time brings is a warning: a campaign that is over does not stop the
/// next.
pub fn check_days(from: Option<&str>, until: Option<&str>, today: Date, path: &KeyPath, diagnostics: &mut Diagnostics) {
    let (from_key, until_key) = (key(path, "from"), key(path, "until"));
    let first = from.and_then(|text| dates::date(text, &from_key, diagnostics));
    let last = until.and_then(|text| dates::date(text, &until_key, diagnostics));
    let Some(last) = last else {
        return;
    };
    if let Some(first) = first.filter(|first| *first > last) {
        diagnostics.of_value(CAMPAIGN_FILE, &until_key, HoursMistake::EndsBeforeStart { last, first });
    } else if last < today {
        diagnostics.of_value(CAMPAIGN_FILE, &until_key, HoursMistake::Expired { last });
    } else if is_soon(last, today) {
        diagnostics.of_value(CAMPAIGN_FILE, &until_key, HoursMistake::EndsSoon { last });
    }
}

fn check_list(
    name: &str,
    list: ScheduledList,
    entries: &List<ScheduledText>,
    today: Date,
    diagnostics: &mut Diagnostics,
) {
    ids::check_list(name, entries, diagnostics);
    for (index, entry) in entries.read() {
        let path = item(name, index);
        if entry.from.is_none() && entry.until.is_none() {
            let mistake = HoursMistake::ScheduleWithoutDays { id: entry.id.clone(), list };
            diagnostics.of_value(CAMPAIGN_FILE, &path, mistake);
        }
        check_days(entry.from.as_deref(), entry.until.as_deref(), today, &path, diagnostics);
    }
}

fn check_overlaps(headings: &List<ScheduledText>, diagnostics: &mut Diagnostics) {
    for (index, heading) in headings.read() {
        let mut earlier = headings.read().take_while(|(earlier, _)| *earlier < index);
        let own = span_of(heading);
        let shares = |other| own.as_ref().zip(span_of(other)).is_some_and(|(own, other)| overlap(own, &other));
        if let Some((first, _)) = earlier.find(|(_, earlier)| shares(earlier)) {
            let other = item("headings", first).to_string();
            let mistake = HoursMistake::HeadingsOverlap { heading: heading.id.clone(), other };
            diagnostics.of_value(CAMPAIGN_FILE, item("headings", index), mistake);
        }
    }
}

/// Whether two ranges of days have one in common.
pub(super) fn overlap(one: &RangeInclusive<Date>, other: &RangeInclusive<Date>) -> bool {
    one.start() <= other.end() && other.start() <= one.end()
}

/// The days of a text, as far as they are well formed.
pub(super) fn span_of(text: &ScheduledText) -> Option<RangeInclusive<Date>> {
    (text.from.is_some() || text.until.is_some()).then(|| span(text.from.as_deref(), text.until.as_deref()))?
}

/// The days from one to another, either of which may be missing, as far as they are well formed.
pub(super) fn span(from: Option<&str>, until: Option<&str>) -> Option<RangeInclusive<Date>> {
    let read = |date: Option<&str>, missing| date.map_or(Some(missing), read_date);
    let (from, until) = (read(from, Date::MIN)?, read(until, Date::MAX)?);
    (from <= until).then_some(from..=until)
}

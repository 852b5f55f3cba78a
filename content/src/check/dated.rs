//! What stands on the card on some days only: days that exist, in their order, and still to come.

use crate::authored::Dated;
use crate::check::campaign::FILE;
use crate::check::{dates, names};
use crate::days::{is_soon, read_date};
use crate::draft::{Draft, List};
use crate::key_path::{item, key};
use crate::problem::{Finding, Problems, quote};
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// Reports everything wrong with the headings and notices; that their words exist is for [`crate::check::strings`].
pub fn check(draft: &Draft, today: Date, problems: &mut Problems) {
    check_list("headings", "change the usual heading, `card.heading`", &draft.headings, today, problems);
    check_overlaps(&draft.headings, problems);
    check_list("notices", "write it into `card.lead`", &draft.notices, today, problems);
}

/// Reports everything wrong with a first and a last day. Time may only warn: a campaign that is over does not stop the next.
pub fn check_days(from: Option<&str>, until: Option<&str>, today: Date, path: &str, problems: &mut Problems) {
    let (from_key, until_key) = (key(path, "from"), key(path, "until"));
    let first = from.and_then(|text| dates::date(text, &from_key, problems));
    let last = until.and_then(|text| dates::date(text, &until_key, problems));
    let Some(last) = last else {
        return;
    };
    if let Some(first) = first.filter(|first| *first > last) {
        let what = format!("{last} is before the first day, {first}");
        problems.error(FILE, &until_key, Finding::new(what, "give a last day that is not before `from`"));
    } else if last < today {
        let what = format!("expired: its last day was {last}");
        problems.warning(FILE, &until_key, Finding::new(what, "remove it with its texts, or give it new days"));
    } else if is_soon(last, today) {
        let remedy = "nothing to do if it is meant to end then; otherwise give it a later day";
        problems.warning(FILE, &until_key, ends_soon(last, remedy));
    }
}

/// What is said of something that ends within the next weeks.
pub fn ends_soon(last: Date, remedy: &str) -> Finding {
    Finding::new(format!("ends soon: its last day is {last}"), remedy)
}

fn check_list(list: &str, instead: &str, entries: &List<Dated>, today: Date, problems: &mut Problems) {
    names::check_list(list, entries, problems);
    for (index, entry) in entries.read() {
        let path = item(list, index);
        if entry.from.is_none() && entry.until.is_none() {
            let what = format!("{} has neither a first nor a last day", quote(&entry.id));
            let remedy = format!("give it `from` or `until`; for what is always true {instead}");
            problems.error(FILE, &path, Finding::new(what, remedy));
        }
        check_days(entry.from.as_deref(), entry.until.as_deref(), today, &path, problems);
    }
}

fn check_overlaps(headings: &List<Dated>, problems: &mut Problems) {
    for (index, heading) in headings.read() {
        let mut earlier = headings.read().take_while(|(earlier, _)| *earlier < index);
        if let Some((first, _)) = earlier.find(|(_, earlier)| overlap(earlier, heading)) {
            let what = format!("some of the days of {} are also those of headings[{first}]", quote(&heading.id));
            let remedy = "let one of the two end before the other begins";
            problems.error(FILE, &item("headings", index), Finding::new(what, remedy));
        }
    }
}

/// Whether some day is one of both, of what is well formed.
fn overlap(one: &Dated, other: &Dated) -> bool {
    let (Some(one), Some(other)) = (span(one), span(other)) else {
        return false;
    };
    one.start() <= other.end() && other.start() <= one.end()
}

fn span(dated: &Dated) -> Option<RangeInclusive<Date>> {
    let read = |date: &Option<String>, missing| date.as_deref().map_or(Some(missing), read_date);
    let (from, until) = (read(&dated.from, Date::MIN)?, read(&dated.until, Date::MAX)?);
    let is_dated = dated.from.is_some() || dated.until.is_some();
    (is_dated && from <= until).then_some(from..=until)
}

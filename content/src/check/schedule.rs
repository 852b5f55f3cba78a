//! What stands on the card on some days only: days that exist, in their order, and still to come.

use crate::check::{dates, ids};
use crate::diagnostic::key_path::{item, key};
use crate::diagnostic::{Diagnostics, Finding, quote};
use crate::parse::partial_campaign::{List, PartialCampaign};
use crate::source::dates::{is_soon, read_date};
use crate::source::{CAMPAIGN_FILE, ScheduledText};
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// Reports everything wrong with the headings and notices; that their words exist is for [`crate::check::strings`].
pub fn check(campaign: &PartialCampaign, today: Date, diagnostics: &mut Diagnostics) {
    check_list("headings", "change the usual heading, `card.heading`", &campaign.headings, today, diagnostics);
    check_overlaps(&campaign.headings, diagnostics);
    check_list("notices", "write it into `card.lead`", &campaign.notices, today, diagnostics);
}

/// Reports everything wrong with a first and a last day. Time may only warn: a campaign that is over does not stop the next.
pub fn check_days(from: Option<&str>, until: Option<&str>, today: Date, path: &str, diagnostics: &mut Diagnostics) {
    let (from_key, until_key) = (key(path, "from"), key(path, "until"));
    let first = from.and_then(|text| dates::date(text, &from_key, diagnostics));
    let last = until.and_then(|text| dates::date(text, &until_key, diagnostics));
    let Some(last) = last else {
        return;
    };
    if let Some(first) = first.filter(|first| *first > last) {
        let what = format!("{last} is before the first day, {first}");
        diagnostics.error(CAMPAIGN_FILE, &until_key, Finding::new(what, "give a last day that is not before `from`"));
    } else if last < today {
        let what = format!("expired: its last day was {last}");
        diagnostics.warning(
            CAMPAIGN_FILE,
            &until_key,
            Finding::new(what, "remove it with its texts, or give it new days"),
        );
    } else if is_soon(last, today) {
        let remedy = "nothing to do if it is meant to end then; otherwise give it a later day";
        diagnostics.warning(CAMPAIGN_FILE, &until_key, ends_soon(last, remedy));
    }
}

/// What is said of something that ends within the next weeks.
pub fn ends_soon(last: Date, remedy: &str) -> Finding {
    Finding::new(format!("ends soon: its last day is {last}"), remedy)
}

fn check_list(list: &str, instead: &str, entries: &List<ScheduledText>, today: Date, diagnostics: &mut Diagnostics) {
    ids::check_list(list, entries, diagnostics);
    for (index, entry) in entries.read() {
        let path = item(list, index);
        if entry.from.is_none() && entry.until.is_none() {
            let what = format!("{} has neither a first nor a last day", quote(&entry.id));
            let remedy = format!("give it `from` or `until`; for what is always true {instead}");
            diagnostics.error(CAMPAIGN_FILE, &path, Finding::new(what, remedy));
        }
        check_days(entry.from.as_deref(), entry.until.as_deref(), today, &path, diagnostics);
    }
}

fn check_overlaps(headings: &List<ScheduledText>, diagnostics: &mut Diagnostics) {
    for (index, heading) in headings.read() {
        let mut earlier = headings.read().take_while(|(earlier, _)| *earlier < index);
        if let Some((first, _)) = earlier.find(|(_, earlier)| overlap(earlier, heading)) {
            let what = format!("some of the days of {} are also those of headings[{first}]", quote(&heading.id));
            let remedy = "let one of the two end before the other begins";
            diagnostics.error(CAMPAIGN_FILE, &item("headings", index), Finding::new(what, remedy));
        }
    }
}

/// Whether some day is one of both, of what is well formed.
fn overlap(one: &ScheduledText, other: &ScheduledText) -> bool {
    let (Some(one), Some(other)) = (span(one), span(other)) else {
        return false;
    };
    one.start() <= other.end() && other.start() <= one.end()
}

fn span(dated: &ScheduledText) -> Option<RangeInclusive<Date>> {
    let read = |date: &Option<String>, missing| date.as_deref().map_or(Some(missing), read_date);
    let (from, until) = (read(&dated.from, Date::MIN)?, read(&dated.until, Date::MAX)?);
    let is_dated = dated.from.is_some() || dated.until.is_some();
    (is_dated && from <= until).then_some(from..=until)
}

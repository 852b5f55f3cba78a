//! The awareness days as a calendar to which schools subscribe: `awareness.ics`, in the default language (RFC 5545).

use accanto_content::{Content, Date, date_of};
use accanto_model::{Card, Channel, DayRange, Section, Theme};
use icalendar::{Calendar, Component, Event, Property};

use crate::poster;

/// The path of the calendar.
pub(crate) const PATH: &str = "awareness.ics";

/// How often a subscriber's program is asked to look for changes: a day may be confirmed late.
const REFRESH: &str = "P1W";

/// Path and bytes; `None` without a day that is confirmed.
pub(crate) fn file(content: &Content) -> Option<(String, Vec<u8>)> {
    let card = content.card(content.default_language())?;
    if card.themes.iter().all(|theme| theme.days.is_empty()) {
        return None;
    }
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Accanto//awareness days//EN"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.name(&card.organisation.name);
    calendar.append_property(Property::new("REFRESH-INTERVAL", REFRESH).add_parameter("VALUE", "DURATION").done());
    for theme in &card.themes {
        for days in &theme.days {
            calendar.extend(event(content, &card, theme, *days));
        }
    }
    Some((PATH.to_owned(), calendar.done().to_string().into_bytes()))
}

/// Whole days, which take nobody's time. Name and identifier stay the same from one publication to the next, and so does the stamp while no contact
/// is checked again.
fn event(content: &Content, card: &Card, theme: &Theme, days: DayRange) -> Option<Event> {
    let (from, after) = (date_of(days.from?)?, date_of(days.until? + 1)?);
    let tag = &card.language.tag;
    let call =
        card.contacts.iter().find(|contact| contact.section == Section::Main && contact.channel == Channel::Phone);
    let lines = [theme.notice.as_ref(), call.map(|call| &call.label)];
    let lines: Vec<&str> = lines.into_iter().flatten().map(|line| line.text.as_str()).collect();
    let mut event = Event::new();
    event
        .uid(&format!("{}-{from}@{}", theme.id, content.id()))
        .add_property("DTSTAMP", format!("{}T000000Z", compact(date_of(card.verified_on)?)))
        .append_property(Property::new("SUMMARY", &theme.name.text).add_parameter("LANGUAGE", tag).done())
        .append_property(Property::new("DESCRIPTION", lines.join("\n")).add_parameter("LANGUAGE", tag).done())
        .append_property(whole_day("DTSTART", from))
        // The first day that is no longer part of it.
        .append_property(whole_day("DTEND", after))
        .add_property("TRANSP", "TRANSPARENT");
    if let Some(site) = content.site_url() {
        event.url(&format!("{site}{}/{}", poster::FOLDER, poster::name_of(&theme.id, tag)));
    }
    Some(event.done())
}

fn whole_day(name: &str, date: Date) -> Property {
    Property::new(name, compact(date)).add_parameter("VALUE", "DATE").done()
}

/// A date as calendars write it: `20270505`.
fn compact(date: Date) -> String {
    date.to_string().replace('-', "")
}

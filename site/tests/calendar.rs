//! The calendar of the awareness days, read back by another library than the one that writes it.

mod support;

use std::{collections::BTreeMap, fs, path::Path};

use accanto_content::Date;
use accanto_site::Site;
use calcard::{
    common::PartialDateTime,
    icalendar::{ICalendar, ICalendarComponent, ICalendarProperty, ICalendarValue, Uri},
};
use serde_json::{Value, json};

/// A campaign for tests, with some of its facts changed.
fn calendar(change: impl FnOnce(&mut Value)) -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/campaigns/example");
    let mut files = BTreeMap::new();
    for name in ["campaign.json", "keys.json", "terms.json", "strings/en.json", "strings/de.json", "strings/ar.json"] {
        files.insert(name.to_owned(), fs::read(folder.join(name)).expect(name));
    }
    let mut campaign: Value = serde_json::from_slice(&files["campaign.json"]).expect("JSON");
    change(&mut campaign);
    files.insert("campaign.json".to_owned(), campaign.to_string().into_bytes());
    let report = accanto_content::read_files(&files, Date::constant(2026, 11, 21));
    let content = report.content.unwrap_or_else(|| panic!("{:?}", report.diagnostics));
    let site = Site::build(&content, &support::widget());
    site.files.get("awareness.ics").map(|bytes| String::from_utf8(bytes.clone()).expect("UTF-8"))
}

fn events(text: &str) -> Vec<ICalendarComponent> {
    let calendar = ICalendar::parse(text).expect("a calendar");
    calendar.components.into_iter().filter(|component| component.component_type.is_event()).collect()
}

fn date(event: &ICalendarComponent, name: &ICalendarProperty) -> String {
    match event.property(name).and_then(|entry| entry.values.first()) {
        Some(ICalendarValue::PartialDateTime(date)) => match **date {
            PartialDateTime { year: Some(year), month: Some(month), day: Some(day), hour: None, .. } => {
                format!("{year}-{month:02}-{day:02}")
            }
            _ => panic!("{date:?} is not a whole day"),
        },
        other => panic!("{other:?} is not a date"),
    }
}

fn text(event: &ICalendarComponent, name: &ICalendarProperty) -> String {
    match event.property(name).and_then(|entry| entry.values.first()) {
        Some(ICalendarValue::Text(text)) => text.clone(),
        Some(ICalendarValue::Uri(Uri::Location(address))) => address.clone(),
        other => panic!("{other:?} is not a text"),
    }
}

#[test]
fn a_school_that_subscribes_gets_every_confirmed_day_with_its_poster_and_no_other() {
    let whole = calendar(|campaign| campaign["site_url"] = json!("https://example.org/accanto")).expect("a calendar");
    assert!(whole.lines().all(|line| line.len() <= 75), "programs may cut longer lines: {whole}");
    assert!(!whole.replace("\r\n", "").contains('\n'), "every line ends as the standard says");
    let events = events(&whole);
    let found = events.iter().map(|event| {
        [
            text(event, &ICalendarProperty::Uid),
            text(event, &ICalendarProperty::Summary),
            date(event, &ICalendarProperty::Dtstart),
            date(event, &ICalendarProperty::Dtend),
            text(event, &ICalendarProperty::Url),
        ]
    });
    let poster = |theme: &str| format!("https://example.org/accanto/poster/{theme}.en.html");
    let expected = [
        ("kind-week", "Week of Kind Words", "2027-05-10", "2027-05-17"),
        ("kind-week", "Week of Kind Words", "2032-02-29", "2032-03-01"),
        ("quiet-day", "Quiet Day", "2027-05-17", "2027-05-18"),
    ]
    .map(|(theme, name, from, after)| {
        [format!("{theme}-{from}@example-line"), name.to_owned(), from.to_owned(), after.to_owned(), poster(theme)]
    });
    assert_eq!(found.collect::<Vec<_>>(), expected);
    let says = text(&events[0], &ICalendarProperty::Description);
    assert_eq!(says, "This week is for kind words.\nCall 0808 157 0123");
}

#[test]
fn a_campaign_that_does_not_know_its_address_has_days_without_links() {
    let whole = calendar(|_| ()).expect("a calendar");
    assert!(events(&whole).iter().all(|event| event.property(&ICalendarProperty::Url).is_none()), "{whole}");
}

#[test]
fn a_campaign_without_a_confirmed_day_has_no_calendar() {
    let unconfirmed = |campaign: &mut Value| {
        for theme in campaign["themes"].as_array_mut().expect("themes") {
            for days in theme["dates"].as_array_mut().expect("dates") {
                days["status"] = json!("unconfirmed");
            }
        }
    };
    assert_eq!(calendar(unconfirmed), None);
}

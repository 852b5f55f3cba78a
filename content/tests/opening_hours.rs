//! Whether somebody answers at a moment, from hours as staff write them to the answer that the card gives, by real clocks.

mod fixture;

use accanto_content::moment;
use accanto_model::Week;
use fixture::{lines, read, swap};
use jiff::Zoned;

const OFFICE: &str = r#"{ "weekly": [
    { "days": ["monday", "tuesday", "wednesday", "thursday", "friday"], "from": "09:00", "to": "12:30" },
    { "days": ["monday", "tuesday", "wednesday", "thursday", "friday"], "from": "14:00", "to": "18:00" }
] }"#;
const NIGHTS: &str = r#"{ "weekly": [{ "days": ["friday", "saturday", "sunday"], "from": "22:00", "to": "02:00" }] }"#;
const EVERY_NIGHT: &str = r#"{ "weekly": [
    { "days": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], "from": "22:00", "to": "02:00" }
], "exceptions": [
    { "date": "2026-12-25", "open": [] },
    { "date": "2026-12-31", "open": [{ "from": "18:00", "to": "06:00" }] },
    { "date": "2027-01-01", "open": [{ "from": "12:00", "to": "14:00" }] }
] }"#;
const SUNDAY: &str = r#"{ "weekly": [{ "days": ["sunday"], "from": "00:00", "to": "00:00" }] }"#;
const FROM_TEN_TO_TEN: &str = r#"{ "weekly": [
    { "days": ["sunday"], "from": "10:00", "to": "00:00" }, { "days": ["monday"], "from": "00:00", "to": "10:00" }
] }"#;
const LEAP_DAY: &str = r#"{ "weekly": [{ "days": ["monday"], "from": "23:00", "to": "01:00" }], "exceptions": [
    { "date": "2028-02-29", "open": [{ "from": "09:00", "to": "10:00" }, { "from": "23:00", "to": "01:00" }] }
] }"#;
/// Sundays, when clocks change: an hour before, the hour or half hour that is skipped or repeated, and after.
const TWO_TO_HALF_PAST: &str = r#"{ "weekly": [{ "days": ["sunday"], "from": "02:00", "to": "02:30" }] }"#;
const ONE_TO_FOUR: &str = r#"{ "weekly": [{ "days": ["sunday"], "from": "01:00", "to": "04:00" }] }"#;
const SATURDAY_NIGHT: &str = r#"{ "weekly": [{ "days": ["saturday"], "from": "23:00", "to": "02:30" }] }"#;
const HALF_PAST_ONE_TO_TWO: &str = r#"{ "weekly": [{ "days": ["sunday"], "from": "01:30", "to": "02:00" }] }"#;

const ROME: &str = "Europe/Rome";
const NEW_YORK: &str = "America/New_York";
const LORD_HOWE: &str = "Australia/Lord_Howe";
const KIRITIMATI: &str = "Pacific/Kiritimati";

/// What must hold for whom; the hours; and the zone, with moments in UTC and whether somebody answers.
type Row = (&'static str, &'static str, &'static str, &'static [(&'static str, bool)]);

const ROWS: &[Row] = &[
    (
        "a caller in office hours is answered from the first minute up to the last, and not at lunch",
        OFFICE,
        ROME,
        &[
            ("2026-11-20T07:59:59Z", false),
            ("2026-11-20T08:00:00Z", true),
            ("2026-11-20T11:29:59Z", true),
            ("2026-11-20T11:30:00Z", false),
            ("2026-11-20T13:00:00Z", true),
            ("2026-11-20T16:59:59Z", true),
            ("2026-11-20T17:00:00Z", false),
        ],
    ),
    (
        "a caller on Saturday and Sunday finds an office closed, and on Monday open",
        OFFICE,
        ROME,
        &[("2026-11-21T10:00:00Z", false), ("2026-11-22T10:00:00Z", false), ("2026-11-23T10:00:00Z", true)],
    ),
    (
        "a caller in summer is answered by the clock on the wall, not by UTC",
        OFFICE,
        ROME,
        &[("2026-07-01T06:59:00Z", false), ("2026-07-01T07:00:00Z", true), ("2026-07-01T16:00:00Z", false)],
    ),
    (
        "a caller after midnight is answered by the evening before, Saturday into Sunday into Monday, not into Tuesday",
        NIGHTS,
        ROME,
        &[
            ("2026-11-20T20:59:00Z", false),
            ("2026-11-20T21:00:00Z", true),
            ("2026-11-20T23:00:00Z", true),
            ("2026-11-21T00:59:00Z", true),
            ("2026-11-21T01:00:00Z", false),
            ("2026-11-22T00:30:00Z", true),
            ("2026-11-23T00:30:00Z", true),
            ("2026-11-23T01:00:00Z", false),
            ("2026-11-23T21:30:00Z", false),
            ("2026-11-24T00:30:00Z", false),
        ],
    ),
    (
        "a caller on an early Friday is not answered by a Friday night that is to come",
        NIGHTS,
        ROME,
        &[("2026-11-20T00:30:00Z", false)],
    ),
    (
        "a caller is answered all day from midnight to midnight, and no minute more",
        SUNDAY,
        ROME,
        &[
            ("2026-11-21T22:59:00Z", false),
            ("2026-11-21T23:00:00Z", true),
            ("2026-11-22T22:59:00Z", true),
            ("2026-11-22T23:00:00Z", false),
        ],
    ),
    (
        "a caller is answered on past midnight where the next day's opening begins as the day's ends",
        FROM_TEN_TO_TEN,
        ROME,
        &[
            ("2026-11-22T08:59:00Z", false),
            ("2026-11-22T09:00:00Z", true),
            ("2026-11-23T08:59:00Z", true),
            ("2026-11-23T09:00:00Z", false),
        ],
    ),
    (
        "the night before a holiday is not cut off by it, and the holiday's own evening and night are closed",
        EVERY_NIGHT,
        ROME,
        &[
            ("2026-12-24T21:30:00Z", true),
            ("2026-12-25T00:30:00Z", true),
            ("2026-12-25T01:00:00Z", false),
            ("2026-12-25T21:30:00Z", false),
            ("2026-12-26T00:30:00Z", false),
            ("2026-12-26T21:30:00Z", true),
        ],
    ),
    (
        "a day with hours of its own has these instead of its weekday's, over the end of the year into the next day",
        EVERY_NIGHT,
        ROME,
        &[
            ("2026-12-31T00:30:00Z", true),
            ("2026-12-31T16:59:00Z", false),
            ("2026-12-31T17:00:00Z", true),
            ("2026-12-31T22:59:00Z", true),
            ("2026-12-31T23:00:00Z", true),
            ("2027-01-01T04:59:00Z", true),
            ("2027-01-01T05:00:00Z", false),
            ("2027-01-01T11:00:00Z", true),
            ("2027-01-01T21:30:00Z", false),
            ("2027-01-02T00:30:00Z", false),
            ("2027-01-02T21:30:00Z", true),
        ],
    ),
    (
        "the same date of another year is an ordinary day",
        EVERY_NIGHT,
        ROME,
        &[("2027-12-25T21:30:00Z", true), ("2025-12-25T21:30:00Z", true), ("2027-12-31T17:00:00Z", false)],
    ),
    (
        "the 29th of February is a day of its own, and its night ends on the first of March",
        LEAP_DAY,
        ROME,
        &[
            ("2028-02-28T23:30:00Z", true),
            ("2028-02-29T08:30:00Z", true),
            ("2028-02-29T09:30:00Z", false),
            ("2028-02-29T22:30:00Z", true),
            ("2028-02-29T23:30:00Z", true),
            ("2028-03-01T00:00:00Z", false),
            ("2028-03-01T08:30:00Z", false),
        ],
    ),
    (
        "in Rome nobody waits for an hour that the spring skips, and longer hours go on across it",
        TWO_TO_HALF_PAST,
        ROME,
        &[("2027-03-28T00:59:59Z", false), ("2027-03-28T01:00:00Z", false), ("2027-03-28T01:15:00Z", false)],
    ),
    (
        "in Rome hours that begin before the skipped hour end by the clock after it",
        ONE_TO_FOUR,
        ROME,
        &[
            ("2027-03-27T23:59:00Z", false),
            ("2027-03-28T00:00:00Z", true),
            ("2027-03-28T00:59:59Z", true),
            ("2027-03-28T01:00:00Z", true),
            ("2027-03-28T01:59:59Z", true),
            ("2027-03-28T02:00:00Z", false),
        ],
    ),
    (
        "in Rome an hour that comes twice in autumn is open twice",
        TWO_TO_HALF_PAST,
        ROME,
        &[
            ("2026-10-24T23:59:59Z", false),
            ("2026-10-25T00:00:00Z", true),
            ("2026-10-25T00:30:00Z", false),
            ("2026-10-25T01:00:00Z", true),
            ("2026-10-25T01:29:59Z", true),
            ("2026-10-25T01:30:00Z", false),
        ],
    ),
    (
        "in Rome a night that ends within the repeated hour is closed between the two ends",
        SATURDAY_NIGHT,
        ROME,
        &[
            ("2026-10-24T20:59:00Z", false),
            ("2026-10-24T21:00:00Z", true),
            ("2026-10-25T00:29:00Z", true),
            ("2026-10-25T00:30:00Z", false),
            ("2026-10-25T01:00:00Z", true),
            ("2026-10-25T01:30:00Z", false),
        ],
    ),
    (
        "in Rome a night that would end within the skipped hour ends where it begins",
        SATURDAY_NIGHT,
        ROME,
        &[("2027-03-27T22:00:00Z", true), ("2027-03-28T00:59:59Z", true), ("2027-03-28T01:00:00Z", false)],
    ),
    (
        "in New York nobody waits for the skipped hour, on that coast's own day",
        TWO_TO_HALF_PAST,
        NEW_YORK,
        &[
            ("2026-03-08T06:59:59Z", false),
            ("2026-03-08T07:00:00Z", false),
            ("2026-03-15T06:00:00Z", true),
            ("2026-03-29T06:15:00Z", true),
        ],
    ),
    (
        "in New York the hour from one to two comes twice, the one after it once",
        ONE_TO_FOUR,
        NEW_YORK,
        &[
            ("2026-11-01T04:59:00Z", false),
            ("2026-11-01T05:00:00Z", true),
            ("2026-11-01T06:00:00Z", true),
            ("2026-11-01T08:59:00Z", true),
            ("2026-11-01T09:00:00Z", false),
        ],
    ),
    (
        "in New York a half hour that comes twice in autumn is open twice, and closed between",
        HALF_PAST_ONE_TO_TWO,
        NEW_YORK,
        &[
            ("2026-11-01T05:29:59Z", false),
            ("2026-11-01T05:30:00Z", true),
            ("2026-11-01T06:00:00Z", false),
            ("2026-11-01T06:30:00Z", true),
            ("2026-11-01T07:00:00Z", false),
        ],
    ),
    (
        "on Lord Howe Island nobody waits for the half hour that the spring skips",
        TWO_TO_HALF_PAST,
        LORD_HOWE,
        &[
            ("2026-10-03T15:29:59Z", false),
            ("2026-10-03T15:30:00Z", false),
            ("2026-10-10T15:00:00Z", true),
            ("2026-10-10T15:30:00Z", false),
        ],
    ),
    (
        "on Lord Howe Island the half hour that comes twice in autumn is open twice",
        HALF_PAST_ONE_TO_TWO,
        LORD_HOWE,
        &[
            ("2026-04-04T14:29:59Z", false),
            ("2026-04-04T14:30:00Z", true),
            ("2026-04-04T14:59:59Z", true),
            ("2026-04-04T15:00:00Z", true),
            ("2026-04-04T15:29:59Z", true),
            ("2026-04-04T15:30:00Z", false),
        ],
    ),
    (
        "far ahead of UTC the day is that of the island, not that of Greenwich",
        OFFICE,
        KIRITIMATI,
        &[
            ("2026-11-22T18:59:00Z", false),
            ("2026-11-22T19:00:00Z", true),
            ("2026-11-20T03:59:00Z", true),
            ("2026-11-20T19:00:00Z", false),
        ],
    ),
    (
        "far ahead of UTC the holiday is the island's",
        EVERY_NIGHT,
        KIRITIMATI,
        &[
            ("2026-12-24T11:30:00Z", true),
            ("2026-12-25T08:30:00Z", false),
            ("2026-12-25T11:30:00Z", false),
            ("2026-12-26T08:30:00Z", true),
        ],
    ),
];

/// The hours of the fixture's chat, given these.
fn week(hours: &str, zone: &str) -> Week {
    let mut files = fixture::files();
    swap(&mut files, "campaign.json", ROME, zone);
    let unknown = "\"hours\": \"unknown\", \"cost\": \"internet\"";
    swap(&mut files, "campaign.json", unknown, &format!("\"hours\": {hours}, \"cost\": \"internet\""));
    // How long the lines become is no matter here.
    swap(&mut files, "keys.json", "\"Note for hours\", \"max\": 50", "\"Note for hours\", \"max\": 200");
    let report = read(&files);
    let lines = lines(&report);
    let card = report.content.and_then(|content| content.card("it")).unwrap_or_else(|| panic!("{lines:#?}"));
    assert_eq!(card.time_zone, zone);
    card.contacts[1].hours.clone().and_then(|hours| hours.week).expect("the chat has opening hours")
}

fn zoned(instant: &str, zone: &str) -> Zoned {
    instant.parse::<jiff::Timestamp>().and_then(|instant| instant.in_tz(zone)).expect("an instant and a known zone")
}

#[test]
fn the_card_says_open_when_somebody_answers_and_only_then() {
    let mut wrong = Vec::new();
    for (name, hours, zone, moments) in ROWS {
        let week = week(hours, zone);
        for (instant, open) in *moments {
            let zoned = zoned(instant, zone);
            if week.is_open(moment(&zoned)) != *open {
                wrong.push(format!("{name}: {zoned}: is {}", if *open { "closed" } else { "open" }));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_contact_that_always_answers_has_no_week_that_could_close_it() {
    let card = read(&fixture::files()).content.and_then(|content| content.card("en"));
    let hours = card.expect("the fixture has no error").contacts[0].hours.clone();
    assert_eq!(hours.map(|hours| hours.week), Some(None));
}

#[test]
fn a_moment_is_what_the_clock_on_the_wall_shows() {
    for (instant, zone, day, minute) in [
        ("1970-01-01T00:00:00Z", "UTC", 0, 0),
        ("1970-01-02T00:01:59Z", "UTC", 1, 1),
        ("2026-11-20T23:00:00Z", ROME, 20_778, 0),
        ("2026-11-21T12:34:56Z", ROME, 20_778, 13 * 60 + 34),
        ("2026-11-21T12:34:56Z", KIRITIMATI, 20_779, 2 * 60 + 34),
        ("1969-12-31T23:59:00Z", "UTC", 0, 0),
    ] {
        assert_eq!(moment(&zoned(instant, zone)), day * 24 * 60 + minute, "{instant} in {zone}");
    }
}

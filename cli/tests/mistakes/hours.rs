//! Mistakes in opening hours.

use super::Change::Swap;
use super::{Mistake, mistake};

const CAMPAIGN: &str = "campaign.json";

/// The chat's hours and what follows, which no other contact has.
const UNKNOWN: &str = "\"hours\": \"unknown\", \"cost\": \"internet\"";

macro_rules! hours {
    ($hours:literal) => {
        Swap(CAMPAIGN, UNKNOWN, concat!("\"hours\": ", $hours, ", \"cost\": \"internet\""))
    };
}

pub const MISTAKES: &[Mistake] = &[
    mistake(
        "no mistake: an office",
        &[hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }] }"#)],
    ),
    mistake(
        "no mistake: every night, all day on Sundays, and a holiday",
        &[hours!(
            r#"{ "weekly": [
                { "days": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"], "from": "20:00", "to": "00:00" },
                { "days": ["sunday"], "from": "00:00", "to": "00:00" }
            ], "exceptions": [
                { "date": "2026-12-25", "open": [] },
                { "date": "2026-12-24", "open": [{ "from": "09:00", "to": "12:00" }, { "from": "12:00", "to": "14:00" }] }
            ] }"#
        )],
    ),
    mistake(
        "an end that is the beginning, copied",
        &[hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "09:00" }],
                "exceptions": [{ "date": "2026-12-24", "open": [{ "from": "23:00", "to": "23:00" }] }] }"#
        )],
    ),
    mistake("another word", &[hours!(r#""allways""#)]),
    mistake("words", &[hours!(r#""Mon-Fri""#)]),
    mistake("a list", &[hours!("[]")]),
    mistake("no openings", &[hours!("{}")]),
    mistake("an empty week", &[hours!(r#"{ "weekly": [] }"#)]),
    mistake(
        "an unknown key in hours",
        &[hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }], "exception": [] }"#)],
    ),
    mistake(
        "an opening without an end",
        &[hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "till": "18:00" }] }"#)],
    ),
    mistake("an unknown day", &[hours!(r#"{ "weekly": [{ "days": ["munday"], "from": "09:00", "to": "18:00" }] }"#)]),
    mistake("a day as text", &[hours!(r#"{ "weekly": [{ "days": "monday", "from": "09:00", "to": "18:00" }] }"#)]),
    mistake(
        "a day in another language",
        &[hours!(r#"{ "weekly": [{ "days": ["Montag"], "from": "09:00", "to": "18:00" }] }"#)],
    ),
    mistake("no day", &[hours!(r#"{ "weekly": [{ "days": [], "from": "09:00", "to": "18:00" }] }"#)]),
    mistake(
        "a day named twice",
        &[hours!(r#"{ "weekly": [{ "days": ["monday", "friday", "monday"], "from": "09:00", "to": "18:00" }] }"#)],
    ),
    mistake(
        "a time that does not exist",
        &[hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "25:00" }] }"#)],
    ),
    mistake(
        "midnight as 24:00",
        &[hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "24:00" }] }"#)],
    ),
    mistake("an hour alone", &[hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "9", "to": "18:00" }] }"#)]),
    mistake(
        "a time with one digit",
        &[hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "9:00", "to": "6 pm" }] }"#)],
    ),
    mistake("a time as number", &[hours!(r#"{ "weekly": [{ "days": ["monday"], "from": 9, "to": "18:00" }] }"#)]),
    mistake(
        "two openings at once",
        &[hours!(
            r#"{ "weekly": [{ "days": ["monday", "friday"], "from": "09:00", "to": "13:00" }, { "days": ["friday"], "from": "12:30", "to": "18:00" }] }"#
        )],
    ),
    mistake(
        "a night that runs into the next day's opening",
        &[hours!(
            r#"{ "weekly": [{ "days": ["friday"], "from": "22:00", "to": "09:30" }, { "days": ["saturday"], "from": "09:00", "to": "18:00" }] }"#
        )],
    ),
    mistake(
        "a Sunday night that runs into Monday's opening",
        &[hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "01:00", "to": "05:00" }, { "days": ["sunday"], "from": "22:00", "to": "02:00" }] }"#
        )],
    ),
    mistake(
        "a holiday given twice",
        &[hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }], "exceptions": [{ "date": "2026-12-25", "open": [] }, { "date": "2026-12-25", "open": [] }] }"#
        )],
    ),
    mistake(
        "a holiday every year",
        &[hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }], "exceptions": [{ "date": "25 December", "open": [] }] }"#
        )],
    ),
    mistake(
        "a holiday on a day that does not exist",
        &[hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }], "exceptions": [{ "date": "2027-02-29", "open": [] }] }"#
        )],
    ),
    mistake(
        "a holiday without a word on its openings",
        &[hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }], "exceptions": [{ "date": "2026-12-25" }] }"#
        )],
    ),
    mistake(
        "a holiday with two openings at once and a wrong time",
        &[hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }], "exceptions": [{ "date": "2026-12-24", "open": [
                { "from": "09:00", "to": "12:00" }, { "from": "11:00", "to": "14:00" }, { "from": "16:60", "to": "18:00" }
            ] }] }"#
        )],
    ),
    mistake(
        "hours whose line is too long for its place",
        &[hours!(
            r#"{ "weekly": [{ "days": ["monday", "wednesday", "friday", "sunday"], "from": "09:00", "to": "18:00" }] }"#
        )],
    ),
    mistake(
        "a line of hours without its end",
        &[Swap("strings/en.json", "{days}: {from} to {to}", "{days}: from {from}")],
    ),
    mistake(
        "a line of hours with a mistyped slot",
        &[Swap("strings/en.json", "{days}: {from} to {to}", "{days}: {form} to {to}")],
    ),
    mistake(
        "a line of hours with a number of the campaign",
        &[Swap("strings/it.json", "{days}: dalle {from} alle {to}", "{days}: {from}-{to}, {call}")],
    ),
    mistake(
        "a line of hours whose times touch",
        &[Swap("strings/en.json", "{days}: {from} to {to}", "{days}: {from}{to}")],
    ),
    mistake("a time of the hours in another text", &[Swap("strings/it.json", "Aperto ora", "Aperto dalle {from}")]),
    mistake("a number in the name of a day", &[Swap("strings/en.json", "\"Mon\"", "\"Mon {call}\"")]),
];

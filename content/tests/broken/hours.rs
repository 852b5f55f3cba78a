//! Mistakes in opening hours.

use crate::Change::Swap;
use crate::{Mistake, mistake};

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
        hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }] }"#),
        &[],
    ),
    mistake(
        "no mistake: every night, all day on Sundays, and a holiday",
        hours!(
            r#"{ "weekly": [
                { "days": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday"], "from": "20:00", "to": "00:00" },
                { "days": ["sunday"], "from": "00:00", "to": "00:00" }
            ], "exceptions": [
                { "date": "2026-12-25", "open": [] },
                { "date": "2026-12-24", "open": [{ "from": "09:00", "to": "12:00" }, { "from": "12:00", "to": "14:00" }] }
            ] }"#
        ),
        &[],
    ),
    mistake(
        "an end that is the beginning, copied",
        hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "09:00" }],
                "exceptions": [{ "date": "2026-12-24", "open": [{ "from": "23:00", "to": "23:00" }] }] }"#
        ),
        &[
            "error campaign.json: contacts[1].hours.weekly[0]: `09:00` to `09:00` is a whole day and night; give the time at which it ends, or write 00:00 to 00:00 for the whole day",
            "error campaign.json: contacts[1].hours.exceptions[0].open[0]: `23:00` to `23:00` is a whole day and night; give the time at which it ends, or write 00:00 to 00:00 for the whole day",
        ],
    ),
    mistake(
        "another word",
        hours!(r#""allways""#),
        &[
            "error campaign.json: contacts[1].hours: `allways` is not a choice here; did you mean `always`? Otherwise choose \"always\" or \"unknown\" or a block in { }",
        ],
    ),
    mistake(
        "words",
        hours!(r#""Mon-Fri""#),
        &[
            "error campaign.json: contacts[1].hours: `Mon-Fri` is not a choice here; choose \"always\" or \"unknown\" or a block in { }",
        ],
    ),
    mistake(
        "a list",
        hours!("[]"),
        &["error campaign.json: contacts[1].hours: is a list; give \"always\" or \"unknown\" or a block in { }"],
    ),
    mistake(
        "no openings",
        hours!("{}"),
        &["error campaign.json: contacts[1].hours.weekly: missing; add \"weekly\": a list in [ ]"],
    ),
    mistake(
        "an empty week",
        hours!(r#"{ "weekly": [] }"#),
        &[
            "error campaign.json: contacts[1].hours.weekly: is empty; give at least one opening, or write \"always\" or \"unknown\" for the hours",
        ],
    ),
    mistake(
        "an unknown key in hours",
        hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }], "exception": [] }"#),
        &[
            "error campaign.json: contacts[1].hours.exception: unknown key; did you mean `exceptions`? Otherwise remove it",
        ],
    ),
    mistake(
        "an opening without an end",
        hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "till": "18:00" }] }"#),
        &[
            "error campaign.json: contacts[1].hours.weekly[0].till: unknown key; the keys here are `days`, `from`, `to`; otherwise remove it",
            "error campaign.json: contacts[1].hours.weekly[0].to: missing; add \"to\": a text in double quotes",
        ],
    ),
    mistake(
        "an unknown day",
        hours!(r#"{ "weekly": [{ "days": ["munday"], "from": "09:00", "to": "18:00" }] }"#),
        &[
            "error campaign.json: contacts[1].hours.weekly[0].days[0]: `munday` is not a choice here; did you mean `monday`? Otherwise choose \"monday\" or \"tuesday\" or \"wednesday\" or \"thursday\" or \"friday\" or \"saturday\" or \"sunday\"",
        ],
    ),
    mistake(
        "a day as text",
        hours!(r#"{ "weekly": [{ "days": "monday", "from": "09:00", "to": "18:00" }] }"#),
        &["error campaign.json: contacts[1].hours.weekly[0].days: is a text; give a list in [ ]"],
    ),
    mistake(
        "a day in another language",
        hours!(r#"{ "weekly": [{ "days": ["Montag"], "from": "09:00", "to": "18:00" }] }"#),
        &[
            "error campaign.json: contacts[1].hours.weekly[0].days[0]: `Montag` is not a choice here; did you mean `monday`? Otherwise choose \"monday\" or \"tuesday\" or \"wednesday\" or \"thursday\" or \"friday\" or \"saturday\" or \"sunday\"",
        ],
    ),
    mistake(
        "no day",
        hours!(r#"{ "weekly": [{ "days": [], "from": "09:00", "to": "18:00" }] }"#),
        &["error campaign.json: contacts[1].hours.weekly[0].days: is empty; name at least one day, such as \"monday\""],
    ),
    mistake(
        "a day named twice",
        hours!(r#"{ "weekly": [{ "days": ["monday", "friday", "monday"], "from": "09:00", "to": "18:00" }] }"#),
        &["error campaign.json: contacts[1].hours.weekly[0].days[2]: is already in this list; remove it here"],
    ),
    mistake(
        "a time that does not exist",
        hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "25:00" }] }"#),
        &[
            "error campaign.json: contacts[1].hours.weekly[0].to: `25:00` is not a time of the day; write hours and minutes like this: 09:00, and midnight as 00:00",
        ],
    ),
    mistake(
        "midnight as 24:00",
        hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "24:00" }] }"#),
        &[
            "error campaign.json: contacts[1].hours.weekly[0].to: `24:00` is not a time of the day; write hours and minutes like this: 09:00, and midnight as 00:00",
        ],
    ),
    mistake(
        "an hour alone",
        hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "9", "to": "18:00" }] }"#),
        &[
            "error campaign.json: contacts[1].hours.weekly[0].from: `9` is not a time of the day; write hours and minutes like this: 09:00, and midnight as 00:00",
        ],
    ),
    mistake(
        "a time with one digit",
        hours!(r#"{ "weekly": [{ "days": ["monday"], "from": "9:00", "to": "6 pm" }] }"#),
        &[
            "error campaign.json: contacts[1].hours.weekly[0].from: `9:00` is not a time of the day; write hours and minutes like this: 09:00, and midnight as 00:00",
            "error campaign.json: contacts[1].hours.weekly[0].to: `6 pm` is not a time of the day; write hours and minutes like this: 09:00, and midnight as 00:00",
        ],
    ),
    mistake(
        "a time as number",
        hours!(r#"{ "weekly": [{ "days": ["monday"], "from": 9, "to": "18:00" }] }"#),
        &["error campaign.json: contacts[1].hours.weekly[0].from: is a number; give a text in double quotes"],
    ),
    mistake(
        "two openings at once",
        hours!(
            r#"{ "weekly": [{ "days": ["monday", "friday"], "from": "09:00", "to": "13:00" }, { "days": ["friday"], "from": "12:30", "to": "18:00" }] }"#
        ),
        &[
            "error campaign.json: contacts[1].hours.weekly[1]: `12:30` to `18:00` overlaps with weekly[0]; let one of the two end before the other begins",
        ],
    ),
    mistake(
        "a night that runs into the next day's opening",
        hours!(
            r#"{ "weekly": [{ "days": ["friday"], "from": "22:00", "to": "09:30" }, { "days": ["saturday"], "from": "09:00", "to": "18:00" }] }"#
        ),
        &[
            "error campaign.json: contacts[1].hours.weekly[1]: `09:00` to `18:00` overlaps with weekly[0]; let one of the two end before the other begins",
        ],
    ),
    mistake(
        "a Sunday night that runs into Monday's opening",
        hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "01:00", "to": "05:00" }, { "days": ["sunday"], "from": "22:00", "to": "02:00" }] }"#
        ),
        &[
            "error campaign.json: contacts[1].hours.weekly[1]: `22:00` to `02:00` overlaps with weekly[0]; let one of the two end before the other begins",
        ],
    ),
    mistake(
        "a holiday given twice",
        hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }], "exceptions": [{ "date": "2026-12-25", "open": [] }, { "date": "2026-12-25", "open": [] }] }"#
        ),
        &[
            "error campaign.json: contacts[1].hours.exceptions[1].date: `2026-12-25` is already exceptions[0]; put all openings of the day in one of the two and remove the other",
        ],
    ),
    mistake(
        "a holiday every year",
        hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }], "exceptions": [{ "date": "25 December", "open": [] }] }"#
        ),
        &[
            "error campaign.json: contacts[1].hours.exceptions[0].date: `25 December` is not a date; write year, month and day like this: 2026-11-21",
        ],
    ),
    mistake(
        "a holiday on a day that does not exist",
        hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }], "exceptions": [{ "date": "2027-02-29", "open": [] }] }"#
        ),
        &[
            "error campaign.json: contacts[1].hours.exceptions[0].date: `2027-02-29` is not a date; write year, month and day like this: 2026-11-21",
        ],
    ),
    mistake(
        "a holiday without a word on its openings",
        hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }], "exceptions": [{ "date": "2026-12-25" }] }"#
        ),
        &["error campaign.json: contacts[1].hours.exceptions[0].open: missing; add \"open\": a list in [ ]"],
    ),
    mistake(
        "a holiday with two openings at once and a wrong time",
        hours!(
            r#"{ "weekly": [{ "days": ["monday"], "from": "09:00", "to": "18:00" }], "exceptions": [{ "date": "2026-12-24", "open": [
                { "from": "09:00", "to": "12:00" }, { "from": "11:00", "to": "14:00" }, { "from": "16:60", "to": "18:00" }
            ] }] }"#
        ),
        &[
            "error campaign.json: contacts[1].hours.exceptions[0].open[1]: `11:00` to `14:00` overlaps with open[0]; let one of the two end before the other begins",
            "error campaign.json: contacts[1].hours.exceptions[0].open[2].from: `16:60` is not a time of the day; write hours and minutes like this: 09:00, and midnight as 00:00",
        ],
    ),
    mistake(
        "hours whose line is too long for its place",
        hours!(
            r#"{ "weekly": [{ "days": ["monday", "wednesday", "friday", "sunday"], "from": "09:00", "to": "18:00" }] }"#
        ),
        &[
            "error strings/ar.json: hours.weekly: is 55 characters long with its slots filled, at most 50 fit; shorten it by 5",
        ],
    ),
    mistake(
        "a line of hours without its end",
        Swap("strings/en.json", "{days}: {from} to {to}", "{days}: from {from}"),
        &["error strings/en.json: hours.weekly: the slot `{to}` is missing; write `{to}` where it belongs"],
    ),
    mistake(
        "a line of hours with a mistyped slot",
        Swap("strings/en.json", "{days}: {from} to {to}", "{days}: {form} to {to}"),
        &[
            "error strings/en.json: hours.weekly: unknown slot `{form}`; did you mean `from`? Otherwise use `{days}`, `{from}` and `{to}`, which this text has instead of all others",
        ],
    ),
    mistake(
        "a line of hours with a number of the campaign",
        Swap("strings/it.json", "{days}: dalle {from} alle {to}", "{days}: {from}-{to}, {call}"),
        &[
            "error strings/it.json: hours.weekly: unknown slot `{call}`; use `{days}`, `{from}` and `{to}`, which this text has instead of all others",
        ],
    ),
    mistake(
        "a line of hours whose times touch",
        Swap("strings/en.json", "{days}: {from} to {to}", "{days}: {from}{to}"),
        &[
            "error strings/en.json: hours.weekly: `{from}` and `{to}` touch, so that readers take them for one; put words or a space between them, or remove one",
        ],
    ),
    mistake(
        "a time of the hours in another text",
        Swap("strings/it.json", "Aperto ora", "Aperto dalle {from}"),
        &[
            "error strings/it.json: hours.open: unknown slot `{from}`; use a contact with a number, an id of `values`, or `organisation`",
        ],
    ),
    mistake(
        "a number in the name of a day",
        Swap("strings/en.json", "\"Mon\"", "\"Mon {call}\""),
        &["error strings/en.json: day.monday: has a slot in it; write the name in plain words"],
    ),
];

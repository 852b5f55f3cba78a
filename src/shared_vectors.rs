//! The component's side of the decisions that it shares with the loader: each row of `tests/vectors.json` holds here and in
//! `loader/tests/vectors.test.js`.

use std::{collections::BTreeMap, fmt::Debug};

use accanto_model::{Card, Day, DayRange, Direction, Language, Organisation, day_of};
use jiff::civil::{Date, DateTime, date};
use serde::{Deserialize, de::DeserializeOwned};

use crate::schedule;

/// Every table that is held here.
const TABLES: [&str; 4] = ["clock", "schedule", "today", "validity"];

/// A row as the file has it: its name, and what its table is about.
#[derive(Deserialize)]
struct Row<T> {
    name: String,
    #[serde(flatten)]
    values: T,
}

/// Runs a table, and names each row that does not hold with what was found in place of what was expected.
fn table<T: DeserializeOwned, F: Debug + PartialEq>(name: &str, check: impl Fn(&T) -> (F, F)) {
    let rows: Vec<Row<T>> = serde_json::from_value(vectors()[name].clone()).expect("the rows have the table's form");
    assert!(!rows.is_empty(), "{name} has no rows");
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|row| {
            let (found, expected) = check(&row.values);
            (found != expected).then(|| format!("{name}: {}: found {found:?}, expected {expected:?}", row.name))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn vectors() -> serde_json::Value {
    serde_json::from_str(include_str!("../tests/vectors.json")).expect("JSON")
}

fn day(date: Date) -> Day {
    let days = date.duration_since(Date::constant(1970, 1, 1)).as_hours() / 24;
    Day::try_from(days).expect("a day since 1970")
}

/// A first and a last day, either of which may be left out.
#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct Range {
    from: Option<Date>,
    until: Option<Date>,
}

impl From<Range> for DayRange {
    fn from(range: Range) -> Self {
        Self { from: range.from.map(day), until: range.until.map(day) }
    }
}

/// An instant, and the zone in which it is asked for.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Asked {
    instant: jiff::Timestamp,
    time_zone: String,
}

impl Asked {
    fn moment(&self) -> accanto_model::Moment {
        accanto_content::moment(&self.instant.in_tz(&self.time_zone).expect("a known time zone"))
    }
}

#[test]
fn the_clock_on_the_wall_is_the_same() {
    #[derive(Deserialize)]
    struct Clock {
        #[serde(flatten)]
        asked: Asked,
        local: DateTime,
    }
    table("clock", |row: &Clock| {
        let minutes = row.local.duration_since(date(1970, 1, 1).at(0, 0, 0, 0)).as_mins();
        (i64::from(row.asked.moment()), minutes)
    });
}

#[test]
fn the_same_clocks_are_believed() {
    #[derive(Deserialize)]
    struct Today {
        #[serde(flatten)]
        asked: Asked,
        #[serde(rename = "verifiedOn")]
        verified_on: Date,
        day: Option<Date>,
    }
    table("today", |row: &Today| {
        let card = Card { verified_on: day(row.verified_on), ..empty_card() };
        (card.plausible(row.asked.moment()).map(day_of), row.day.map(day))
    });
}

#[test]
fn the_days_are_written_as_the_loader_reads_them() {
    #[derive(Deserialize)]
    struct Scheduled {
        on: Option<[Range; 1]>,
        not: Option<Vec<Range>>,
        attribute: String,
    }
    table("schedule", |row: &Scheduled| {
        let ranges = match (&row.on, &row.not) {
            (Some(on), None) => on.to_vec(),
            (None, Some(not)) => not.clone(),
            _ => panic!("either `on` or `not`"),
        };
        let ranges: Vec<DayRange> = ranges.into_iter().map(DayRange::from).collect();
        (schedule::attribute(&ranges).to_string(), row.attribute.clone())
    });
}

#[test]
fn the_last_day_of_hours_and_cost_is_written_as_the_loader_reads_it() {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Validity {
        valid_until: Option<Date>,
        attribute: Option<String>,
    }
    table("validity", |row: &Validity| {
        let days = row.valid_until.map(|until| DayRange { from: None, until: Some(day(until)) });
        (days.map(|days| schedule::attribute(&[days]).to_string()), row.attribute.clone())
    });
}

#[test]
fn every_table_is_held_here_and_every_row_has_a_name_of_its_own() {
    let tables: BTreeMap<String, Vec<Row<serde_json::Value>>> = serde_json::from_value(vectors()).expect("tables");
    assert_eq!(tables.keys().map(String::as_str).collect::<Vec<_>>(), TABLES);
    for (table, rows) in tables {
        let mut names: Vec<&str> = rows.iter().map(|row| row.name.as_str()).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{table} has a name twice: {names:?}");
    }
}

fn empty_card() -> Card {
    Card {
        language: Language { tag: "it".to_owned(), dir: Direction::Ltr },
        languages: Vec::new(),
        organisation: Organisation { name: String::new(), url: String::new() },
        memberships: Vec::new(),
        exit: String::new(),
        time_zone: String::new(),
        verified_on: 0,
        messages: Vec::new(),
        headings: Vec::new(),
        notices: Vec::new(),
        contacts: Vec::new(),
        original: None,
        position: String::new(),
        directories: None,
        tips: Vec::new(),
        is_themed: false,
        themes: Vec::new(),
    }
}

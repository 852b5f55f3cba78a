//! The component's side of the decisions that it shares with the loader: each row of `tests/vectors.json` holds here and in
//! `loader/tests/vectors.test.js`.

use std::{collections::BTreeMap, fmt::Debug};

use accanto_model::{Audience, Card, Day, DayRange, Direction, Language, Organisation, Text, Tip, day_of};
use jiff::civil::{Date, DateTime, date};
use serde::{Deserialize, de::DeserializeOwned};

use crate::{cannot_speak, hours_and_cost, schedule, tip_order::TipOrder};

/// Every table that is held here.
const TABLES: [&str; 7] = ["audience", "clock", "contacts", "schedule", "tips", "today", "validity"];

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
fn the_same_is_shown_on_the_same_days() {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Scheduled {
        on: Option<[Range; 1]>,
        not: Option<Vec<Range>>,
        attribute: String,
        today: Option<Date>,
        shown: bool,
    }
    table("schedule", |row: &Scheduled| {
        let today = row.today.map(day);
        let found = match (&row.on, &row.not) {
            (Some([days]), None) => {
                let days = DayRange::from(*days);
                (schedule::attribute(&[days]).to_string(), schedule::is_on(days, today))
            }
            (None, Some(ranges)) => {
                let ranges: Vec<DayRange> = ranges.iter().copied().map(DayRange::from).collect();
                (schedule::attribute(&ranges).to_string(), !schedule::is_any_on(&ranges, today))
            }
            _ => panic!("either `on` or `not`"),
        };
        (found, (row.attribute.clone(), row.shown))
    });
}

#[test]
fn hours_and_cost_are_believed_on_the_same_days() {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Validity {
        valid_until: Option<Date>,
        attribute: Option<String>,
        today: Option<Date>,
        believed: bool,
    }
    table("validity", |row: &Validity| {
        let days = hours_and_cost::valid_days(row.valid_until.map(day));
        let attribute = days.map(|days| schedule::attribute(&[days]).to_string());
        let believed = days.is_none_or(|days| schedule::is_on(days, row.today.map(day)));
        ((attribute, believed), (row.attribute.clone(), row.believed))
    });
}

#[test]
fn the_same_audience_is_chosen() {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Chosen {
        audience: String,
        chosen: String,
    }
    table("audience", |row: &Chosen| {
        let found = Audience::from_name(&row.audience).map_or("all", Audience::as_str);
        (found.to_owned(), row.chosen.clone())
    });
}

#[test]
fn the_same_tips_stand_in_the_same_order() {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct RowTip {
        id: String,
        audience: Vec<String>,
        days: Option<Range>,
        attribute: Option<String>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Tips {
        tips: Vec<RowTip>,
        audience: String,
        today: Option<Date>,
        view: Vec<String>,
        more: Vec<String>,
        open: Option<String>,
        hidden: Vec<String>,
    }
    table("tips", |row: &Tips| {
        let tips: Vec<Tip> = row.tips.iter().map(|tip| a_tip(&tip.id, &tip.audience, tip.days)).collect();
        for (tip, written) in tips.iter().zip(&row.tips) {
            let attribute = tip.days.map(|days| schedule::attribute(&[days]).to_string());
            assert_eq!(attribute, written.attribute, "the days of {}", tip.id);
        }
        let order = TipOrder::new(&tips, Audience::from_name(&row.audience), row.today.map(day));
        let ids = |keep: &dyn Fn(usize) -> bool| -> Vec<String> {
            (0..tips.len()).filter(|index| keep(*index)).map(|index| tips[index].id.clone()).collect()
        };
        let found = (
            ids(&|index| order.is_in_view(index)),
            ids(&|index| !order.is_in_view(index)),
            ids(&|index| order.is_open(index)),
            ids(&|index| !order.is_shown(&tips[index])),
        );
        let open = row.open.iter().cloned().collect();
        (found, (row.view.clone(), row.more.clone(), open, row.hidden.clone()))
    });
}

#[test]
fn the_contacts_stand_in_the_same_order() {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    struct Order {
        cannot_speak: bool,
        order: [String; 2],
    }
    table("contacts", |row: &Order| {
        (cannot_speak::order(row.cannot_speak, "spoken", "written").map(str::to_owned), row.order.clone())
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

fn a_tip(id: &str, audience: &[String], days: Option<Range>) -> Tip {
    Tip {
        id: id.to_owned(),
        audience: audience.iter().map(|name| Audience::from_name(name).expect("an audience")).collect(),
        title: a_text(),
        body: a_text(),
        contacts: Vec::new(),
        days: days.map(DayRange::from),
    }
}

fn a_text() -> Text {
    Text { text: String::new(), fallback: None }
}

fn empty_card() -> Card {
    Card {
        language: Language { tag: "it".to_owned(), dir: Direction::Ltr },
        languages: Vec::new(),
        organisation: Organisation { name: String::new(), url: String::new() },
        exit: String::new(),
        time_zone: String::new(),
        verified_on: 0,
        messages: Vec::new(),
        headings: Vec::new(),
        notices: Vec::new(),
        contacts: Vec::new(),
        tips: Vec::new(),
    }
}

//! Dated headings, notices and tips, by the local time of the campaign, wherever visitors are.

use std::{collections::BTreeMap, sync::LazyLock, time::Duration};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::visitor_clock::{self, begin, go_live, set};
use crate::{
    case::Case,
    context::{TestContext, example_site},
    engine::Engine,
    verdicts::Verdicts,
};

const TABLE: &str = "schedule";
const LIMIT: Duration = Duration::from_secs(5);
/// Finds what [`sees`] compares.
const DAY: &str = include_str!("../js/day.js");
const RECORD_DOM: &str = concat!(include_str!("../js/card_library.js"), include_str!("../js/record_dom.js"));

/// The texts of the fictitious campaign, read on purpose without the crates under test.
static WORDS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../campaigns/example/strings/en.json")).expect("a file of texts")
});

/// The dated parts that a visitor sees.
struct Seen {
    heading: &'static str,
    notices: &'static [&'static str],
    /// What the theme of the day shows.
    theme: Option<Theme>,
    /// The first of the tips, which is in view.
    tip: &'static str,
}

/// What the theme of the day shows, besides a heading and tips.
#[derive(Clone, Copy)]
struct Theme {
    notice: &'static str,
    /// The contacts that stand out.
    contacts: &'static [&'static str],
    /// The relative luminance of the call's colour.
    fill: &'static str,
}

/// Of the card's own blue.
const USUAL_FILL: &str = "0.076";

/// The parts that are not dated.
const UNDATED: Seen = Seen { heading: "card.heading", notices: &[], theme: None, tip: "tip.secrets.title" };
/// And a notice with only a last day, in the far future.
const USUAL: Seen = Seen { notices: &["notice.invented"], ..UNDATED };
const NEW_YEAR: Seen = Seen { notices: &["notice.invented", "notice.new-year"], ..USUAL };
const LISTENING: Seen = Seen { heading: "heading.listening-day", ..USUAL };
const SUMMER: Seen = Seen { heading: "heading.summer", ..USUAL };
const LEAP_DAY: Seen = Seen { tip: "tip.leap-day.title", ..USUAL };

const KIND_WEEK: Seen = Seen {
    heading: "theme.kind-week.heading",
    theme: Some(Theme { notice: "theme.kind-week.notice", contacts: &["chat"], fill: "0.070" }),
    tip: "tip.at-school.title",
    ..USUAL
};
const QUIET_DAY: Seen =
    Seen { theme: Some(Theme { notice: "theme.quiet-day.notice", contacts: &[], fill: USUAL_FILL }), ..USUAL };
/// A clock, and what is then seen. The campaign is in London, an hour ahead of these times in summer.
struct Row {
    when: &'static str,
    clock: &'static str,
    seen: Seen,
}

const ROWS: [Row; 29] = [
    Row { when: "the minute before a notice", clock: "2026-12-29T23:58:30Z", seen: USUAL },
    Row { when: "the first minute of a notice", clock: "2026-12-30T00:00:00Z", seen: NEW_YEAR },
    Row { when: "its first minute of another year", clock: "2027-01-01T00:00:00Z", seen: NEW_YEAR },
    Row { when: "its last minute", clock: "2027-01-02T23:58:30Z", seen: NEW_YEAR },
    Row { when: "the minute after it", clock: "2027-01-03T00:00:00Z", seen: USUAL },
    Row { when: "the minute before the one day of a heading", clock: "2027-02-08T23:58:30Z", seen: USUAL },
    Row { when: "the first minute of that day", clock: "2027-02-09T00:00:00Z", seen: LISTENING },
    Row { when: "the last minute of that day", clock: "2027-02-09T23:58:30Z", seen: LISTENING },
    Row { when: "the minute after that day", clock: "2027-02-10T00:00:00Z", seen: USUAL },
    Row { when: "the minute before a theme in summer time", clock: "2027-05-09T22:58:30Z", seen: USUAL },
    Row { when: "the first minute of a theme in summer time", clock: "2027-05-09T23:00:00Z", seen: KIND_WEEK },
    Row { when: "the last minute of a theme before the next", clock: "2027-05-16T22:58:30Z", seen: KIND_WEEK },
    Row { when: "the first minute of the next theme", clock: "2027-05-16T23:00:00Z", seen: QUIET_DAY },
    Row { when: "the minute after all themes", clock: "2027-05-17T23:00:00Z", seen: USUAL },
    Row { when: "a day of a theme that nobody has confirmed", clock: "2028-05-10T12:00:00Z", seen: USUAL },
    Row { when: "a theme on a leap day", clock: "2032-02-29T23:58:30Z", seen: KIND_WEEK },
    Row { when: "the minute after that leap day", clock: "2032-03-01T00:00:00Z", seen: USUAL },
    Row { when: "the minute before a heading in summer time", clock: "2027-06-30T22:58:30Z", seen: USUAL },
    Row { when: "the first minute of a heading in summer time", clock: "2027-06-30T23:00:00Z", seen: SUMMER },
    Row { when: "the last minute of a heading in summer time", clock: "2027-08-31T22:58:30Z", seen: SUMMER },
    Row { when: "the minute after a heading in summer time", clock: "2027-08-31T23:00:00Z", seen: USUAL },
    Row { when: "the minute before the leap day of a tip", clock: "2028-02-28T23:58:30Z", seen: USUAL },
    Row { when: "the first minute of the leap day of a tip", clock: "2028-02-29T00:00:00Z", seen: LEAP_DAY },
    Row { when: "the last minute of the leap day of a tip", clock: "2028-02-29T23:58:30Z", seen: LEAP_DAY },
    Row { when: "the minute after the leap day of a tip", clock: "2028-03-01T00:00:00Z", seen: USUAL },
    Row { when: "a clock that stands on the last check of a contact", clock: "2026-11-01T00:00:00Z", seen: USUAL },
    Row { when: "a clock that stands before it, which is wrong", clock: "2026-10-31T23:58:30Z", seen: UNDATED },
    Row { when: "a clock that stands in 2001", clock: "2001-02-09T12:00:00Z", seen: UNDATED },
    Row { when: "a clock that says nothing", clock: "broken", seen: UNDATED },
];

/// The clocks that are also set before the page begins, each on a page of its own.
const FROM_THE_START: [&str; 3] = ["2027-02-09T00:00:00Z", "2028-02-29T00:00:00Z", "broken"];

impl Row {
    fn name(&self) -> String {
        format!("visitors see in both tiers what is on, and nothing else: {}", self.when)
    }

    fn name_in(&self, zone: &str) -> String {
        format!("visitors in {zone} see what is on where the campaign is: {}", self.when)
    }
}

/// The clocks of the day that has a heading of its own.
fn around_the_day() -> impl Iterator<Item = &'static Row> + Clone {
    ROWS.iter().filter(|row| row.clock.starts_with("2027-02"))
}

pub(crate) fn cases() -> Vec<Case> {
    let every_clock =
        |context: &TestContext, verdicts: &Verdicts| step_through(context, verdicts, ROWS.iter(), Row::name);
    let mut cases = vec![Case::visit(TABLE, ROWS.iter().map(Row::name), every_clock).on(example_site)];
    for row in ROWS.iter().filter(|row| FROM_THE_START.contains(&row.clock)) {
        let name = format!("visitors see it from the first moment, and the same DOM in both tiers: {}", row.when);
        cases.push(Case::new(TABLE, name, |context| from_the_start(context, row)).on(example_site));
    }
    for zone in visitor_clock::ZONES {
        let names = around_the_day().map(|row| row.name_in(zone));
        let case = Case::visit(TABLE, names, move |context, verdicts| {
            visitor_clock::in_zone(context, zone, || {
                step_through(context, verdicts, around_the_day(), |row| row.name_in(zone))
            })
        });
        cases.push(case.on(example_site).only_in(Engine::Chromium, visitor_clock::CHROMIUM_ONLY));
    }
    let name = "visitors of an audience see a tip of the day only if it is for them, and the others in their order";
    cases.push(Case::new(TABLE, name, tips_of_an_audience).on(example_site));
    let name = "a visitor who has the page open at midnight sees what begins";
    cases.push(Case::new(TABLE, name, over_midnight).on(example_site));
    let name = "a visitor who comes back to a page left open, without WebAssembly, sees what is on now";
    cases.push(Case::new(TABLE, name, left_open).on(example_site));
    cases
}

/// Checks each clock on tier 1, and then on tier 2, whose DOM has to be the same.
fn step_through(
    context: &TestContext,
    verdicts: &Verdicts,
    rows: impl Iterator<Item = &'static Row> + Clone,
    name: impl Fn(&Row) -> String,
) -> Result<()> {
    let first = rows.clone().next().context("a row")?;
    begin(context, first.clock, "")?;
    context.wait_for_menu()?;
    let look = |row: &Row, tier: &str| -> Result<Vec<String>> {
        set(context, row.clock)?;
        sees(context, tier, &row.seen)?;
        Ok(lines(&context.tab.js("return card.lines()", Vec::new())?))
    };
    let on_one: Vec<_> = rows.clone().map(|row| look(row, "1")).collect();
    go_live(context)?;
    for (row, on_one) in rows.zip(on_one) {
        verdicts.row(&name(row), || same_dom(&on_one?, &look(row, "2")?))?;
    }
    Ok(())
}

fn from_the_start(context: &TestContext, row: &Row) -> Result<()> {
    begin(context, row.clock, RECORD_DOM)?;
    sees(context, "1", &row.seen)?;
    go_live(context)?;
    sees(context, "2", &row.seen)?;
    let doms = context.tab.js("return [accantoDoms[1].en, accantoDoms[2].en]", Vec::new())?;
    same_dom(&lines(&doms[0]), &lines(&doms[1]))
}

fn same_dom(one: &[String], two: &[String]) -> Result<()> {
    let differing = one.iter().zip(two).find(|(one, two)| one != two);
    ensure!(one.len() == two.len() && differing.is_none(), "[tier 1, tier 2] differ first in {differing:#?}");
    ensure!(one.len() > 50, "only {} lines", one.len());
    Ok(())
}

/// A card's DOM without whether somebody answers now, which only tier 2 says. The value of attributes that only have to be present does not
/// matter.
fn lines(dom: &Value) -> Vec<String> {
    let lines: Vec<&str> = dom.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let is_said =
        |index: usize| index > 0 && lines[index - 1].ends_with("<li class=now>") && lines[index].ends_with('"');
    (0..lines.len())
        .filter(|index| !is_said(*index))
        .map(|index| lines[index].replace(" hidden=hidden", " hidden="))
        .collect()
}

fn tips_of_an_audience(context: &TestContext) -> Result<()> {
    begin(context, "2028-02-29T12:00:00Z", "")?;
    context.wait_for_menu()?;
    context.tab.click("button.all")?;
    for tier in ["1", "2"] {
        if tier == "2" {
            go_live(context)?;
        }
        for (audience, tips) in [
            ("parent", ["tip.leap-day.title", "tip.at-home.title"].as_slice()),
            ("teacher", &["tip.at-school.title"]),
            ("all", &["tip.leap-day.title", "tip.secrets.title", "tip.at-home.title", "tip.at-school.title"]),
        ] {
            context.tab.js("card.host().setAttribute('audience', arguments[0])", vec![json!(audience)])?;
            let tips: Vec<_> = tips.iter().map(|key| &WORDS[*key]).collect();
            let look = "const shown = [...card.parts('.tip:not([hidden]) > summary')].map((node) => node.textContent);
                return card.tier() === arguments[0] && `${shown}` === `${arguments[1]}`";
            let what = format!("the tips for {audience} on tier {tier}, which are {tips:?}");
            context.tab.wait(&what, LIMIT, look, vec![json!(tier), json!(tips)])?;
        }
    }
    Ok(())
}

fn over_midnight(context: &TestContext) -> Result<()> {
    begin(context, "2028-02-28T23:58:00Z", "")?;
    go_live(context)?;
    sees(context, "2", &USUAL)?;
    context.tab.js("accantoClock.set('2028-02-29T00:00:00Z')", Vec::new())?;
    sees(context, "2", &LEAP_DAY)
}

fn left_open(context: &TestContext) -> Result<()> {
    begin(context, "2027-01-02T23:58:00Z", "")?;
    sees(context, "1", &NEW_YEAR)?;
    for (clock, event, seen) in [
        ("2027-02-09T12:00:00Z", "document.dispatchEvent(new Event('visibilitychange'))", &LISTENING),
        ("2028-02-29T12:00:00Z", "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", &LEAP_DAY),
    ] {
        context.tab.js(&format!("accantoClock.set('{clock}'); {event}"), Vec::new())?;
        sees(context, "1", seen)?;
    }
    Ok(())
}

fn sees(context: &TestContext, tier: &str, seen: &Seen) -> Result<()> {
    let words = |key: &str| WORDS[key].clone();
    let expected = json!([
        tier,
        words(seen.heading),
        seen.notices.iter().copied().map(words).collect::<Vec<_>>(),
        words(seen.tip),
        seen.theme.map_or_else(Vec::new, |theme| vec![words(theme.notice)]),
        seen.theme.map_or(&[][..], |theme| theme.contacts),
        seen.theme.map_or(USUAL_FILL, |theme| theme.fill),
    ]);
    let same = format!("{DAY} return JSON.stringify(found) === JSON.stringify(arguments[0])");
    if let Err(error) = context.tab.wait("what the day brings", LIMIT, &same, vec![expected.clone()]) {
        let found: Value = context.tab.js(&format!("{DAY} return found"), Vec::new())?;
        return Err(error.context(format!("expected {expected}, found {found}")));
    }
    Ok(())
}

//! The awareness days of the real campaign, as visitors see them where the campaign is and at the other ends of the world.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use jiff::{ToSpan, civil::Date, tz::TimeZone};
use serde_json::{Value, json};

use super::visitor_clock::{self, begin, go_live, set};
use crate::{case::Case, context::TestContext, engine::Engine, expected_content, verdicts::Verdicts};

const TABLE: &str = "themes";
const LIMIT: Duration = Duration::from_secs(5);

/// Where the rows are seen from, besides where the browser is.
const ZONES: [&str; 2] = ["Asia/Tokyo", "America/Lima"];

/// A day of a theme.
struct Day {
    theme: Value,
    date: Date,
    is_confirmed: bool,
}

impl Day {
    fn name(&self, from: &str) -> String {
        let id = self.theme["id"].as_str().unwrap_or_default();
        let what = if self.is_confirmed { "see it from its first minute to its last" } else { "see nothing of it" };
        format!("visitors in {from} {what}: {id}, {}", self.date)
    }
}

pub(crate) fn cases() -> Vec<Case> {
    let days = days().expect("a campaign with themes");
    let names = |zone: &str| days.iter().map(|day| day.name(zone)).collect::<Vec<_>>();
    let mut cases = vec![Case::visit(TABLE, names("the browser's own zone"), |context, verdicts| {
        step_through(context, verdicts, "the browser's own zone")
    })];
    for zone in ZONES {
        let case = Case::visit(TABLE, names(zone), move |context, verdicts| {
            visitor_clock::in_zone(context, zone, || step_through(context, verdicts, zone))
        });
        cases.push(case.only_in(Engine::Chromium, visitor_clock::CHROMIUM_ONLY));
    }
    cases
}

/// The next day of each theme, and every day on which the clocks of the campaign's zone change, read on purpose without the crates under test.
fn days() -> Result<Vec<Day>> {
    let zone = zone()?;
    let mut days = Vec::new();
    for theme in expected_content::themes() {
        for (at, dates) in theme["dates"].as_array().context("dates")?.iter().enumerate() {
            let date: Date = dates["from"].as_str().context("a first day")?.parse()?;
            ensure!(dates["from"] == dates["until"], "a theme of more than one day is for the table of schedules");
            let hours = date.to_zoned(zone.clone())?.until(&date.tomorrow()?.to_zoned(zone.clone())?)?.get_hours();
            if at == 0 || hours != 24 {
                days.push(Day { theme: theme.clone(), date, is_confirmed: dates["status"] == "confirmed" });
            }
        }
    }
    ensure!(days.len() > 8, "a day on which clocks change is among them: {}", days.len());
    Ok(days)
}

fn zone() -> Result<TimeZone> {
    Ok(TimeZone::get(&expected_content::time_zone())?)
}

fn step_through(context: &TestContext, verdicts: &Verdicts, from: &str) -> Result<()> {
    let zone = zone()?;
    begin(context, "2027-01-15T12:00:00Z", "")?;
    go_live(context)?;
    for day in days()? {
        let first = day.date.to_zoned(zone.clone())?.timestamp();
        let after = day.date.tomorrow()?.to_zoned(zone.clone())?.timestamp();
        // The page asks for the time again every half minute.
        let moments = [(first - 1.minute(), false), (first, true), (after - 40.seconds(), true), (after, false)];
        verdicts.row(&day.name(from), || {
            for (moment, is_on) in moments {
                set(context, &moment.to_string())?;
                sees(context, &day.theme, is_on && day.is_confirmed).with_context(|| format!("at {moment}"))?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

fn sees(context: &TestContext, theme: &Value, is_on: bool) -> Result<()> {
    let id = theme["id"].as_str().context("an id")?;
    let tip = if is_on { &theme["tips"][0] } else { &expected_content::tips()[0]["id"] };
    let has_heading = is_on && theme["texts"].as_array().is_some_and(|texts| texts.contains(&json!("heading")));
    let heading = if has_heading { format!("theme.{id}.heading") } else { "card.heading".to_owned() };
    let notice = is_on.then(|| expected_content::text("en", &format!("theme.{id}.notice")));
    let notices: Vec<String> = notice.into_iter().collect();
    let contacts: Vec<&Value> = theme.get("contact").filter(|_| is_on).into_iter().collect();
    let expected = json!([expected_content::text("en", &heading), notices, tip, contacts]);
    let look = "const found = [
            card.text(card.part('h2')),
            [...card.parts('.occasion')].filter(card.rendered).map(card.text),
            card.part('.tip:not([hidden])').dataset.tip,
            [...card.parts('[data-forward]')].map((link) => link.dataset.contact),
        ];";
    let same = format!("{look} return JSON.stringify(found) === JSON.stringify(arguments[0])");
    if let Err(error) = context.tab.wait("what the day brings", LIMIT, &same, vec![expected.clone()]) {
        let found: Value = context.tab.js(&format!("{look} return found"), Vec::new())?;
        return Err(error.context(format!("expected {expected}, found {found}")));
    }
    Ok(())
}

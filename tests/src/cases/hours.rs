//! Hours that are true: what the card says about the contacts of the fictitious campaign, by the local time in London, wherever visitors
//! are and whatever their browser knows.

use std::{collections::BTreeMap, sync::LazyLock, time::Duration};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{
    plain,
    visitor_clock::{self, begin, go_live, set},
};
use crate::{
    case::Case,
    context::{TestContext, example_site},
    engine::Engine,
    test_server::{Asset, Fault},
    verdicts::Verdicts,
};

const TABLE: &str = "hours";
const LIMIT: Duration = Duration::from_secs(5);

/// The texts of the fictitious campaign, read on purpose without the crates under test.
static WORDS: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../campaigns/example/strings/en.json")).expect("a file of texts")
});

const OPEN: Option<&str> = Some("hours.open");
const CLOSED: Option<&str> = Some("hours.closed");

/// A clock, and what the card then says about the call and the chat.
struct Row {
    when: &'static str,
    clock: &'static str,
    call: Option<&'static str>,
    chat: Option<&'static str>,
}

const fn row(when: &'static str, clock: &'static str, call: Option<&'static str>, chat: Option<&'static str>) -> Row {
    Row { when, clock, call, chat }
}

/// Half a minute past, so that reading cannot take place in the next minute.
const ROWS: [Row; 27] = [
    row("the last minute before the call opens", "2026-11-23T08:58:30Z", CLOSED, CLOSED),
    row("the minute in which it opens", "2026-11-23T09:00:00Z", OPEN, CLOSED),
    row("the last minute before its pause", "2026-11-23T12:28:30Z", OPEN, CLOSED),
    row("its pause", "2026-11-23T12:30:00Z", CLOSED, CLOSED),
    row("the minute in which the call closes and the chat opens", "2026-11-23T18:00:00Z", CLOSED, OPEN),
    row("the last minute of a chat that ends at midnight", "2026-11-23T23:58:30Z", CLOSED, OPEN),
    row("midnight after it", "2026-11-24T00:00:00Z", CLOSED, CLOSED),
    row("Saturday, by the hours of Saturday", "2026-11-28T10:00:00Z", OPEN, CLOSED),
    row("Friday's night, which is Saturday by the calendar", "2026-11-28T01:58:30Z", CLOSED, OPEN),
    row("the end of that night", "2026-11-28T02:00:00Z", CLOSED, CLOSED),
    row("Sunday's night, which is Monday by the calendar", "2026-11-30T01:58:30Z", CLOSED, OPEN),
    row("a short day, while it lasts", "2026-12-24T11:58:30Z", OPEN, CLOSED),
    row("a short day, after its end", "2026-12-24T12:00:00Z", CLOSED, CLOSED),
    row("a holiday by day", "2026-12-25T10:00:00Z", CLOSED, CLOSED),
    row("a holiday at night", "2026-12-25T21:00:00Z", CLOSED, CLOSED),
    row("the night after a holiday without a night", "2026-12-26T01:00:00Z", CLOSED, CLOSED),
    row("the long night of the new year", "2027-01-01T05:58:30Z", CLOSED, OPEN),
    row("the end of that night, on a holiday", "2027-01-01T10:00:00Z", CLOSED, CLOSED),
    row("the last minute before the clocks go forward, at night", "2027-03-28T00:58:30Z", CLOSED, OPEN),
    row("the minute after, an hour of which is missing", "2027-03-28T01:00:00Z", CLOSED, CLOSED),
    row("summer, the last minute before the call opens", "2027-07-05T07:58:30Z", CLOSED, CLOSED),
    row("summer, an hour earlier for the world", "2027-07-05T08:00:00Z", OPEN, CLOSED),
    row("the hour that comes twice, the first time", "2027-10-31T00:30:00Z", CLOSED, OPEN),
    row("the hour that comes twice, the second time", "2027-10-31T01:30:00Z", CLOSED, OPEN),
    row("the end of the longest night", "2027-10-31T02:00:00Z", CLOSED, CLOSED),
    row("a clock that stands before the contacts were checked", "2001-02-09T10:00:00Z", None, None),
    row("a clock that says nothing", "broken", None, None),
];

/// The clocks that are also set before the page begins, each on a page of its own.
const FROM_THE_START: [&str; 4] = [MONDAY_MORNING, "2027-01-01T05:58:30Z", "2001-02-09T10:00:00Z", "broken"];

const MONDAY_MORNING: &str = "2026-11-23T09:00:00Z";

const LAST_DAY: &str = "visitors read the hours of a contact until its last day is over";
const OVER: &str = "visitors read no hours of a contact once its last day is over";
const GOES_BY: &str = "a visitor who has the page open reads when it opens and closes";
const UNCHECKED: &str = "visitors read no hours and no cost of a contact that nobody checked in time";

impl Row {
    fn name(&self) -> String {
        format!("visitors read whether somebody answers now, if anybody knows: {}", self.when)
    }
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = vec![Case::visit(TABLE, ROWS.iter().map(Row::name), every_clock).on(example_site)];
    for row in ROWS.iter().filter(|row| FROM_THE_START.contains(&row.clock)) {
        let name = format!("visitors read it from the first moment: {}", row.when);
        cases.push(Case::new(TABLE, name, |context| from_the_start(context, row)).on(example_site));
    }
    for zone in visitor_clock::ZONES {
        let name = format!("visitors in {zone} read what holds where the campaign is");
        let case = Case::new(TABLE, name, move |context| in_zone(context, zone)).on(example_site);
        cases.push(case.only_in(Engine::Chromium, visitor_clock::CHROMIUM_ONLY));
    }
    cases.extend([
        Case::visit(TABLE, [UNCHECKED, GOES_BY], a_morning).on(example_site),
        Case::new(TABLE, "a visitor whose browser knows no time zones is told neither open nor closed", without_zones)
            .on(example_site),
        Case::visit(TABLE, [LAST_DAY, OVER], runs_out).on(example_site),
        Case::new(
            TABLE,
            "visitors without the second half read no hours that hold until some day only",
            without_deferred,
        )
        .on(example_site),
        Case::new(TABLE, "no hours lie under the contact that follows, however wide the card is", hours_in_place)
            .on(example_site)
            .in_each_face(),
        Case::new(TABLE, "visitors read of a line that is always there its text and nothing more", always),
    ]);
    cases
}

/// Checks each row of the clock. Without WebAssembly nothing is said about who answers now.
fn every_clock(context: &TestContext, verdicts: &Verdicts) -> Result<()> {
    begin(context, ROWS[0].clock, "")?;
    context.wait_for_menu()?;
    let nothing = |row: &Row| set(context, row.clock).and_then(|()| says(context, None, None));
    let on_one: Vec<Result<()>> = ROWS.iter().map(nothing).collect();
    go_live(context)?;
    for (row, on_one) in ROWS.iter().zip(on_one) {
        verdicts.row(&row.name(), || {
            set(context, row.clock)?;
            on_one.and_then(|()| says(context, row.call, row.chat))
        })?;
    }
    Ok(())
}

fn from_the_start(context: &TestContext, row: &Row) -> Result<()> {
    begin(context, row.clock, "")?;
    says(context, None, None)?;
    go_live(context)?;
    says(context, row.call, row.chat)
}

fn in_zone(context: &TestContext, zone: &str) -> Result<()> {
    visitor_clock::in_zone(context, zone, || {
        begin(context, MONDAY_MORNING, "")?;
        go_live(context)?;
        let rows = ROWS.iter().filter(|row| row.clock.starts_with("2026-11-2") || row.clock.starts_with("2027-07"));
        for row in rows {
            set(context, row.clock)?;
            says(context, row.call, row.chat).context(row.when)?;
        }
        Ok(())
    })
}

fn a_morning(context: &TestContext, verdicts: &Verdicts) -> Result<()> {
    begin(context, "2026-11-23T08:58:00Z", "")?;
    let on_one = says_to_check(context, "sms");
    go_live(context)?;
    verdicts.row(UNCHECKED, || on_one.and_then(|()| says_to_check(context, "sms")))?;
    verdicts.row(GOES_BY, || goes_by(context))?;
    Ok(())
}

/// Checks that the state changes by itself with the time, without a load of the page.
fn goes_by(context: &TestContext) -> Result<()> {
    says(context, CLOSED, CLOSED)?;
    context.tab.js("accantoClock.set('2026-11-23T09:00:00Z')", Vec::new())?;
    says(context, OPEN, CLOSED)?;
    context.tab.js("accantoClock.set('2026-11-23T18:00:00Z')", Vec::new())?;
    says(context, CLOSED, OPEN)
}

fn without_zones(context: &TestContext) -> Result<()> {
    let refuse = "Date.prototype.toLocaleString = () => { throw new RangeError('Invalid time zone specified'); };";
    begin(context, MONDAY_MORNING, refuse)?;
    go_live(context)?;
    says(context, None, None)?;
    // The hours themselves are true at any time.
    let lines = lines(context, "call")?;
    ensure!(lines.len() > 1, "the call has {lines:?}");
    Ok(())
}

fn runs_out(context: &TestContext, verdicts: &Verdicts) -> Result<()> {
    let days = [("2099-12-31T23:58:00Z", false), ("2100-01-01T00:00:00Z", true)];
    begin(context, days[0].0, "")?;
    // On tier 1 the deferred half finds out the day.
    context.wait_for_menu()?;
    let look = |(clock, over): (&str, bool)| -> Result<()> {
        set(context, clock)?;
        let found = lines(context, "chat")?;
        ensure!((found == to_check()) == over, "at {clock} it says {found:?} on tier {}", context.tier()?);
        Ok(())
    };
    let on_one = days.map(look);
    go_live(context)?;
    for ((name, day), on_one) in [LAST_DAY, OVER].into_iter().zip(days).zip(on_one) {
        verdicts.row(name, || on_one.and_then(|()| look(day)))?;
    }
    Ok(())
}

fn says_to_check(context: &TestContext, contact: &str) -> Result<()> {
    let found = lines(context, contact)?;
    ensure!(found == to_check(), "it says {found:?} of {contact} on tier {}", context.tier()?);
    Ok(())
}

/// What is said about a contact whose hours are unknown.
fn to_check() -> [String; 1] {
    [WORDS["hours.check"].clone()]
}

fn without_deferred(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Deferred, Fault::Status(http::StatusCode::NOT_FOUND));
    begin(context, "2100-01-01T00:00:00Z", "")?;
    let look = "const facts = card.part('.tile[data-contact=chat]').closest('li').querySelectorAll('.hours-and-cost, .hours-and-cost li');
        return [...facts].filter((each) => !each.children.length && card.rendered(each)).map(card.text)";
    let found = context.tab.js(look, Vec::new())?;
    ensure!(found == json!([WORDS["hours.check"]]), "the card says {found}");
    Ok(())
}

/// Checks a contact that always answers, on the site of the real campaign.
fn always(context: &TestContext) -> Result<()> {
    begin(context, MONDAY_MORNING, "")?;
    go_live(context)?;
    let found = context.tab.js(
        "const dated = [...card.parts('[data-on], [data-not]')].filter((part) => !part.closest('h2, .themes'));
        return [card.parts('.now').length, dated.length, card.parts('.in-short li').length]",
        Vec::new(),
    )?;
    ensure!(found == json!([0, 0, 2]), "[states, dated parts, facts of the call] is {found}");
    Ok(())
}

/// What is visible about the call and the chat right now.
fn says(context: &TestContext, call: Option<&str>, chat: Option<&str>) -> Result<()> {
    let words = |key: Option<&str>| key.map_or_else(String::new, |key| WORDS[key].clone());
    let expected = json!([words(call), words(chat)]);
    let look = "const now = (part) => [...part.querySelectorAll('.now')].filter(card.rendered).map(card.text).join();
        const found = [now(card.part('.spoken')), now(card.part('.tile[data-contact=chat]').closest('li'))];";
    let same = format!("{look} return JSON.stringify(found) === JSON.stringify(arguments[0])");
    if let Err(error) = context.tab.wait("what is said of now", LIMIT, &same, vec![expected.clone()]) {
        let found = context.tab.js(&format!("{look} return found"), Vec::new())?;
        return Err(error.context(format!("expected {expected}, found {found}")));
    }
    Ok(())
}

/// The visible lines about the hours and the cost of a contact.
fn lines(context: &TestContext, contact: &str) -> Result<Vec<String>> {
    context.tab.js("card.part('.how').open = true", Vec::new())?;
    let look = "const link = card.part(`:is(.call, .tile)[data-contact=${arguments[0]}]`);
        const facts = link.closest('.spoken, li').querySelectorAll('.explanation .hours-and-cost li, .explanation p.hours-and-cost');
        return [...facts].filter(card.rendered).map(card.text)";
    let found = context.tab.js(look, vec![json!(contact)])?;
    let texts = found.as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok(texts.filter(|text| !text.is_empty()).map(str::to_owned).collect())
}

/// Checks that a contact is high enough for its hours.
fn hours_in_place(context: &TestContext) -> Result<()> {
    context.show(&plain("lang=en")?)?;
    context.wait_for_tier(2)?;
    for width in [400, 800, 1280] {
        context.tab.resize(width, 900)?;
        let outside = context.tab.js(
            "const out = [];
             const seen = [...card.parts('.ways .hours-and-cost')].filter((facts) => facts.getClientRects().length);
             for (const facts of seen) {
                const own = facts.getBoundingClientRect();
                const box = facts.closest('li').getBoundingClientRect();
                const link = facts.closest('li').querySelector('a').getBoundingClientRect();
                const beside = own.left >= link.right - 1 || own.right <= link.left + 1;
                if (own.bottom > box.bottom + 1 || (own.top < link.bottom - 1 && !beside)) out.push([facts.textContent, own.top, own.bottom, link.bottom, box.bottom]);
             }
             return [seen.length, out]",
            Vec::new(),
        )?;
        ensure!(outside[0].as_u64() > Some(0), "no contact has hours: {outside}");
        ensure!(outside[1] == json!([]), "at {width} px outside their contact: {}", outside[1]);
    }
    Ok(())
}

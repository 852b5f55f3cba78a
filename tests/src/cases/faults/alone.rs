//! The first half of the loader alone: whatever keeps the deferred half away, the card in the default language is there, with everything
//! that a frightened child needs.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use http::StatusCode;
use serde_json::json;

use super::{DEFAULT, NOTICED, ROWS, Row, TABLE};
use crate::{
    assert_card::card_alone,
    case::Case,
    cases::{look_at, plain, several},
    context::TestContext,
    expected_content,
    host_page::HostPage,
    invariant,
    test_server::{Asset, Fault},
    verdicts::Verdicts,
};

/// How long the partner's links stay in view while a card in another language or another layout is loading.
const PATIENCE: u64 = 1500;
/// A script that records how long after the loader each card appears.
const NOTE: &str = "addEventListener('accanto:ready', (event) => {
    const script = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/v1/widget.js'));
    event.composedPath()[0].waited ??= performance.now() - script.responseEnd;
});";

/// A page that shows the card in the default language at once, and pages that first wait for what they have asked for.
const PAGES: [(&str, &str, bool); 4] = [
    ("in the default language", "lang=it", false),
    ("in another language", "lang=fr", true),
    ("with a bar", "lang=it layout=bar", true),
    ("with a button", "lang=it layout=button", true),
];

/// Every file of the campaign except `widget.js`.
const REST: [Asset; 5] = [Asset::Deferred, Asset::Language("it"), Asset::Language("en"), Asset::Glue, Asset::Wasm];

fn name(page: &str, row: &Row) -> String {
    format!("the card is there by itself on a page {page} when its second half {}", row.name)
}

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    // On a slow connection it arrives in the end.
    for row in ROWS.iter().filter(|row| row.name != "is on a slow line") {
        if row.name == NOTICED {
            for page in PAGES {
                let case = Case::new(TABLE, name(page.0, row), move |context| {
                    begin(context, row, &plain(page.1)?)?;
                    stands_in(context, row, page.2)
                });
                cases.push(case);
            }
        } else {
            let names = PAGES.map(|(page, ..)| name(page, row));
            cases.push(Case::visit(TABLE, names, move |context, verdicts| together(context, verdicts, row)));
        }
    }
    let name = "a visitor with widget.js and nothing else finds the written ways first, reads a tip, and leaves";
    cases.push(Case::new(TABLE, name, of_use));
    cases
}

/// All kinds of page in one, with an element for each.
fn together(context: &TestContext, verdicts: &Verdicts, row: &Row) -> Result<()> {
    begin(context, row, &several(PAGES.map(|(_, attributes, _)| attributes))?)?;
    for (index, (page, _, waits)) in PAGES.into_iter().enumerate() {
        look_at(context, index)?;
        verdicts.row(&name(page, row), || stands_in(context, row, waits))?;
    }
    Ok(())
}

fn begin(context: &TestContext, row: &Row, page: &HostPage) -> Result<()> {
    context.campaign.fail(Asset::Deferred, (row.fault)(context, Asset::Deferred)?);
    context.tab.start_opening(&context.publish(&page.clone().with("NOTE", NOTE))?)
}

fn stands_in(context: &TestContext, row: &Row, waits: bool) -> Result<()> {
    invariant::number_comes(context, false)?;
    let there = "return card.tier() === '1' && card.wrapper().lang === arguments[0]";
    context.tab.wait("the card by itself", Duration::from_secs(10), there, vec![json!(DEFAULT)])?;
    let waited = context.tab.js("return card.host().waited", Vec::new())?;
    let waited = waited.as_f64().context("the card said nothing")? as u64;
    if !waits {
        ensure!(waited < PATIENCE, "the card came {waited} ms after its script");
    } else if matches!((row.fault)(context, Asset::Deferred)?, Fault::Silent | Fault::Dribble) {
        ensure!(waited >= PATIENCE - 50, "the partner's links stayed for {waited} ms only");
    }
    card_alone(context)?;
    plain_card(context)?;
    invariant::holds(context)
}

/// Checks that there is nothing around the card, whatever layout was asked for, and none of the partner's links beside it.
fn plain_card(context: &TestContext) -> Result<()> {
    let around = "const host = card.host();
        const links = [...host.querySelectorAll('a')].filter(card.rendered).length;
        return [links, [...card.wrapper().parentNode.children].map((node) => node.className)]";
    let around = context.tab.js(around, Vec::new())?;
    ensure!(around == json!([0, ["accanto"]]), "[plain links, what is in the frame] is {around}");
    Ok(())
}

fn of_use(context: &TestContext) -> Result<()> {
    for asset in REST {
        context.campaign.fail(asset, Fault::Status(StatusCode::NOT_FOUND));
    }
    context.show(&plain("lang=it")?)?;
    context.wait_for_tier(1)?;
    card_alone(context)?;
    for first in ["written", "spoken"] {
        context.tab.click("label:has(> input[name=cannot-speak])")?;
        let leads = "return card.part('.lead + *').className === arguments[0]";
        context.tab.wait("the other ways first", Duration::from_secs(2), leads, vec![json!(first)])?;
        context.number_is_there()?;
    }
    invariant::holds(context)?;
    leaves(context)
}

/// Checks that the page is blank at once, and that the browser requests the harmless site.
fn leaves(context: &TestContext) -> Result<()> {
    let before = context.proxy.asked().len();
    let blank = "card.part('a.exit').click(); return getComputedStyle(document.documentElement).visibility";
    let blank = context.tab.js(blank, Vec::new())?;
    ensure!(blank == "hidden", "the page is {blank} after a tap on the way out");
    let site = expected_content::exit();
    let host = site.trim_start_matches("https://").trim_end_matches('/');
    let asked = || Ok(context.proxy.asked()[before..].iter().any(|asked| *asked == format!("{host}:443")));
    context.wait_until("the harmless site to be asked for", asked)
}

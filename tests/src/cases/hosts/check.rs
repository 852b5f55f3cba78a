//! What must hold on every host page.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::Row;
use crate::{
    context::TestContext,
    expected_content::{HREF, NUMBER},
    invariant::{self, LINE, SOON, TAPPABLE},
};

const LOOK: &str = include_str!("../../js/every_card.js");
/// The time between two looks.
const AGAIN: Duration = Duration::from_millis(25);
/// How long the card may take to reach its tier.
const RISE: Duration = Duration::from_secs(8);

/// Checks that within 3 s of the page's load every card shows the number, in the expected language; that it then reaches its tier and no
/// higher one; and that the page is unharmed.
pub(super) fn holds(context: &TestContext, row: &Row) -> Result<()> {
    every_card(context, row, None, SOON)?;
    if row.tier == 1 {
        let given_up = || Ok(context.noted("console")?.as_array().is_some_and(|lines| !lines.is_empty()));
        context.wait_until("the line that says so", given_up)?;
    }
    // A card becomes live only once it has been in view.
    let risen = "for (const host of card.all('accanto-widget')) {
            if (Number(card.tier(host)) < arguments[0]) { host.scrollIntoView(); return false; }
        }
        return true";
    let waited = context.tab.wait("every card to rise", RISE, risen, vec![json!(row.tier)]);
    every_card(context, row, Some(row.tier), SOON).and(waited)?;
    if row.tier == 0 {
        return Ok(());
    }
    invariant::unharmed(context)?;
    // A page that reports what its policy blocks should get no reports about a card that works.
    let violations = context.tab.js("return accantoProbe.violations.join('; ')", Vec::new())?;
    ensure!(row.tier == 1 || violations == "", "the page's policy was violated: {violations}");
    Ok(())
}

/// Waits until nothing is wrong with any card. A wrong number is a failure at any time.
fn every_card(context: &TestContext, row: &Row, tier: Option<u8>, limit: Duration) -> Result<()> {
    let tier = tier.map(|tier| tier.to_string());
    let least = if row.tier == 0 { LINE } else { TAPPABLE };
    let arguments = vec![json!(row.cards), json!(HREF), json!(NUMBER), json!(least), json!(row.language), json!(tier)];
    let deadline = Instant::now() + limit;
    loop {
        let found = context.tab.js(LOOK, arguments.clone())?;
        let wrong = found["wrong"].as_str().with_context(|| format!("the page answered {found}"))?;
        if wrong.is_empty() {
            return Ok(());
        }
        let is_other_number = found["otherNumber"] == true;
        ensure!(Instant::now() < deadline && !is_other_number, "wrong after {limit:?}, or not the number:\n{wrong}");
        std::thread::sleep(AGAIN);
    }
}

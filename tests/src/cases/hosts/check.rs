//! What must hold on every host page.

use std::time::Duration;

use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};

use super::Row;
use crate::{
    expected::{HREF, NUMBER},
    invariant::{self, LINE, SOON, TAPPABLE},
    stage::Stage,
};

const LOOK: &str = include_str!("../../js/every_card.js");
/// How long the card may take to rise as far as it can.
const RISE: Duration = Duration::from_secs(8);

/// Within 3 s of the page's load every card shows the number, in the expected language; then it rises as far as the page lets it, and
/// no further; and the page is unharmed.
pub(super) fn holds(stage: &Stage, row: &Row) -> Result<()> {
    every_card(stage, row, None, SOON)?;
    if row.tier == 1 {
        let given_up = || Ok(stage.noted("console")?.as_array().is_some_and(|lines| !lines.is_empty()));
        stage.wait_until("the line that says so", given_up)?;
    }
    // A card rises only once it has been in view.
    let risen = "for (const host of card.all('accanto-widget')) {
            if (Number(card.tier(host)) < arguments[0]) { host.scrollIntoView(); return false; }
        }
        return true";
    let waited = stage.tab.wait("every card to rise", RISE, risen, vec![json!(row.tier)]);
    every_card(stage, row, Some(row.tier), SOON).and(waited)?;
    if row.tier == 0 {
        return Ok(());
    }
    invariant::unharmed(stage)?;
    // A page that reports what its policy stops should not get reports of a card that works.
    let violations = stage.tab.js("return accantoProbe.violations.join('; ')", Vec::new())?;
    ensure!(row.tier == 1 || violations == "", "the page's policy was violated: {violations}");
    Ok(())
}

/// Waits until nothing is wrong with any card.
pub(super) fn every_card(stage: &Stage, row: &Row, tier: Option<u8>, limit: Duration) -> Result<()> {
    let tier = tier.map(|tier| tier.to_string());
    let least = if row.tier == 0 { LINE } else { TAPPABLE };
    let arguments = || -> Vec<Value> {
        vec![json!(row.cards), json!(HREF), json!(NUMBER), json!(least), json!(row.language), json!(tier)]
    };
    let right = format!("const look = function () {{ {LOOK} }}; return look.apply(null, arguments) === ''");
    let Err(error) = stage.tab.wait("every card", limit, &right, arguments()) else {
        return Ok(());
    };
    match stage.tab.js(LOOK, arguments())?.as_str() {
        Some("") => bail!("{error:#}, but then it was right"),
        wrong => bail!("after {limit:?}:\n{}", wrong.unwrap_or_default()),
    }
}

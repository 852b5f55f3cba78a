//! The number can be called, on every tier.

use anyhow::{Result, ensure};

use super::{Tier, show_plain};
use crate::{
    case::Case,
    server::{Asset, Fault},
    stage::Stage,
};

const TABLE: &str = "number";

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = vec![Case::new(
        TABLE,
        "the number on the partner page is tappable before any WASM arrives, and after",
        before_and_after,
    )];
    for tier in Tier::EACH {
        let name = format!("the number on another origin's page is tappable {}", tier.words());
        cases.push(Case::new(TABLE, name, move |stage| {
            show_plain(stage, tier, "lang=it")?;
            stage.number_is_there()
        }));
    }
    cases
}

fn before_and_after(stage: &Stage) -> Result<()> {
    stage.campaign.fail(Asset::Wasm, Fault::Held);
    stage.show_partner_page()?;
    stage.wait_for_tier(1)?;
    stage.number_is_there()?;
    wasm_is_asked_for(stage)?;
    stage.number_is_there()?;
    ensure!(stage.tier()? == "1", "tier {} without WASM", stage.tier()?);
    stage.campaign.release();
    stage.wait_for_tier(2)?;
    stage.number_is_there()
}

/// Waits until the browser has asked for the WASM, which shows that it was really held back.
pub(super) fn wasm_is_asked_for(stage: &Stage) -> Result<()> {
    let asked = || Ok(stage.campaign.targets().iter().any(|target| Asset::Wasm.is(target)));
    stage.wait_until("a request for the WASM", asked)
}

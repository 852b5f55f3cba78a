//! The number can be called, on every tier.

use anyhow::{Result, ensure};

use super::{Tier, show_plain};
use crate::{
    case::Case,
    context::TestContext,
    test_server::{Asset, Fault},
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
        cases.push(Case::new(TABLE, name, move |context| {
            show_plain(context, tier, "lang=it")?;
            context.number_is_there()
        }));
    }
    cases.into_iter().map(Case::in_each_face).collect()
}

fn before_and_after(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Wasm, Fault::Held);
    context.show_partner_page()?;
    context.wait_for_tier(1)?;
    context.number_is_there()?;
    wasm_is_asked_for(context)?;
    context.number_is_there()?;
    ensure!(context.tier()? == "1", "tier {} without WASM", context.tier()?);
    context.campaign.release();
    context.wait_for_tier(2)?;
    context.number_is_there()
}

/// Waits until the browser has requested the WebAssembly, which shows that it was really held back.
pub(super) fn wasm_is_asked_for(context: &TestContext) -> Result<()> {
    let asked = || Ok(context.campaign.targets().iter().any(|target| Asset::Wasm.is(target)));
    context.wait_until("a request for the WASM", asked)
}

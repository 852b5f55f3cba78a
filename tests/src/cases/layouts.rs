//! The layouts `bar` and `button`: complete on both tiers, in their place on every page, out of the way of what the page shows itself.
//!
//! What keeps clear of a phone's notch (`env(safe-area-inset-*)`) cannot be set in the engines here and is not checked.

mod frames;
mod late;
mod layout_shift;
mod places;

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::Tier;
use crate::{
    case::Case,
    context::TestContext,
    host_page::HostPage,
    test_server::{Asset, Fault},
};

const TABLE: &str = "layouts";
const LIMIT: Duration = Duration::from_secs(5);

/// The style that the partner page recommends for a layout.
const BUTTON: &str =
    "layout=button style=\"position:fixed;inset-block-end:1rem;inset-inline-end:1rem;background:canvas\"";

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = frames::cases();
    cases.extend(late::cases());
    cases.extend(places::cases());
    cases.extend(layout_shift::cases());
    cases
}

/// Shows the page with these attributes on the element, and waits for the row of links.
fn show(context: &TestContext, tier: Tier, attributes: &str) -> Result<()> {
    show_page(context, tier, page(attributes))
}

fn page(attributes: &str) -> HostPage {
    HostPage::new("layout/page.html").with("ATTRIBUTES", attributes).with("LANG", "it").with("DIR", "ltr")
}

fn show_page(context: &TestContext, tier: Tier, page: HostPage) -> Result<()> {
    if tier == Tier::One {
        context.campaign.fail(Asset::Wasm, Fault::Status(http::StatusCode::NOT_FOUND));
    }
    // Some rows show the page more than once: what is looked at must not be what was there before.
    context.tab.open("about:blank")?;
    context.show(&page)?;
    context.wait_for_tier(if tier == Tier::One { 1 } else { 2 })?;
    let row = "return card.host().shadowRoot.querySelector('.row .toggle') !== null || null";
    context.tab.wait("the row", LIMIT, row, Vec::new())?;
    Ok(())
}

/// A tap on a part of what stands around the card.
fn tap(context: &TestContext, selector: &str) -> Result<()> {
    let part = "return card.host().shadowRoot.querySelector(arguments[0])";
    context.tab.click_element(&context.tab.element(part, vec![json!(selector)])?)
}

fn tap_own(context: &TestContext, id: &str) -> Result<()> {
    context.tab.click_element(&context.tab.element("return document.getElementById(arguments[0])", vec![json!(id)])?)
}

/// The panel is open or closed, and the toggle says so.
fn is_open(context: &TestContext, open: bool) -> Result<()> {
    let state = "const root = card.host().shadowRoot;
        const panel = root.querySelector('.panel');
        const said = root.querySelector('.toggle').getAttribute('aria-expanded');
        return said === `${arguments[0]}` && card.rendered(panel) === arguments[0] || null";
    let what = if open { "the panel to open" } else { "the panel to close" };
    context.tab.wait(what, LIMIT, state, vec![json!(open)])?;
    Ok(())
}

/// The class, or else the id, of what has focus.
fn focused(context: &TestContext) -> Result<Value> {
    context.tab.js("return card.focused()?.className || card.focused()?.id || null", Vec::new())
}

/// Compares what a script answers with what is expected.
fn same(context: &TestContext, what: &str, script: &str, expected: &Value) -> Result<()> {
    let found = context.tab.js(script, Vec::new())?;
    ensure!(found == *expected, "{what}: expected {expected}, found {found}");
    Ok(())
}

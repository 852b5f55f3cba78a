//! The layouts `bar` and `button`: complete on both tiers, in their place on every page, and out of the way of what the page itself shows.
//!
//! The distance from a phone's notch (`env(safe-area-inset-*)`) cannot be set in these engines, and is not checked.

mod late;
mod layout_shift;
mod places;
mod row_and_panel;

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Tier, replace_element};
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
    let mut cases = row_and_panel::cases();
    cases.extend(late::cases());
    cases.extend(places::cases());
    cases.extend(layout_shift::cases());
    cases
}

fn page(attributes: &str) -> HostPage {
    HostPage::new("layout/page.html").with("ATTRIBUTES", attributes).with("LANG", "it").with("DIR", "ltr")
}

/// Shows a page and waits for the row of links.
fn show_page(context: &TestContext, tier: Tier, page: HostPage) -> Result<()> {
    if tier == Tier::One {
        context.campaign.fail(Asset::Wasm, Fault::Status(http::StatusCode::NOT_FOUND));
    }
    context.show(&page)?;
    is_there(context, tier)
}

/// Puts an element with these attributes on the page that is in view, in the place of the one before, and waits for the row of links.
fn show(context: &TestContext, tier: Tier, attributes: &str) -> Result<()> {
    show_styled(context, tier, attributes, "ltr", "")
}

/// Puts an element on the page likewise, and gives the page a direction and rules of its own.
fn show_styled(context: &TestContext, tier: Tier, attributes: &str, direction: &str, rules: &str) -> Result<()> {
    // What the row before has left behind goes.
    let tidy = "document.getElementById('dialog').close();
        document.getElementById('banner').hidden = true;
        document.getElementById('around').append(card.host());
        document.documentElement.dir = arguments[0];
        const rules = document.getElementById('rules') ?? document.head.appendChild(document.createElement('style'));
        rules.id = 'rules';
        rules.textContent = arguments[1]";
    context.tab.js(tidy, vec![json!(direction), json!(rules)])?;
    replace_element(context, attributes)?;
    is_there(context, tier)
}

fn is_there(context: &TestContext, tier: Tier) -> Result<()> {
    context.wait_for_tier(tier.number())?;
    let row = "return card.host().shadowRoot.querySelector('.row .toggle') !== null || null";
    context.tab.wait("the row", LIMIT, row, Vec::new())?;
    Ok(())
}

/// Taps a part of the layout around the card.
fn tap(context: &TestContext, selector: &str) -> Result<()> {
    let part = "return card.host().shadowRoot.querySelector(arguments[0])";
    context.tab.click_element(&context.tab.element(part, vec![json!(selector)])?)
}

fn tap_own(context: &TestContext, id: &str) -> Result<()> {
    context.tab.click_element(&context.tab.element("return document.getElementById(arguments[0])", vec![json!(id)])?)
}

/// Checks that the panel is open or closed, and that the toggle says so.
fn is_open(context: &TestContext, open: bool) -> Result<()> {
    let state = "const root = card.host().shadowRoot;
        const panel = root.querySelector('.panel');
        const said = root.querySelector('.toggle').getAttribute('aria-expanded');
        return said === `${arguments[0]}` && card.rendered(panel) === arguments[0] || null";
    let what = if open { "the panel to open" } else { "the panel to close" };
    context.tab.wait(what, LIMIT, state, vec![json!(open)])?;
    Ok(())
}

/// The class, or else the id, of the element with the focus.
fn focused(context: &TestContext) -> Result<Value> {
    context.tab.js("return card.focused()?.className || card.focused()?.id || null", Vec::new())
}

/// Compares the result of a script with the expected one.
fn same(context: &TestContext, what: &str, script: &str, expected: &Value) -> Result<()> {
    let found = context.tab.js(script, Vec::new())?;
    ensure!(found == *expected, "{what}: expected {expected}, found {found}");
    Ok(())
}

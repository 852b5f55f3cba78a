//! Visitors who cannot speak now put the written contacts first, by one switch that stays where it is and is not remembered.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Tier, TierRow, in_each_tier, number::wasm_is_asked_for, plain, show_another};
use crate::{
    case::Case,
    context::TestContext,
    test_server::{Asset, Fault},
};

const TABLE: &str = "cannot speak";
const LIMIT: Duration = Duration::from_secs(5);

const SPOKEN_FIRST: [&str; 4] = ["call", "chat", "email", "report"];
const WRITTEN_FIRST: [&str; 4] = ["chat", "email", "report", "call"];

/// The helpline's own contacts in the order of the document, which must be the visible order as well.
const ORDER: &str = "
    const order = (links) => [...links].map((link) => link.dataset.contact);
    const links = card.parts('.call, .tile');
    const place = (link) => { const { x, y } = link.getBoundingClientRect(); return Math.round(y) * 1e4 + (card.wrapper().dir === 'rtl' ? -x : x); };
    const seen = [...links].sort((a, b) => place(a) - place(b));
    const found = `${order(links)}` === `${order(seen)}` ? order(links) : ['read', ...order(links), 'seen', ...order(seen)];";

const ROWS: [TierRow; 3] = [
    ("a visitor who cannot speak finds them first in the bar as well", in_the_bar),
    ("a visitor's switch stays on in another language", in_another_language),
    ("a visitor who cannot speak finds the written ways first, and the call last,", puts_first),
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = in_each_tier(TABLE, &ROWS);
    cases.push(Case::new(TABLE, "a visitor's switch stays on, and in focus, when the card goes live", goes_live));
    cases
}

fn puts_first(context: &TestContext, tier: Tier) -> Result<()> {
    below_each_other(context)?;
    show_another(context, tier, "lang=it")?;
    orders(context, &SPOKEN_FIRST)?;
    let before = place(context)?;
    // Once with the pointer, once with the keyboard.
    context.tab.click(".cannot-speak label")?;
    orders(context, &WRITTEN_FIRST)?;
    ensure!(place(context)? == before, "the switch moved from {before} to {}", place(context)?);
    is_in_focus(context)?;
    context.tab.keys(" ")?;
    orders(context, &SPOKEN_FIRST)?;
    ensure!(place(context)? == before, "the switch moved from {before} to {}", place(context)?);
    is_in_focus(context)?;
    context.tab.keys(" ")?;
    orders(context, &WRITTEN_FIRST)?;
    context.number_is_there()?;
    is_remembered_nowhere(context)?;
    let address = context.tab.js("return location.search + location.hash", Vec::new())?;
    ensure!(address == "", "the address has {address}");
    // The next visitor with the same browser sees what everybody sees.
    context.show(&plain("lang=it")?)?;
    context.wait_for_tier(1)?;
    orders(context, &SPOKEN_FIRST)
}

fn in_the_bar(context: &TestContext, tier: Tier) -> Result<()> {
    show_another(context, tier, "lang=it layout=bar")?;
    row_orders(context, &SPOKEN_FIRST)?;
    context.tab.js("card.host().shadowRoot.querySelector('.toggle').click()", Vec::new())?;
    context.tab.click(".cannot-speak label")?;
    row_orders(context, &WRITTEN_FIRST)?;
    is_in_focus(context)
}

fn in_another_language(context: &TestContext, tier: Tier) -> Result<()> {
    below_each_other(context)?;
    show_another(context, tier, "lang=it")?;
    context.tab.click(".cannot-speak label")?;
    orders(context, &WRITTEN_FIRST)?;
    for language in ["ar", "it"] {
        context.choose_language(language)?;
        orders(context, &WRITTEN_FIRST)?;
        is_on(context)?;
    }
    is_remembered_nowhere(context)
}

/// Makes the window narrow enough for the contacts to stand in one column.
fn below_each_other(context: &TestContext) -> Result<()> {
    context.tab.resize(800, 900)
}

fn goes_live(context: &TestContext) -> Result<()> {
    below_each_other(context)?;
    context.campaign.fail(Asset::Wasm, Fault::Held);
    context.show(&plain("lang=it")?)?;
    context.wait_for_tier(1)?;
    context.tab.click(".cannot-speak label")?;
    orders(context, &WRITTEN_FIRST)?;
    let before = place(context)?;
    wasm_is_asked_for(context)?;
    context.campaign.release();
    context.wait_for_tier(2)?;
    orders(context, &WRITTEN_FIRST)?;
    is_on(context)?;
    ensure!(place(context)? == before, "the switch moved from {before} to {}", place(context)?);
    is_in_focus(context)?;
    context.tab.keys(" ")?;
    orders(context, &SPOKEN_FIRST)?;
    is_in_focus(context)
}

fn orders(context: &TestContext, expected: &[&str]) -> Result<()> {
    wait_for_order(context, ORDER, expected)
}

fn row_orders(context: &TestContext, expected: &[&str]) -> Result<()> {
    let links = "const links = card.host().shadowRoot.querySelectorAll('.row a[data-contact]');
        const found = [...links].map((link) => link.dataset.contact);";
    wait_for_order(context, links, expected)
}

fn wait_for_order(context: &TestContext, look: &str, expected: &[&str]) -> Result<()> {
    let same = format!("{look} return `${{found}}` === `${{arguments[0]}}`");
    if let Err(error) = context.tab.wait("the order of the ways", LIMIT, &same, vec![json!(expected)]) {
        let found = context.tab.js(&format!("{look} return found"), Vec::new())?;
        return Err(error.context(format!("expected {expected:?}, found {found}")));
    }
    Ok(())
}

/// The position of the switch on the page.
fn place(context: &TestContext) -> Result<Value> {
    let place = "const { x, y, width, height } = card.part('[name=cannot-speak]').getBoundingClientRect();
        return [x, y + scrollY, width, height].map((n) => n.toFixed(2)).join(' ')";
    context.tab.js(place, Vec::new())
}

fn is_on(context: &TestContext) -> Result<()> {
    let on = context.tab.js("return card.part('[name=cannot-speak]').checked", Vec::new())?;
    ensure!(on == json!(true), "the switch is off");
    Ok(())
}

fn is_in_focus(context: &TestContext) -> Result<()> {
    let focused = context.tab.js("return card.focused()?.name ?? card.focused()?.localName ?? null", Vec::new())?;
    ensure!(focused == "cannot-speak", "focus is on {focused}");
    Ok(())
}

fn is_remembered_nowhere(context: &TestContext) -> Result<()> {
    let found = context.tab.js_async(include_str!("../js/stored_data.js"), Vec::new())?;
    ensure!(found == json!([]), "the browser remembers {found}");
    Ok(())
}

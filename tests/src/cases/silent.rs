//! Visitors who cannot speak now put the written ways first, by one switch that stays where it is and is remembered nowhere.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Tier, number::wasm_is_asked_for, plain, show_plain};
use crate::{
    case::Case,
    server::{Asset, Fault},
    stage::Stage,
};

const TABLE: &str = "silent";
const LIMIT: Duration = Duration::from_secs(5);

const SPOKEN_FIRST: [&str; 4] = ["call", "chat", "email", "report"];
const WRITTEN_FIRST: [&str; 4] = ["chat", "email", "report", "call"];

/// The helpline's own ways in the order of the document, which must be the order for the eyes as well.
const ORDER: &str = "
    const order = (links) => [...links].map((link) => link.dataset.contact);
    const links = card.parts('.contacts .call a, .contacts .ways a');
    const seen = [...links].sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y);
    const found = `${order(links)}` === `${order(seen)}` ? order(links) : ['read', ...order(links), 'seen', ...order(seen)];";

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for tier in Tier::EACH {
        let words = tier.words();
        let name = format!("a visitor who cannot speak finds the written ways first, and the call last, {words}");
        cases.push(Case::new(TABLE, name, move |stage| puts_first(stage, tier)));
        let name = format!("a visitor who cannot speak finds them first in the bar as well {words}");
        cases.push(Case::new(TABLE, name, move |stage| in_the_bar(stage, tier)));
        let name = format!("a visitor's switch stays on in another language {words}");
        cases.push(Case::new(TABLE, name, move |stage| in_another_language(stage, tier)));
    }
    cases.push(Case::new(TABLE, "a visitor's switch stays on, and in focus, when the card goes live", goes_live));
    cases
}

fn puts_first(stage: &Stage, tier: Tier) -> Result<()> {
    show_plain(stage, tier, "lang=it")?;
    orders(stage, &SPOKEN_FIRST)?;
    let before = place(stage)?;
    // Once with the pointer, once with the keyboard.
    stage.tab.click(".silent label")?;
    orders(stage, &WRITTEN_FIRST)?;
    ensure!(place(stage)? == before, "the switch moved from {before} to {}", place(stage)?);
    is_in_focus(stage)?;
    stage.tab.keys(" ")?;
    orders(stage, &SPOKEN_FIRST)?;
    ensure!(place(stage)? == before, "the switch moved from {before} to {}", place(stage)?);
    is_in_focus(stage)?;
    stage.tab.keys(" ")?;
    orders(stage, &WRITTEN_FIRST)?;
    stage.number_is_there()?;
    is_remembered_nowhere(stage)?;
    let address = stage.tab.js("return location.search + location.hash", Vec::new())?;
    ensure!(address == "", "the address has {address}");
    // The next visitor of the same browser sees what everybody sees.
    stage.show(&plain("lang=it")?)?;
    stage.wait_for_tier(1)?;
    orders(stage, &SPOKEN_FIRST)
}

fn in_the_bar(stage: &Stage, tier: Tier) -> Result<()> {
    show_plain(stage, tier, "lang=it layout=bar")?;
    row_orders(stage, &SPOKEN_FIRST)?;
    stage.tab.js("card.host().shadowRoot.querySelector('.toggle').click()", Vec::new())?;
    stage.tab.click(".silent label")?;
    row_orders(stage, &WRITTEN_FIRST)?;
    is_in_focus(stage)
}

fn in_another_language(stage: &Stage, tier: Tier) -> Result<()> {
    show_plain(stage, tier, "lang=it")?;
    stage.tab.click(".silent label")?;
    orders(stage, &WRITTEN_FIRST)?;
    for language in ["ar", "it"] {
        stage.choose_language(language)?;
        orders(stage, &WRITTEN_FIRST)?;
        is_on(stage)?;
    }
    is_remembered_nowhere(stage)
}

fn goes_live(stage: &Stage) -> Result<()> {
    stage.campaign.fail(Asset::Wasm, Fault::Held);
    stage.show(&plain("lang=it")?)?;
    stage.wait_for_tier(1)?;
    stage.tab.click(".silent label")?;
    orders(stage, &WRITTEN_FIRST)?;
    let before = place(stage)?;
    wasm_is_asked_for(stage)?;
    stage.campaign.release();
    stage.wait_for_tier(2)?;
    orders(stage, &WRITTEN_FIRST)?;
    is_on(stage)?;
    ensure!(place(stage)? == before, "the switch moved from {before} to {}", place(stage)?);
    is_in_focus(stage)?;
    stage.tab.keys(" ")?;
    orders(stage, &SPOKEN_FIRST)?;
    is_in_focus(stage)
}

fn orders(stage: &Stage, expected: &[&str]) -> Result<()> {
    wait_for_order(stage, ORDER, expected)
}

fn row_orders(stage: &Stage, expected: &[&str]) -> Result<()> {
    let links = "const links = card.host().shadowRoot.querySelectorAll('.row a[data-contact]');
        const found = [...links].map((link) => link.dataset.contact);";
    wait_for_order(stage, links, expected)
}

fn wait_for_order(stage: &Stage, look: &str, expected: &[&str]) -> Result<()> {
    let same = format!("{look} return `${{found}}` === `${{arguments[0]}}`");
    if let Err(error) = stage.tab.wait("the order of the ways", LIMIT, &same, vec![json!(expected)]) {
        let found = stage.tab.js(&format!("{look} return found"), Vec::new())?;
        return Err(error.context(format!("expected {expected:?}, found {found}")));
    }
    Ok(())
}

/// Where the switch is on the page.
fn place(stage: &Stage) -> Result<Value> {
    let place = "const { x, y, width, height } = card.part('[name=silent]').getBoundingClientRect();
        return [x, y + scrollY, width, height].map((n) => n.toFixed(2)).join(' ')";
    stage.tab.js(place, Vec::new())
}

fn is_on(stage: &Stage) -> Result<()> {
    let on = stage.tab.js("return card.part('[name=silent]').checked", Vec::new())?;
    ensure!(on == json!(true), "the switch is off");
    Ok(())
}

fn is_in_focus(stage: &Stage) -> Result<()> {
    let focused = stage.tab.js("return card.focused()?.name ?? card.focused()?.localName ?? null", Vec::new())?;
    ensure!(focused == "silent", "focus is on {focused}");
    Ok(())
}

fn is_remembered_nowhere(stage: &Stage) -> Result<()> {
    let found = stage.tab.js_async(include_str!("../js/storage.js"), Vec::new())?;
    ensure!(found == json!([]), "the browser remembers {found}");
    Ok(())
}

//! Pages that are applications: they render around the card, move it, remove it and put it back, or swap whole bodies.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{
    Row, check,
    steps::{self, click},
};
use crate::{context::TestContext, invariant};

const LIMIT: Duration = Duration::from_secs(5);

/// Every way in which a framework handles an element, repeatedly, on a live card.
pub(super) fn handled(context: &TestContext, row: &Row) -> Result<()> {
    events_keep_apart(context)?;
    for control in ["render", "render", "move", "render", "move"] {
        click(context, control)?;
        check::holds(context, row)?;
    }
    click(context, "remove")?;
    let gone = "return card.all('accanto-widget').length === 0";
    context.tab.wait("the card to be gone", LIMIT, gone, Vec::new())?;
    invariant::unharmed(context)?;
    click(context, "insert")?;
    check::holds(context, row)?;
    events_keep_apart(context)
}

/// A click inside the card works, reaches the page's element around the card once, and no other listener of the page.
fn events_keep_apart(context: &TestContext) -> Result<()> {
    let counts = "return [Number(document.getElementById('inside-count').value), Number(document.getElementById('danger-count').value)]";
    let mut expected = context.tab.js(counts, Vec::new())?[0].as_u64().unwrap_or_default();
    let controls = [
        "details.how > summary",
        "button.copy",
        "details.before > summary",
        "button.next",
        "h2",
        ".lead > p",
        "button.copy",
    ];
    for control in controls {
        context.tab.click(control)?;
        expected += 1;
        let heard = "const counts = (() => { COUNTS })(); return counts[0] >= arguments[0] ? counts : null";
        let heard = heard.replace("COUNTS", counts);
        let counted = context.tab.wait("the page to hear of the click", LIMIT, &heard, vec![json!(expected)]);
        let counted = counted.or_else(|_| context.tab.js(counts, Vec::new()))?;
        ensure!(
            counted == json!([expected, 0]),
            "after a click on {control} [around, danger] is {counted}, not [{expected}, 0]"
        );
    }
    let said = "return card.text(card.part('[role=status]')) !== ''";
    context.tab.wait("the copy button's answer", LIMIT, said, Vec::new())?;
    context.tab.click("button.all")?;
    for audience in ["teen", "parent"] {
        let label = context.tab.element(
            "return card.part(`input[name=audience][value=${arguments[0]}]`).closest('label')",
            vec![json!(audience)],
        )?;
        context.tab.click_element(&label)?;
        let shown = "return card.part('.tip:not([hidden])').dataset.audience.split(' ').includes(arguments[0])";
        context.tab.wait("that audience's tips", LIMIT, shown, vec![json!(audience)])?;
    }
    let danger = context.tab.js(counts, Vec::new())?;
    ensure!(danger[1] == json!(0), "choosing an audience set off the page's own button");
    invariant::unharmed(context)
}

/// The card moved and removed by the page's own script.
pub(super) fn moved(context: &TestContext, row: &Row) -> Result<()> {
    let moves = [
        "document.getElementById('two').append(card.host())",
        "const host = card.host(); host.remove(); document.getElementById('one').append(host)",
        "const host = card.host(); host.remove(); setTimeout(() => document.getElementById('two').append(host), 300)",
        "const host = card.host(); for (let round = 0; round < 50; round++) {
            document.getElementById(round % 2 ? 'one' : 'two').append(host); }",
        "const host = card.host(); host.replaceWith(host.cloneNode(true))",
    ];
    for each in moves {
        context.tab.js(each, Vec::new())?;
        let back = "return card.all('accanto-widget').length === 1";
        context.tab.wait("the card to be back", LIMIT, back, Vec::new())?;
        check::holds(context, row)?;
    }
    Ok(())
}

/// The card moved into a frame of the page's own, as for a preview, and back.
pub(super) fn previewed(context: &TestContext, row: &Row) -> Result<()> {
    context.tab.js("document.getElementById('frame').contentDocument.body.append(card.host())", Vec::new())?;
    context.tab.enter_frame("#frame")?;
    let there = "return Number(card.tier()) > 0";
    context.tab.wait("the card in the frame", LIMIT, there, Vec::new())?;
    context.number_is_there()?;
    steps::is_styled(context, row)?;
    context.tab.js("card.host().lang = 'en'", Vec::new())?;
    context.wait_for_language("en")?;
    context.number_is_there()?;
    context.tab.leave_frames()?;
    invariant::unharmed(context)?;
    let back = "const { body } = document.getElementById('frame').contentDocument;
        const host = body.querySelector('accanto-widget'); host.lang = 'it'; document.querySelector('main').append(host)";
    context.tab.js(back, Vec::new())?;
    check::holds(context, row)?;
    steps::is_styled(context, row)
}

/// Two visits by the page's own link, which swaps bodies.
pub(super) fn swapped(context: &TestContext, row: &Row) -> Result<()> {
    for _ in 0..2 {
        context.tab.js("card.host().old = true", Vec::new())?;
        click(context, "swap")?;
        let new = "return card.host() && !card.host().old";
        context.tab.wait("the next page", LIMIT, new, Vec::new())?;
        check::holds(context, row)?;
    }
    steps::click(context, "own-button")
}

//! The height that the page for frames tells, heard by the script of `docs/embedding.md`.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::{TABLE, page, show};
use crate::{case::Case, context::TestContext, engine::Engine, host_page::HostPage, recommended_snippet};

const LIMIT: Duration = Duration::from_secs(5);
/// The size that browsers give to a frame without one.
const SIZE: &str = "width=400 height=150";

const GROWS: &str = "a frame whose page listens grows from a small card to the whole, without a scrollbar";
const FOLLOWS: &str = "the frame follows what a visitor opens and closes";
const DEAF: &str = "nobody but the card moves the frame, and the card only within bounds";
const QUIET: &str = "the page around the frame hears the height and nothing else";
const SANDBOXED: &str = "a sandboxed frame without an origin grows as well";

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::visit(TABLE, [GROWS, FOLLOWS, QUIET, DEAF], |context, verdicts| {
            show(context, &listening(None)?, 2)?;
            verdicts.row(GROWS, || is_whole(context))?;
            verdicts.row(FOLLOWS, || follows(context))?;
            verdicts.row(QUIET, || quiet(context))?;
            verdicts.row(DEAF, || deaf(context))
        }),
        Case::new(TABLE, SANDBOXED, |context| {
            show(context, &listening(Some("allow-scripts"))?, 2)?;
            is_whole(context)
        })
        .not_in(Engine::WebKit, "it runs no script of a frame without an origin"),
    ]
}

/// A page with the script of the documents.
fn listening(sandbox: Option<&str>) -> Result<HostPage> {
    let text = recommended_snippet::read("docs/embedding.md")?;
    let script = text.split("```js\n").find(|block| block.starts_with("const CARD"));
    let script = script.and_then(|block| block.split("```").next()).context("docs/embedding.md has no listener")?;
    Ok(page("?lang=it", SIZE, sandbox).with("LISTENER", script))
}

/// Waits, inside the frame, until it is as high as its whole card.
fn is_whole(context: &TestContext) -> Result<()> {
    let whole = "const { height } = card.host().getBoundingClientRect();
        return innerHeight > 320 && innerHeight === Math.ceil(height) && document.scrollingElement.clientWidth === innerWidth";
    context.tab.wait("a frame as high as the card", LIMIT, whole, Vec::new()).map(drop)
}

fn follows(context: &TestContext) -> Result<()> {
    context.wait_for_menu()?;
    is_whole(context)?;
    let before = context.tab.js("return innerHeight", Vec::new())?;
    for changed in ["return innerHeight > arguments[0]", "return innerHeight === arguments[0]"] {
        context.tab.click(".tip:not([hidden]) summary")?;
        context.tab.wait("another height", LIMIT, changed, vec![before.clone()])?;
        is_whole(context)?;
    }
    Ok(())
}

fn quiet(context: &TestContext) -> Result<()> {
    context.tab.leave_frames()?;
    let keys = "return [heard.length > 2, ...new Set(heard.map((data) => JSON.stringify([Object.keys(data), data.type, data.version, typeof data.height])))]";
    let found = context.tab.js(keys, Vec::new())?;
    let only = json!([["type", "version", "height"], "accanto:height", 1, "number"]).to_string();
    ensure!(found == json!([true, only]), "heard: {found}");
    Ok(())
}

fn deaf(context: &TestContext) -> Result<()> {
    let message = |height: &str| format!("{{ type: 'accanto:height', version: 1, height: {height} }}");
    let before = context.tab.js("return document.getElementById('card').offsetHeight", Vec::new())?;
    // Messages from one window arrive in the order in which they were sent.
    let others = format!(
        "const forged = {};
         postMessage(forged, '*');
         postMessage('end of own', '*');
         const other = document.getElementById('other').contentWindow;
         other.postMessage(forged, '*');
         other.postMessage('end of other', '*');",
        message("4000")
    );
    context.tab.js(&others, Vec::new())?;
    context.tab.enter_frame("#card")?;
    let odd = ["-1", "NaN", "'4000'.repeat(9) + 'x'", "null", "{}"]
        .map(|height| format!("parent.postMessage({}, '*');", message(height)));
    let odd = odd.concat()
        + "parent.postMessage({ type: 'accanto:height', version: 2, height: 4000 }, '*');
        parent.postMessage({ type: 'height', version: 1, height: 4000 }, '*');
        for (const odd of [null, 4000, 'accanto:height', 'end of card']) parent.postMessage(odd, '*');";
    context.tab.js(&odd, Vec::new())?;
    context.tab.leave_frames()?;
    let all = "return ['own', 'other', 'card'].every((name) => heard.includes(`end of ${name}`))";
    context.tab.wait("all messages", LIMIT, all, Vec::new())?;
    let after = context.tab.js("return document.getElementById('card').offsetHeight", Vec::new())?;
    ensure!(after == before, "the frame was {before} px high, and is {after} px");
    // Of the card's own page, a height without bounds is bounded.
    context.tab.enter_frame("#card")?;
    context.tab.js(&format!("parent.postMessage({}, '*')", message("1e9")), Vec::new())?;
    context.tab.leave_frames()?;
    let bounded = "return document.getElementById('card').style.height === '5000px'";
    context.tab.wait("the highest frame", LIMIT, bounded, Vec::new()).map(drop)
}

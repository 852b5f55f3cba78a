//! What holds on every page and under every fault: the number is there, and the page that carries the card is unharmed.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use crate::{
    expected::{HREF, NUMBER},
    stage::Stage,
};

/// The least height and width of a target for a finger, in CSS pixels.
pub(crate) const TAPPABLE: u32 = 44;
/// The partner's own link is a line of the partner's text; its size is the partner's.
const LINE: u32 = 15;
/// How soon after the page's load the number must be there.
const SOON: Duration = Duration::from_secs(3);

const LOOK: &str = "return card.problems(card.callLink(), arguments[0], arguments[1], arguments[2])";

/// The number can be seen, read, tapped and focused on the first card, now.
pub(crate) fn number_is_there(stage: &Stage, least: u32) -> Result<()> {
    let problems = stage.tab.js(LOOK, arguments(least))?;
    ensure!(problems == json!([]), "the number on tier {}: {problems}", stage.tier()?);
    Ok(())
}

/// The number is there at once where the page has plain links, and is a target for a finger soon if a card can come.
pub(crate) fn number_comes(stage: &Stage, links_only: bool) -> Result<()> {
    number_is_there(stage, LINE)?;
    if links_only {
        return Ok(());
    }
    let soon = format!("const problems = (() => {{ {LOOK} }})(); return problems.length === 0");
    let waited = stage.tab.wait("the number", SOON, &soon, arguments(TAPPABLE));
    waited.map(drop).or_else(|error| number_is_there(stage, TAPPABLE).and(Err(error)))
}

/// The number is there, and the host page works, heard of no error and read at most one quiet line.
pub(crate) fn holds(stage: &Stage, links_only: bool) -> Result<()> {
    number_is_there(stage, if links_only { LINE } else { TAPPABLE })?;
    let clicks = stage.noted("clicks")?.as_u64().unwrap_or_default();
    let button = stage.tab.element("return document.getElementById('own-button')", Vec::new())?;
    stage.tab.click_element(&button)?;
    let heard = stage.noted("clicks")?;
    ensure!(heard == json!(clicks + 1), "the page's own button was clicked once and heard {heard} clicks");
    let errors = stage.noted("errors")?;
    ensure!(errors == json!([]), "the page heard of errors: {errors}");
    let console = stage.noted("console")?;
    let lines: Vec<&str> = console.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let quiet = lines.len() <= 1 && lines.iter().all(|line| line.starts_with("info: accanto"));
    ensure!(quiet, "the console has {console}");
    Ok(())
}

fn arguments(least: u32) -> Vec<Value> {
    vec![json!(HREF), json!(NUMBER), json!(least)]
}

//! Leaving by keyboard: three presses of Shift alone, what is said meanwhile, and what is no such press.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{LAYOUTS, LIMIT, TABLE, THRICE, aim, anew, keys_are_heard, stays};
use crate::{
    case::Case,
    cases::{Tier, show_plain},
    expected,
    stage::Stage,
};

const SHIFT: &str = "\u{E008}";

pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for layout in LAYOUTS {
        let name = format!("a screen reader hears how to go on leaving, and that it did, in the layout {layout}");
        cases.push(Case::new(TABLE, name, move |stage| announced(stage, layout)));
    }
    let more = [
        ("a visitor who presses Shift slowly stays, and is told so", too_slow as fn(&Stage) -> Result<()>),
        ("a visitor who types capital letters stays", capitals),
        ("a visitor who selects text with Shift and the pointer stays", selects),
        ("a visitor whose keys repeat Shift with others stays", not_alone),
    ];
    cases.extend(more.map(|(name, check)| Case::new(TABLE, name, check)));
    cases
}

fn announced(stage: &Stage, layout: &str) -> Result<()> {
    for language in ["it", "ar"] {
        anew(stage)?;
        show_plain(stage, Tier::Two, &format!("lang={language} layout={layout}"))?;
        keys_are_heard(stage)?;
        stage.wait_for_language(language)?;
        aim(stage)?;
        stage.tab.keys(SHIFT)?;
        hears(stage, "status", language, "exit.once")?;
        stage.tab.keys(SHIFT)?;
        hears(stage, "status", language, "exit.twice")?;
        // Another key, and all begins anew.
        stage.tab.keys("\u{E00C}")?;
        hears(stage, "status", language, "exit.expired")?;
        stage.tab.keys(THRICE)?;
        hears(stage, "alert", language, "exit.leaving")?;
    }
    Ok(())
}

fn too_slow(stage: &Stage) -> Result<()> {
    show_plain(stage, Tier::One, "lang=it")?;
    keys_are_heard(stage)?;
    aim(stage)?;
    stage.tab.keys(SHIFT)?;
    stage.tab.keys(SHIFT)?;
    hears(stage, "status", "it", "exit.twice")?;
    std::thread::sleep(LIMIT);
    hears(stage, "status", "it", "exit.expired")?;
    stage.tab.keys(SHIFT)?;
    hears(stage, "status", "it", "exit.once")?;
    stays(stage)
}

fn capitals(stage: &Stage) -> Result<()> {
    show_plain(stage, Tier::One, "lang=it")?;
    keys_are_heard(stage)?;
    aim(stage)?;
    stage.tab.js("document.getElementById('paste').focus()", Vec::new())?;
    for letter in ['a', 'b', 'c', 'd'] {
        stage.tab.shifted(letter)?;
    }
    stays(stage)?;
    let said = stage.tab.js("return card.host().shadowRoot.querySelector('.heard').textContent", Vec::new())?;
    ensure!(said == "", "it was announced: {said}");
    Ok(())
}

fn selects(stage: &Stage) -> Result<()> {
    show_plain(stage, Tier::One, "lang=it")?;
    keys_are_heard(stage)?;
    aim(stage)?;
    let text = stage.tab.element("return document.querySelector('h1')", Vec::new())?;
    for _ in 0..3 {
        stage.tab.shift_click(&text)?;
    }
    stays(stage)
}

fn not_alone(stage: &Stage) -> Result<()> {
    show_plain(stage, Tier::One, "lang=it")?;
    keys_are_heard(stage)?;
    aim(stage)?;
    stage.tab.js("document.getElementById('paste').focus()", Vec::new())?;
    // A letter between two presses: somebody writes.
    for _ in 0..3 {
        stage.tab.keys(SHIFT)?;
        stage.tab.keys("a")?;
    }
    stays(stage)
}

fn hears(stage: &Stage, role: &str, language: &str, key: &str) -> Result<()> {
    let said = "const said = card.host().shadowRoot.querySelector(`.frame > [role=${arguments[0]}]`);
        const found = [said.textContent, said.lang];";
    let expected = json!([expected::text(language, key), language]);
    let same = format!("{said} return JSON.stringify(found) === JSON.stringify(arguments[1])");
    if let Err(error) = stage.tab.wait("what is said", LIMIT, &same, vec![json!(role), expected.clone()]) {
        let found = stage.tab.js(&format!("{said} return found"), vec![json!(role)])?;
        return Err(error.context(format!("expected {expected}, found {found}")));
    }
    Ok(())
}

//! Keyboard alone: every control is reached in the order of the page, shows that it has the focus, and lets it go.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Tier, show_another, tips::show_all};
use crate::{
    case::Case,
    context::TestContext,
    host_page::HostPage,
    recommended_snippet,
    test_server::{Asset, Fault},
};

const TABLE: &str = "keyboard";
const LIMIT: Duration = Duration::from_secs(5);

const TAB: &str = "\u{E004}";
const ENTER: &str = "\u{E007}";
const ESCAPE: &str = "\u{E00C}";
const RIGHT: &str = "\u{E014}";
const DOWN: &str = "\u{E015}";
const SPACE: &str = " ";

/// The states of the widget, and what a visitor opens first by keyboard.
struct Row {
    what: &'static str,
    attributes: &'static str,
    open: bool,
}

const ROWS: [Row; 6] = [
    Row { what: "the card", attributes: "layout=card", open: false },
    Row { what: "the closed bar", attributes: "layout=bar", open: false },
    Row { what: "the open bar", attributes: "layout=bar", open: true },
    Row { what: "the bar that opens above", attributes: "layout=bar opens=above", open: true },
    Row {
        what: "the closed button",
        attributes: "layout=button style=position:fixed;inset-block-end:1rem",
        open: false,
    },
    Row { what: "the open button", attributes: "layout=button style=position:fixed;inset-block-end:1rem", open: true },
];

/// A script that names controls, so that a list of stops can be read.
const NAMES: &str = "
    const name = (node) => node.id || node.dataset.contact || node.className || node.name || node.textContent.slice(0, 20);
    const root = card.host().shadowRoot;";

/// A script for the expected stops of the keyboard, in the order of the document: of radio buttons the chosen one.
const CONTROLS: &str = "
    const controls = [];
    for (const node of root.querySelectorAll('a[href], button, select, input, summary')) {
        const folded = node.closest('details:not([open])');
        const inFolded = folded && node !== folded.querySelector('summary')
            || folded?.parentElement.closest('details:not([open])');
        if (node.disabled || inFolded || !card.rendered(node) || (node.type === 'radio' && !node.checked)) continue;
        controls[controls.length] = name(node);
    }
    return controls;";

/// A script that tells what has the focus, and whether that is visible: around the control, or around what stands for it.
const STOP: &str = "
    const focused = card.focused();
    const shown = focused.type === 'radio' ? focused.nextElementSibling : focused;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    const box = shown.getBoundingClientRect();
    const inWindow = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && inWindow;
    return [name(focused), root.contains(focused) ? seen : true];";

/// What a visitor does by keyboard.
type Check = fn(&TestContext, Tier) -> Result<()>;

const DEEDS: [(&str, Check); 5] = [
    ("a visitor chooses an audience by arrows", arrows),
    ("a visitor unfolds and folds a tip by Enter and by Space", folds),
    ("a visitor chooses a language by keyboard and stays at the menu", menu),
    ("a visitor opens the bar by keyboard, and Escape brings them back", |context, tier| opens(context, tier, "bar")),
    ("a visitor opens the button by keyboard, and Escape brings them back", |context, tier| {
        opens(context, tier, "button")
    }),
];

/// One visit on each tier, on which every row has an element of its own.
pub(crate) fn cases() -> Vec<Case> {
    let visit = |tier: Tier| {
        let walk = move |row: &Row| {
            format!("a visitor goes by Tab through {} and out of it, both ways, {}", row.what, tier.words())
        };
        let deed = move |name: &str| format!("{name} {}", tier.words());
        let names = ROWS.iter().map(walk).chain(DEEDS.iter().map(|(name, _)| deed(name)));
        Case::visit(TABLE, names, move |context, verdicts| {
            begin(context, tier)?;
            for row in &ROWS {
                verdicts.row(&walk(row), || through(context, row, tier))?;
            }
            DEEDS.into_iter().try_for_each(|(name, check)| verdicts.row(&deed(name), || check(context, tier)))
        })
    };
    Tier::EACH.map(visit).into()
}

fn begin(context: &TestContext, tier: Tier) -> Result<()> {
    if tier == Tier::One {
        context.campaign.fail(Asset::Wasm, Fault::Status(http::StatusCode::NOT_FOUND));
    }
    let links = recommended_snippet::recommended()?.links;
    context.show(&HostPage::new("layout/page.html").with("ATTRIBUTES", "lang=it").with("LINKS", links))?;
    context.wait_for_tier(tier.number())
}

fn show(context: &TestContext, attributes: &str, tier: Tier) -> Result<()> {
    show_another(context, tier, &format!("lang=it {attributes}"))?;
    context.wait_for_menu()
}

fn through(context: &TestContext, row: &Row, tier: Tier) -> Result<()> {
    show(context, row.attributes, tier)?;
    if row.open {
        opens_by(context, ENTER)?;
    }
    let found = context.tab.js(&format!("{NAMES}{CONTROLS}"), Vec::new())?;
    let controls: Vec<Value> = found.as_array().cloned().unwrap_or_default();
    let least = if row.open || row.what == "the card" { 15 } else { 2 };
    ensure!(controls.len() >= least, "only {controls:?}");
    let floats = row.open && row.attributes.contains("button");
    let mut forwards = controls.clone();
    forwards.push(json!("after"));
    let mut backwards: Vec<Value> = controls.into_iter().rev().collect();
    backwards.push(json!("own-button"));
    if floats {
        // The panel stays open only while the focus is in it, so each walk begins inside.
        walk(context, &forwards, |context| context.tab.keys(TAB))?;
        opens_by(context, ENTER)?;
        let last = "const all = [...root.querySelectorAll('.panel :is(a[href], button, select, input, summary)')];
            all.filter((node) => name(node) === arguments[0]).pop().focus({ focusVisible: true })";
        context.tab.js(&format!("{NAMES}{last}"), vec![backwards[0].clone()])?;
    } else {
        forwards.insert(0, json!("own-button"));
        context.tab.js("document.getElementById('own-button').focus()", Vec::new())?;
        walk(context, &forwards, |context| context.tab.keys(TAB))?;
        backwards.insert(0, json!("after"));
    }
    walk(context, &backwards, |context| context.tab.shifted('\u{E004}'))
}

/// Walks from the control with the focus to the last expected one, and checks that each of ours shows the focus.
fn walk(context: &TestContext, expected: &[Value], press: impl Fn(&TestContext) -> Result<()>) -> Result<()> {
    let mut stops = Vec::new();
    while stops.len() < expected.len() + 3 && stops.last() != expected.last() {
        if !stops.is_empty() {
            press(context)?;
        }
        let stop = context.tab.js(&format!("{NAMES}{STOP}"), Vec::new())?;
        ensure!(stop[1] == json!(true), "focus cannot be seen on {}, after {stops:?}", stop[0]);
        stops.push(stop[0].clone());
    }
    ensure!(stops == expected, "expected {expected:?}\nstopped at {stops:?}");
    Ok(())
}

fn arrows(context: &TestContext, tier: Tier) -> Result<()> {
    show(context, "layout=card", tier)?;
    show_all(context, true)?;
    context.tab.js("card.part('[name=audience]:checked').focus()", Vec::new())?;
    for (key, audience) in [(DOWN, "child"), (RIGHT, "teen"), (DOWN, "parent")] {
        context.tab.keys(key)?;
        let chosen = "return card.part('[name=audience]:checked').value === arguments[0]
            && card.focused() === card.part('[name=audience]:checked')
            && card.part('.tip:not([hidden])').dataset.audience.includes(arguments[0])";
        context.tab.wait(&format!("the tips for {audience}"), LIMIT, chosen, vec![json!(audience)])?;
    }
    Ok(())
}

fn folds(context: &TestContext, tier: Tier) -> Result<()> {
    show(context, "layout=card", tier)?;
    context.tab.js("card.part('.tip > summary').focus()", Vec::new())?;
    context.tab.js("card.part('.tip').open = false", Vec::new())?;
    for (key, open) in [(ENTER, true), (SPACE, false), (SPACE, true), (ENTER, false)] {
        context.tab.keys(key)?;
        let state = "return card.part('.tip').open === arguments[0] && card.focused() === card.part('.tip > summary')";
        context.tab.wait("the tips to unfold or fold", LIMIT, state, vec![json!(open)])?;
    }
    Ok(())
}

fn menu(context: &TestContext, tier: Tier) -> Result<()> {
    show(context, "layout=card", tier)?;
    context.tab.js("card.part('select.language').focus()", Vec::new())?;
    // By the first letter of a language's own name, as in every menu.
    context.tab.keys("f")?;
    context.wait_for_language("fr")?;
    let there = "return card.focused() === card.part('select.language') && card.focused().value === 'fr'";
    context.tab.wait("focus on the menu", LIMIT, there, Vec::new())?;
    Ok(())
}

fn opens(context: &TestContext, tier: Tier, layout: &str) -> Result<()> {
    show(context, &format!("layout={layout}"), tier)?;
    for key in [ENTER, SPACE] {
        opens_by(context, key)?;
        // The focus goes into what has opened.
        let inside = "return card.host().shadowRoot.querySelector('.panel').contains(card.focused())";
        let inside = context.tab.js(inside, Vec::new())?;
        ensure!(inside == json!(true), "focus is not in the panel");
        context.tab.keys(TAB)?;
        context.tab.keys(ESCAPE)?;
        is_open(context, false)?;
        let back = context.tab.js("return card.focused()?.className", Vec::new())?;
        ensure!(back == "toggle", "focus is on {back}");
    }
    Ok(())
}

fn opens_by(context: &TestContext, key: &str) -> Result<()> {
    context.tab.js("card.host().shadowRoot.querySelector('.toggle').focus()", Vec::new())?;
    context.tab.keys(key)?;
    is_open(context, true)
}

fn is_open(context: &TestContext, open: bool) -> Result<()> {
    let state = "const root = card.host().shadowRoot;
        const { hidden } = root.querySelector('.panel');
        return hidden !== arguments[0] && root.querySelector('.toggle').getAttribute('aria-expanded') === `${arguments[0]}`";
    context.tab.wait("the panel to open or close", LIMIT, state, vec![json!(open)])?;
    Ok(())
}

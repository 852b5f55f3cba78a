//! The exchange of tier 1 for tier 2 cannot be noticed.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{number::wasm_is_asked_for, plain};
use crate::{
    case::Case,
    context::TestContext,
    engine::Engine,
    expected_content,
    test_server::{Asset, Fault},
};

const TABLE: &str = "take-over";
const WIDTHS: [u32; 4] = [320, 375, 768, 1280];
/// So tall that what follows the card is in view: the browser counts no shift outside of it.
const HEIGHT: u32 = 4800;
const CHROMIUM_ONLY: &str = "the browser cannot measure layout shifts";

/// What a visitor does on tier 1, and what must still hold on tier 2.
struct Kept {
    name: &'static str,
    before: &'static str,
    holds: &'static str,
}

const KEPT: [Kept; 5] = [
    Kept {
        name: "focus stays on a link",
        before: "card.part('a[data-contact=chat]').focus()",
        holds: "return card.focused() === card.part('a[data-contact=chat]')",
    },
    Kept {
        name: "focus stays on the language menu",
        before: "card.part('select.language').focus()",
        holds: "return card.focused() === card.part('select.language')",
    },
    Kept {
        name: "focus stays on the summary of a tip",
        before: "card.part('details.more').open = true; card.part('details.more details.tip:nth-of-type(3) summary').focus()",
        holds: "return card.focused() === card.part('details.more details.tip:nth-of-type(3) summary')",
    },
    Kept {
        name: "an opened tip stays open",
        before: "card.part('details.more').open = true; card.part('details.more details.tip:nth-of-type(2)').open = true",
        holds: "return card.part('details.more').open && card.part('details.more details.tip:nth-of-type(2)').open",
    },
    Kept {
        name: "the chosen audience stays chosen",
        before: "card.part('input[value=parent]').click()",
        holds: "return card.part('input[name=audience]:checked').value === 'parent'
            && card.part('.view details.tip').dataset.audience.includes('parent')",
    },
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = KEPT
        .iter()
        .map(|kept| {
            let name = format!("{} when the card goes live", kept.name);
            Case::new(TABLE, name, |context| keeps(context, kept))
        })
        .collect();
    for language in expected_content::languages() {
        let name = format!("everything keeps its place when the card comes and goes live in {language}");
        let of = language.clone();
        cases.push(Case::new(TABLE, name, move |context| keeps_places(context, &of)));
        let name = format!("tier 1 and the first paint of tier 2 are the same DOM in {language}");
        let of = language.clone();
        cases.push(Case::new(TABLE, name, move |context| same_dom(context, &of)));
        for width in WIDTHS {
            let name = format!("nothing moves on a page of {width} px in {language}");
            let language = language.clone();
            let case = Case::new(TABLE, name, move |context| nothing_moves(context, &language, width));
            cases.push(case.only_in(Engine::Chromium, CHROMIUM_ONLY));
        }
    }
    for width in WIDTHS {
        let name = format!("nothing moves on the partner page at {width} px");
        let case = Case::new(TABLE, name, move |context| partner_page_is_still(context, width));
        cases.push(case.only_in(Engine::Chromium, CHROMIUM_ONLY));
    }
    cases
}

fn keeps(context: &TestContext, kept: &Kept) -> Result<()> {
    context.campaign.fail(Asset::Wasm, Fault::Held);
    context.show(&plain("lang=it")?)?;
    context.wait_for_tier(1)?;
    context.tab.js(kept.before, Vec::new())?;
    let before = context.tab.js(kept.holds, Vec::new())?;
    ensure!(before == json!(true), "it does not hold on tier 1");
    wasm_is_asked_for(context)?;
    context.campaign.release();
    context.wait_for_tier(2)?;
    let holds = context.tab.js(kept.holds, Vec::new())?;
    let focused = "return card.focused()?.outerHTML?.slice(0, 80) ?? null";
    ensure!(holds == json!(true), "focus is on {}", context.tab.js(focused, Vec::new())?);
    Ok(())
}

fn same_dom(context: &TestContext, language: &str) -> Result<()> {
    // The page is told of a tier in the very task that brings it in.
    let note = concat!(include_str!("../js/card_library.js"), include_str!("../js/record_dom.js"));
    let page = plain(&format!("lang={language}"))?.with("NOTE", note);
    context.show(&page)?;
    context.wait_for_tier(2)?;
    let doms = context.tab.js("return window.accantoDoms", Vec::new())?;
    let lines = |tier: &str| -> Result<Vec<&str>> {
        let lines = doms[tier][language].as_array().with_context(|| format!("no DOM of tier {tier} in {language}"))?;
        Ok(lines.iter().filter_map(Value::as_str).collect())
    };
    let (one, two) = (lines("1")?, lines("2")?);
    let differing = one.iter().zip(&two).position(|(one, two)| one != two);
    if let Some(index) = differing {
        anyhow::bail!("line {index}: tier 1 has {}, tier 2 has {}", one[index], two[index]);
    }
    ensure!(one.len() == two.len(), "{} lines on tier 1, {} on tier 2", one.len(), two.len());
    ensure!(one.len() > 100, "only {} lines", one.len());
    Ok(())
}

/// The browser's own measure cannot see a shift between two trees, and only Chromium has it: this compares places.
fn keeps_places(context: &TestContext, language: &str) -> Result<()> {
    for asset in [Asset::Widget, Asset::Wasm] {
        context.campaign.fail(asset, Fault::Held);
    }
    context.tab.start_opening(&context.publish(&plain(&format!("lang={language}"))?)?)?;
    let button = "return document.getElementById('own-button') !== null && card.places()[0]";
    let before = context.tab.wait("the page's own button", Duration::from_secs(5), button, Vec::new())?;
    context.campaign.release_only(Asset::Widget);
    context.wait_for_language(language)?;
    wasm_is_asked_for(context)?;
    let on_one = places(context)?;
    ensure!(on_one[0] == before, "the card moved the button from {before} to {}", on_one[0]);
    context.campaign.release();
    context.wait_for_tier(2)?;
    let on_two = places(context)?;
    let moved: Vec<_> = on_one.iter().zip(&on_two).filter(|(one, two)| one != two).collect();
    ensure!(moved.is_empty(), "tier 2 moved {} of {} parts, first {:?}", moved.len(), on_one.len(), moved[0]);
    ensure!(on_one.len() == on_two.len(), "{} parts became {}", on_one.len(), on_two.len());
    Ok(())
}

fn places(context: &TestContext) -> Result<Vec<Value>> {
    let places = context.tab.js("return card.places()", Vec::new())?;
    places.as_array().cloned().context("a list of places")
}

fn nothing_moves(context: &TestContext, language: &str, width: u32) -> Result<()> {
    context.tab.resize(width, HEIGHT)?;
    context.show(&plain(&format!("lang={language}"))?)?;
    context.wait_for_language(language)?;
    context.wait_for_tier(2)?;
    still(context, width)?;
    let height = "const host = card.host().getBoundingClientRect().height;
        const inner = card.wrapper().getBoundingClientRect().height; return inner > 300 && inner <= host";
    ensure!(context.tab.js(height, Vec::new())? == json!(true), "the card has no room of its own");
    Ok(())
}

fn partner_page_is_still(context: &TestContext, width: u32) -> Result<()> {
    context.tab.resize(width, HEIGHT)?;
    context.show_partner_page()?;
    context.wait_for_tier(2)?;
    still(context, width)
}

/// The sum of all layout shifts since the page began, and once everything is painted.
fn still(context: &TestContext, width: u32) -> Result<()> {
    let inner = context.tab.js("return innerWidth", Vec::new())?;
    ensure!(inner == width, "the page is {inner} px wide");
    let follows =
        "const last = document.body.lastElementChild.getBoundingClientRect(); return last.bottom <= innerHeight";
    ensure!(context.tab.js(follows, Vec::new())? == json!(true), "the end of the page is out of view");
    std::thread::sleep(Duration::from_millis(400));
    let sum = context.tab.js_async(include_str!("../js/layout_shifts.js"), Vec::new())?;
    ensure!(sum["sum"] == json!(0), "layout shifts: {sum:#}");
    Ok(())
}

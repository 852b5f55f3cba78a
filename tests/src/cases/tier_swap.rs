//! The swap of tier 1 for tier 2 cannot be noticed. Each language has one visit, from the partner's links to tier 2, with a verdict on
//! everything about it.

use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde_json::{Value, json};

use super::{
    layout_shift::{CHROMIUM_ONLY, HEIGHT, nothing_moved},
    number::wasm_is_asked_for,
    plain,
};
use crate::{
    assert_card::whole_card,
    case::Case,
    context::TestContext,
    engine::Engine,
    expected_content,
    test_server::{Asset, Fault},
    verdicts::Verdicts,
};

const TABLE: &str = "tier swap";
/// The width of the window, in pixels, in which every language is visited where the shifts of a page are measured.
const NARROWEST: u32 = 320;
/// The widths in which a few languages are visited: the default, one from right to left, the tallest letters. A row of `layouts` checks the
/// room that each language needs at these widths.
const WIDER: [u32; 3] = [375, 768, 1280];
const SAMPLE: [&str; 3] = ["it", "ar", "bn"];

/// What a visitor does on tier 1, and what must still hold on tier 2.
struct PreservedState {
    name: &'static str,
    before: &'static str,
    holds: &'static str,
}

/// What must be preserved, by visit, because the focus can be in only one place.
const PRESERVED: [&[PreservedState]; 3] = [
    &[
        PreservedState {
            name: "the chosen audience stays chosen",
            before: "card.part('input[value=parent]').click()",
            holds: "return card.part('input[name=audience]:checked').value === 'parent'
                && card.part('.tip:not([hidden])').dataset.audience.includes('parent')",
        },
        PreservedState {
            name: "focus stays on a link",
            before: "card.part('a[data-contact=chat]').focus()",
            holds: "return card.focused() === card.part('a[data-contact=chat]')",
        },
    ],
    &[
        PreservedState {
            name: "focus stays on the language menu",
            before: "card.part('select.language').focus()",
            holds: "return card.focused() === card.part('select.language')",
        },
        PreservedState {
            name: "an opened tip stays open",
            before: "card.part('.all').click(); card.part('.tip:nth-of-type(2)').open = true",
            holds: "return card.rendered(card.part('.tip:nth-of-type(3)')) && card.part('.tip:nth-of-type(2)').open",
        },
    ],
    &[PreservedState {
        name: "the tip that was turned to stays in view, with the focus on it",
        before: "card.part('.next').click(); card.part('.tip:nth-of-type(2) > summary').focus()",
        holds: "return card.focused() === card.part('.tip:not([hidden]) > summary') && !card.part('.tip:nth-of-type(2)').hidden",
    }],
];

impl PreservedState {
    fn row(&self) -> String {
        format!("{} when the card goes live", self.name)
    }
}

/// The verdicts on a language, in the order of its visit.
fn rows(language: &str) -> [String; 5] {
    [
        format!("everything keeps its place when the card comes and goes live in {language}"),
        format!("tier 1 and the first paint of tier 2 are the same DOM in {language}"),
        format!("nothing moves on a page of {NARROWEST} px in {language}"),
        format!("the card in {language} needs no file but its own beyond the two halves of the loader and tier 2"),
        format!("the whole card and every tip can be read in {language} with WebAssembly"),
    ]
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for states in PRESERVED {
        let names = states.iter().map(PreservedState::row);
        cases.push(Case::visit(TABLE, names, |context, verdicts| preserves(context, verdicts, states)));
    }
    for language in expected_content::languages() {
        let names = rows(&language);
        let [_, _, shift, _, _] = rows(&language);
        let case =
            Case::visit(TABLE, names, move |context, verdicts| from_links_to_tier_2(context, verdicts, &language));
        let case = case.row_not_in(&shift, Engine::Firefox, CHROMIUM_ONLY);
        cases.push(case.row_not_in(&shift, Engine::WebKit, CHROMIUM_ONLY));
    }
    for width in WIDER {
        for language in SAMPLE {
            let name = format!("nothing moves on a page of {width} px in {language}");
            let case = Case::new(TABLE, name, move |context| nothing_moves(context, language, width));
            cases.push(case.only_in(Engine::Chromium, CHROMIUM_ONLY).in_each_face());
        }
    }
    let widths = || [NARROWEST].into_iter().chain(WIDER);
    let partner_page = Case::visit(TABLE, widths().map(partner_page_row), move |context, verdicts| {
        widths().try_for_each(|width| verdicts.row(&partner_page_row(width), || partner_page_is_still(context, width)))
    });
    cases.push(partner_page.only_in(Engine::Chromium, CHROMIUM_ONLY));
    cases
}

fn preserves(context: &TestContext, verdicts: &Verdicts, states: &[PreservedState]) -> Result<()> {
    context.campaign.fail(Asset::Wasm, Fault::Held);
    context.show(&plain("lang=it")?)?;
    context.wait_for_tier(1)?;
    context.wait_for_menu()?;
    for PreservedState { before, holds, .. } in states {
        context.tab.js(before, Vec::new())?;
        ensure!(context.tab.js(holds, Vec::new())? == json!(true), "{holds} is not so on tier 1");
    }
    wasm_is_asked_for(context)?;
    context.campaign.release();
    context.wait_for_tier(2)?;
    let focused = context.tab.js("return card.focused()?.outerHTML?.slice(0, 80) ?? null", Vec::new())?;
    for state in states {
        let holds = context.tab.js(state.holds, Vec::new())?;
        verdicts
            .row(&state.row(), || if holds == json!(true) { Ok(()) } else { Err(anyhow!("focus is on {focused}")) })?;
    }
    Ok(())
}

fn from_links_to_tier_2(context: &TestContext, verdicts: &Verdicts, language: &str) -> Result<()> {
    let [place, dom, shift, files, words] = rows(language);
    for asset in [Asset::Widget, Asset::Wasm] {
        context.campaign.fail(asset, Fault::Held);
    }
    if context.engine == Engine::Chromium {
        context.tab.resize(NARROWEST, HEIGHT)?;
    }
    // The page gets the event of a tier in the very task that shows it.
    let note = concat!(include_str!("../js/card_library.js"), include_str!("../js/record_dom.js"));
    let page = plain(&format!("lang={language}"))?.with("NOTE", note);
    context.tab.start_opening(&context.publish(&page)?)?;
    let button = "return document.getElementById('own-button') !== null && card.places()[0]";
    let before = context.tab.wait("the page's own button", Duration::from_secs(5), button, Vec::new())?;
    context.campaign.release_only(Asset::Widget);
    context.wait_for_language(language)?;
    context.wait_for_menu()?;
    wasm_is_asked_for(context)?;
    let on_one = places(context)?;
    context.campaign.release();
    context.wait_for_tier(2)?;
    let on_two = places(context)?;
    verdicts.row(&place, || keeps_its_place(&before, &on_one, &on_two))?;
    verdicts.row(&dom, || same_dom(context, language))?;
    verdicts.row(&shift, || nothing_moved(context, NARROWEST).and_then(|()| has_room(context)))?;
    verdicts.row(&files, || asked_for(context, language))?;
    verdicts.row(&words, || context.number_is_there().and_then(|()| whole_card(context, language)))?;
    Ok(())
}

/// Compares positions, because the browser's own measure cannot see a shift between two trees, and only Chromium has it.
fn keeps_its_place(button: &Value, on_one: &[Value], on_two: &[Value]) -> Result<()> {
    ensure!(on_one[0] == *button, "the card moved the button from {button} to {}", on_one[0]);
    let moved: Vec<_> = on_one.iter().zip(on_two).filter(|(one, two)| one != two).collect();
    ensure!(moved.is_empty(), "tier 2 moved {} of {} parts, first {:?}", moved.len(), on_one.len(), moved[0]);
    ensure!(on_one.len() == on_two.len(), "{} parts became {}", on_one.len(), on_two.len());
    Ok(())
}

fn places(context: &TestContext) -> Result<Vec<Value>> {
    let places = context.tab.js("return card.places()", Vec::new())?;
    places.as_array().cloned().context("a list of places")
}

fn same_dom(context: &TestContext, language: &str) -> Result<()> {
    let doms = context.tab.js("return window.accantoDoms", Vec::new())?;
    let lines = |tier: &str| -> Result<Vec<&str>> {
        let lines = doms[tier][language].as_array().with_context(|| format!("no DOM of tier {tier} in {language}"))?;
        Ok(lines.iter().filter_map(Value::as_str).collect())
    };
    let (one, two) = (lines("1")?, lines("2")?);
    let differing = one.iter().zip(&two).position(|(one, two)| one != two);
    if let Some(index) = differing {
        bail!("line {index}: tier 1 has {}, tier 2 has {}", one[index], two[index]);
    }
    ensure!(one.len() == two.len(), "{} lines on tier 1, {} on tier 2", one.len(), two.len());
    ensure!(one.len() > 100, "only {} lines", one.len());
    Ok(())
}

/// Checks that there is one request for the file of the language, which serves both tiers.
fn asked_for(context: &TestContext, language: &str) -> Result<()> {
    let targets = context.campaign.targets();
    let first: Vec<_> = targets.iter().filter(|target| !Asset::Glue.is(target) && !Asset::Wasm.is(target)).collect();
    ensure!(
        first.len() == 3
            && Asset::Widget.is(first[0])
            && Asset::Deferred.is(first[1])
            && first[2].starts_with(&format!("/v1/{language}.")),
        "asked for {targets:?}"
    );
    Ok(())
}

fn nothing_moves(context: &TestContext, language: &str, width: u32) -> Result<()> {
    context.tab.resize(width, HEIGHT)?;
    context.show(&plain(&format!("lang={language}"))?)?;
    context.wait_for_language(language)?;
    context.wait_for_tier(2)?;
    nothing_moved(context, width)?;
    has_room(context)
}

/// Checks that the element is as high as the card in it.
fn has_room(context: &TestContext) -> Result<()> {
    let height = "const host = card.host().getBoundingClientRect().height;
        const inner = card.wrapper().getBoundingClientRect().height; return inner > 300 && inner <= host";
    ensure!(context.tab.js(height, Vec::new())? == json!(true), "the card has no room of its own");
    Ok(())
}

fn partner_page_row(width: u32) -> String {
    format!("nothing moves on the partner page at {width} px")
}

fn partner_page_is_still(context: &TestContext, width: u32) -> Result<()> {
    context.tab.open("about:blank")?;
    context.tab.resize(width, HEIGHT)?;
    context.show_partner_page()?;
    context.wait_for_tier(2)?;
    nothing_moved(context, width)
}

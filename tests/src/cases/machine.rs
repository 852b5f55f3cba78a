//! What the machine is like does not reach the browsers under test: they have the fonts of the tests, and no language, time zone, screen
//! or desktop of its own.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{case::Case, context::TestContext, engine::Engine, font_faces::FontFace, host_page::HostPage};

const TABLE: &str = "machine";
/// The font families that pages and the card ask for: generic ones, and some that a machine may have.
const FAMILIES: [&str; 9] = [
    "serif",
    "sans-serif",
    "monospace",
    "system-ui",
    "Times New Roman",
    "Arial",
    "Segoe UI",
    "Noto Sans",
    "Liberation Sans",
];
/// A browser may round the width of a letter to a 64th of a pixel.
const SLACK: f64 = 0.1;

/// How wide the number is at 16 px, in the fonts of the tests.
fn width(engine: Engine, face: FontFace) -> f64 {
    match (engine, face) {
        // It gives every letter a whole number of pixels.
        (Engine::WebKit, FontFace::Narrow) => 40.0,
        (Engine::WebKit, FontFace::Wide) => 45.0,
        (_, FontFace::Narrow) => 39.492,
        (_, FontFace::Wide) => 45.76,
    }
}

pub(crate) fn cases() -> Vec<Case> {
    let cases = |suffix: &str| {
        let fonts_row = format!("text is measured in the fonts of the tests, whatever is installed{suffix}");
        let settings_row = format!("a browser has no language, time zone, screen or theme of the machine{suffix}");
        [Case::new(TABLE, fonts_row, fonts).in_each_face(), Case::new(TABLE, settings_row, settings)]
    };
    let full = cases(", in the full browser")
        .map(|case| case.in_full_browser().only_in(Engine::Chromium, "only Chromium comes in two kinds of browser"));
    cases("").into_iter().chain(full).collect()
}

fn fonts(context: &TestContext) -> Result<()> {
    context.show(&HostPage::new("script_alone.html"))?;
    let expected = width(context.engine, context.face);
    let measured = context.tab.js(
        "const span = document.createElement('span');
         span.textContent = '19696';
         document.body.append(span);
         return arguments[0].map((family) => {
             span.style.cssText = `position: absolute; font: 16px '${family}'`;
             if (!/[A-Z]/.test(family)) span.style.fontFamily = family;
             return span.getBoundingClientRect().width;
         })",
        vec![json!(FAMILIES)],
    )?;
    let widths = measured.as_array().into_iter().flatten().map(|width| width.as_f64().unwrap_or_default());
    let other: Vec<_> = FAMILIES.iter().zip(widths).filter(|(_, width)| (width - expected).abs() > SLACK).collect();
    ensure!(other.is_empty(), "not {expected} px wide in {other:?}, of {measured}");
    Ok(())
}

fn settings(context: &TestContext) -> Result<()> {
    context.show(&HostPage::new("script_alone.html"))?;
    let found = context.tab.js(
        "return [
             navigator.language, Intl.DateTimeFormat().resolvedOptions().timeZone, devicePixelRatio,
             matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(forced-colors: active)').matches,
         ]",
        Vec::new(),
    )?;
    ensure!(found == json!(["en-US", "UTC", 1, false, false]), "[language, zone, density, dark, forced] is {found}");
    Ok(())
}

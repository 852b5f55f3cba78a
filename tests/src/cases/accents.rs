//! Whatever accent a partner gives, text on it and text in it can be read, in the light and in the dark theme.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{Tier, replace_element, show_plain};
use crate::{case::Case, context::TestContext, engine::Engine, verdicts::Verdicts};

const TABLE: &str = "accents";

/// Colours as partners write them: some pale, some strong, some invalid.
const ACCENTS: [&str; 25] = [
    "yellow",
    "white",
    "black",
    "#777",
    "#767676",
    "#7a7a7a",
    "red",
    "lime",
    "blue",
    "hotpink",
    "#0a4f8f",
    "rgb(255 255 255 / 10%)",
    "hsl(60deg 100% 50%)",
    "currentcolor",
    "transparent",
    "oklch(0.7 0.3 150)",
    "oklch(0.55 0.25 29)",
    "color(display-p3 1 0.8 0)",
    "color-mix(in oklab, teal, white 40%)",
    // Typing mistakes, and mistakes of templates.
    "banana",
    "none",
    "12px",
    "#12",
    "var(--nothing)",
    "",
];

/// The kinds of places that are measured, as [`MEASURE`] names them: how many there are, and the least contrast of WCAG 2.2, for text
/// and for what has to be seen to recognise a control.
const KINDS: [(&str, usize, f64); 2] = [("words", 6, 4.5), ("edges", 1, 3.0)];
/// How far the engines' arithmetic with colours may be off.
const ROUNDING: f64 = 0.03;

const MEASURE: &str = include_str!("../js/accent_contrasts.js");

const FONTS: [&str; 4] = ["16px Georgia", "Comic Sans MS 14px", "inherit", "12"];

fn accent_row(accent: &str) -> String {
    format!("everybody can read the card on a page whose accent is {accent}, by day and by night")
}

fn font_row(font: &str) -> String {
    format!("everybody can read the card on a page whose letters are 10 px and whose font is {font}")
}

pub(crate) fn cases() -> Vec<Case> {
    let follows_the_visitor =
        "a visitor who likes it dark gets a dark card where the page leaves it to them, and only there";
    let names = ACCENTS.map(accent_row).into_iter().chain(FONTS.map(font_row));
    vec![
        Case::visit(TABLE, names, given_by_the_page),
        Case::new(TABLE, follows_the_visitor, follows)
            .only_in(Engine::Chromium, "the driver cannot change what the visitor likes"),
    ]
}

/// Each accent and each font, on an element of its own, one after the other on one page.
fn given_by_the_page(context: &TestContext, verdicts: &Verdicts) -> Result<()> {
    show_plain(context, Tier::One, "lang=it")?;
    context.wait_for_menu()?;
    for accent in ACCENTS {
        verdicts.row(&accent_row(accent), || readable(context, accent))?;
    }
    context.tab.js("document.documentElement.style.fontSize = '10px'", Vec::new())?;
    for font in FONTS {
        verdicts.row(&font_row(font), || sizes(context, font))?;
    }
    Ok(())
}

fn readable(context: &TestContext, accent: &str) -> Result<()> {
    replace_element(context, &format!("lang=it layout=bar style=\"--accanto-accent: {accent}\""))?;
    context.tab.js("card.host().shadowRoot.querySelector('.toggle').click()", Vec::new())?;
    for theme in ["light", "dark"] {
        context.tab.js("card.host().setAttribute('theme', arguments[0])", vec![json!(theme)])?;
        let measured = context.tab.js(MEASURE, Vec::new())?;
        for (kind, places, least) in KINDS {
            let contrasts = measured[kind].as_object().with_context(|| format!("measured {measured}"))?;
            for (what, contrast) in contrasts {
                let contrast = contrast.as_f64().unwrap_or_default();
                ensure!(contrast >= least - ROUNDING, "{theme}: {kind} of {what}: {contrast:.2} to 1, of {measured}");
            }
            ensure!(contrasts.len() == places, "measured {measured}");
        }
    }
    Ok(())
}

fn sizes(context: &TestContext, font: &str) -> Result<()> {
    replace_element(context, &format!("lang=it style=\"--accanto-font: {font}\""))?;
    let found = "const { fontSize, fontFamily, lineHeight } = getComputedStyle(card.part('.card'));
        return [parseFloat(fontSize), fontFamily.startsWith('system-ui'), parseFloat(lineHeight) > 20]";
    let found = context.tab.js(found, Vec::new())?;
    ensure!(found == json!([16, true, true]), "[size, the system's letters, height of a line] is {found}");
    Ok(())
}

/// Whether the card's background is dark.
const DARK: &str = "return card.luminance(card.colour(getComputedStyle(card.part('.card')).backgroundColor)) < 0.2";

fn follows(context: &TestContext) -> Result<()> {
    let likes = |scheme: &str| {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        context.tab.chromium("Emulation.setEmulatedMedia", json!({ "features": features }))
    };
    show_plain(context, Tier::One, "lang=it")?;
    for (theme, scheme, dark) in [
        ("auto", "light", false),
        ("auto", "dark", true),
        ("light", "dark", false),
        ("dark", "light", true),
        ("nonsense", "dark", true),
    ] {
        likes(scheme)?;
        context.tab.js("card.host().setAttribute('theme', arguments[0])", vec![json!(theme)])?;
        let found: Value = context.tab.js(DARK, Vec::new())?;
        ensure!(found == json!(dark), "theme {theme}, a visitor who likes it {scheme}: dark is {found}");
    }
    likes("").map(drop)
}

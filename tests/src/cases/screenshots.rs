//! Pictures of every layout, theme, script and width for people to look at: `target/screenshots/index.html` shows them all, beside those of
//! before a change, if they were put into `target/screenshots-before`.
//!
//! A picture proves nothing by itself; the rows fail only if one cannot be taken, or if its texts are not in the right language.

mod sheet;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use super::{
    Tier,
    states::{self, State, Theme},
    visitor_clock,
};
use crate::{case::Case, context::TestContext, engine::Engine, expected_content, verdicts::Verdicts};

const TABLE: &str = "screenshots";
/// The languages of each visit.
const STATES: [&[State]; 3] = [&[State::Card], &[State::Bar, State::BarOpen], &[State::Button, State::ButtonOpen]];
const LANGUAGES: [&str; 6] = ["it", "en", "ar", "zh", "bn", "el"];
/// Languages in further scripts, on a phone.
const OTHERS: [&str; 5] = ["pa", "ur", "bg", "ru", "uk"];
const WIDTHS: [u32; 2] = [320, 768];
/// What else a card is looked at in, with what Chromium is told of it.
const MEDIA: [(&str, &str, &str); 2] = [
    (
        "forced-colours",
        "",
        r#"[{"name":"forced-colors","value":"active"},{"name":"prefers-color-scheme","value":"dark"}]"#,
    ),
    ("paper", "print", "[]"),
];
/// The languages of these pictures: one for each direction.
const DIRECTIONS: [&str; 2] = ["it", "ar"];
/// What the pictures are of on awareness days, in the default language.
const THEMES: &str = "there are pictures of the card on the first day of each theme whose days are confirmed";
/// The height of the window for layouts that float in it.
const HEIGHT: u32 = 640;

fn row(state: State, theme: Theme) -> String {
    format!("there are pictures of {}, {}", state.words(), theme.as_str())
}

fn media_row(name: &str) -> String {
    format!("there are pictures of the card, {}", name.replace('-', " "))
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::visit(TABLE, MEDIA.map(|(name, ..)| media_row(name)), other_media)
            .only_in(Engine::Chromium, "one engine's pictures are enough to look at"),
        Case::new(TABLE, THEMES, on_their_days)
            .only_in(Engine::Chromium, "one engine's pictures are enough to look at"),
    ];
    for states in STATES {
        let combinations = states.iter().flat_map(|state| Theme::EACH.map(|theme| (*state, theme)));
        let names = combinations.clone().map(|(state, theme)| row(state, theme));
        let case = Case::visit(TABLE, names, move |context, verdicts| {
            set_window(context, WIDTHS[0])?;
            states::show(context, Tier::Two, states[0], Theme::Light, LANGUAGES[0])?;
            combinations
                .clone()
                .try_for_each(|(state, theme)| verdicts.row(&row(state, theme), || pictures(context, state, theme)))
        });
        let case = case.within(Duration::from_secs(120));
        cases.push(case.only_in(Engine::Chromium, "one engine's pictures are enough to look at"));
    }
    cases
}

fn other_media(context: &TestContext, verdicts: &Verdicts) -> Result<()> {
    set_window(context, WIDTHS[0])?;
    states::show(context, Tier::Two, State::Card, Theme::Light, DIRECTIONS[0])?;
    for (name, media, features) in MEDIA {
        verdicts.row(&media_row(name), || {
            let features: Value = serde_json::from_str(features)?;
            context.tab.chromium("Emulation.setEmulatedMedia", json!({ "media": media, "features": features }))?;
            for width in WIDTHS {
                set_window(context, width)?;
                DIRECTIONS.into_iter().try_for_each(|language| {
                    states::put_into(context, State::Card, Theme::Light, language)?;
                    picture(context, State::Card, name, language, width)
                })?;
            }
            sheet::write(&folder())
        })?;
    }
    Ok(())
}

fn on_their_days(context: &TestContext) -> Result<()> {
    let language = expected_content::default_language();
    for width in WIDTHS {
        // From the start in that width, because a tip stays open or closed when the width changes.
        set_window(context, width)?;
        visitor_clock::begin(context, "2027-01-15T12:00:00Z", "")?;
        visitor_clock::go_live(context)?;
        context.tab.js("card.host().setAttribute('lang', arguments[0])", vec![json!(language)])?;
        context.wait_for_language(&language)?;
        for theme in expected_content::themes() {
            let id = theme["id"].as_str().context("an id")?;
            let dates = theme["dates"].as_array().context("dates")?;
            let first = dates.iter().find(|days| days["status"] == "confirmed");
            // Of days that nobody has confirmed the card shows nothing.
            let Some(day) = first.and_then(|days| days["from"].as_str()) else { continue };
            visitor_clock::set(context, &format!("{day}T12:00:00Z"))?;
            let line = "return [...card.parts('.occasion')].filter(card.rendered).map(card.text)";
            let expected = json!([expected_content::text(&language, &format!("theme.{id}.notice"))]);
            context.wait_until(&format!("the line of {id}"), || Ok(context.tab.js(line, Vec::new())? == expected))?;
            picture(context, State::Card, &format!("on-{id}"), &language, width)?;
        }
    }
    sheet::write(&folder())
}

fn pictures(context: &TestContext, state: State, theme: Theme) -> Result<()> {
    let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme.as_str() }] });
    context.tab.chromium("Emulation.setEmulatedMedia", media)?;
    for width in WIDTHS {
        set_window(context, width)?;
        for language in LANGUAGES {
            states::put_into(context, state, theme, language)?;
            picture(context, state, theme.as_str(), language, width)?;
        }
    }
    set_window(context, WIDTHS[0])?;
    for language in OTHERS {
        states::put_into(context, state, theme, language)?;
        picture(context, state, theme.as_str(), language, WIDTHS[0])?;
    }
    sheet::write(&folder())
}

fn set_window(context: &TestContext, width: u32) -> Result<()> {
    // Two device pixels for each CSS pixel, so that single letters can be judged.
    let window = json!({ "width": width, "height": HEIGHT, "deviceScaleFactor": 2, "mobile": true });
    context.tab.chromium("Emulation.setDeviceMetricsOverride", window).map(drop)
}

fn picture(context: &TestContext, state: State, look: &str, language: &str, width: u32) -> Result<()> {
    // Waits for the frame in which everything is painted.
    let place = "await document.fonts.ready;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        scrollTo(0, 0);
        const { top, bottom } = card.host().getBoundingClientRect();
        return [Math.max(0, top), bottom + 8]";
    let place = context.tab.js_async(place, Vec::new())?;
    let floats = matches!(state, State::Button | State::ButtonOpen);
    let (top, bottom) = match (floats, place[0].as_f64(), place[1].as_f64()) {
        (false, Some(top), Some(bottom)) => (top, bottom),
        _ => (0.0, f64::from(HEIGHT)),
    };
    let clip = json!({ "x": 0, "y": top, "width": width, "height": bottom - top, "scale": 1 });
    // Compressing a picture well takes longer than painting it.
    let parameters =
        json!({ "format": "png", "clip": clip, "captureBeyondViewport": !floats, "optimizeForSpeed": true });
    let answer = context.tab.chromium("Page.captureScreenshot", parameters)?;
    let bytes = STANDARD.decode(answer["data"].as_str().context("no picture")?)?;
    ensure!(bytes.len() > 2000, "the picture of {language} is empty");
    let file = folder().join(format!("{}-{look}-{language}-{width}.png", state.as_str()));
    std::fs::create_dir_all(folder())?;
    std::fs::write(&file, bytes).with_context(|| file.display().to_string())
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screenshots")
}

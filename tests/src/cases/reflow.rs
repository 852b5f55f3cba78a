//! The widget can be read and used in the narrowest window, at 400 % zoom, with other text spacing, with text twice as large, and with
//! forced colours: nothing scrolls sideways, is cut off, covers another control, or is too small to tap.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{
    Tier,
    states::{self, State, Theme},
};
use crate::{case::Case, context::TestContext, engine::Engine, verdicts::Verdicts};

const TABLE: &str = "reflow";
const LOOK: &str = include_str!("../js/reflow_problems.js");
/// The default, the longest words, the longest compounds, and scripts with tall letters or from right to left.
const LANGUAGES: [&str; 7] = ["it", "de", "el", "ar", "bn", "fi", "hu"];

/// The visitor's settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    /// A window 320 CSS pixels wide: 1280 at 400 % zoom.
    Zoom,
    /// WCAG 2.2, 1.4.12.
    Spacing,
    /// Text twice as large as the page's.
    LargeText,
    ForcedColours,
    StillPictures,
}

impl Need {
    const EACH: [Self; 5] = [Self::Zoom, Self::Spacing, Self::LargeText, Self::ForcedColours, Self::StillPictures];

    fn words(self) -> &'static str {
        match self {
            Self::Zoom => "at 400 % zoom",
            Self::Spacing => "with wider text spacing",
            Self::LargeText => "with letters twice as large",
            Self::ForcedColours => "in forced colours",
            Self::StillPictures => "who wants no motion",
        }
    }
}

fn row(need: Need, state: State) -> String {
    format!("a visitor {} can read and use all of {}", need.words(), state.words())
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for state in State::EACH {
        let names = Need::EACH.map(|need| row(need, state));
        let case = Case::visit(TABLE, names, move |context, verdicts| every_need(context, verdicts, state));
        let case = case.within(Duration::from_secs(90));
        cases.push(case.only_in(Engine::Chromium, "only Chromium lets a test set zoom and colours").in_each_face());
    }
    cases
}

fn every_need(context: &TestContext, verdicts: &Verdicts, state: State) -> Result<()> {
    // A real window is never as narrow as this.
    let window = json!({ "width": 320, "height": 256, "deviceScaleFactor": 4, "mobile": false });
    context.tab.chromium("Emulation.setDeviceMetricsOverride", window)?;
    states::show(context, Tier::Two, state, Theme::Light, LANGUAGES[0])?;
    Need::EACH.into_iter().try_for_each(|need| verdicts.row(&row(need, state), || usable(context, need, state)))
}

fn usable(context: &TestContext, need: Need, state: State) -> Result<()> {
    let feature = |name: &str, value: &str| json!({ "features": [{ "name": name, "value": value }] });
    let features = match need {
        Need::ForcedColours => feature("forced-colors", "active"),
        Need::StillPictures => feature("prefers-reduced-motion", "reduce"),
        Need::Zoom | Need::Spacing | Need::LargeText => feature("prefers-reduced-motion", "no-preference"),
    };
    context.tab.chromium("Emulation.setEmulatedMedia", features)?;
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        states::put_into(context, state, Theme::Light, language)?;
        let flags = vec![json!(need == Need::Spacing), json!(need == Need::LargeText)];
        let found = context.tab.js_async(LOOK, flags)?;
        let found = found.as_array().into_iter().flatten();
        wrong.extend(found.map(|text| format!("{language}: {}", text.as_str().unwrap_or_default())));
    }
    ensure!(wrong.is_empty(), "{} times:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}

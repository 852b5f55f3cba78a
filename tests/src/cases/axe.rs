//! The widget has no barrier that axe-core finds: in every language once in each layout, and in some in each state, theme and tier.
//!
//! No rule of WCAG 2.2 A and AA and of axe's best practices is left out. Contrast of level AAA is counted, and required for contacts.

mod tally;

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{
    Tier,
    states::{self, State, Theme},
};
use crate::{case::Case, context::TestContext, engine::Engine, expected_content};

pub(crate) use tally::summary;

const TABLE: &str = "axe";
const AXE: &str = include_str!("../js/axe.js");
/// The languages that Chromium checks in states whose texts were checked in every language: the default, one from right to left, the
/// tallest letters.
const SAMPLE: [&str; 3] = ["it", "ar", "bn"];
/// The language that the other engines check: the words are the same there, and what differs is how the styles are computed.
const ELSEWHERE: &str = "ar";

fn row(tier: Tier, state: State, theme: Theme) -> String {
    format!("axe finds no barrier in {}, {}, {}", state.words(), theme.as_str(), tier.words())
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for tier in Tier::EACH {
        for states in State::OF_EACH_LAYOUT {
            let combinations = states.into_iter().flat_map(|state| Theme::EACH.map(|theme| (state, theme)));
            let names = combinations.clone().map(move |(state, theme)| row(tier, state, theme));
            let case = Case::visit(TABLE, names, move |context, verdicts| {
                states::show(context, tier, states[0], Theme::Light, SAMPLE[0])?;
                combinations.clone().try_for_each(|(state, theme)| {
                    verdicts.row(&row(tier, state, theme), || no_barrier(context, tier, state, theme))
                })
            });
            cases.push(case.within(Duration::from_secs(120)));
        }
    }
    cases
}

/// Both tiers have the same DOM, and the themes differ only in colours: all languages are checked once in each layout, with everything open
/// that has texts.
fn languages(engine: Engine, tier: Tier, state: State, theme: Theme) -> Vec<String> {
    let all_words = matches!(state, State::CardUnfolded | State::BarOpen | State::ButtonOpen);
    if engine != Engine::Chromium {
        vec![ELSEWHERE.to_owned()]
    } else if tier == Tier::Two && theme == Theme::Light && all_words {
        expected_content::languages()
    } else {
        SAMPLE.map(str::to_owned).to_vec()
    }
}

fn no_barrier(context: &TestContext, tier: Tier, state: State, theme: Theme) -> Result<()> {
    let mut wrong = Vec::new();
    for language in &languages(context.engine, tier, state, theme) {
        states::put_into(context, state, theme, language)?;
        let found = context.tab.js_async(AXE, vec![json!("accanto-widget"), json!("")])?;
        tally::add(context.engine, [tier.words(), state.as_str(), theme.as_str(), language], &found)?;
        for kind in ["violations", "pale_contacts"] {
            let texts = found[kind].as_array().into_iter().flatten().filter_map(Value::as_str);
            wrong.extend(texts.map(|text| format!("{language}: {kind}: {text}")));
        }
        ensure!(found["checks"] != json!(0) && found["enhanced"] != json!(0), "{language}: not all was checked");
    }
    let on_tier = context.tier()?;
    ensure!(on_tier == if tier == Tier::One { "1" } else { "2" }, "it ended on tier {on_tier}");
    ensure!(wrong.is_empty(), "{} times:\n{}", wrong.len(), wrong.join("\n"));
    Ok(())
}

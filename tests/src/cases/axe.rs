//! Nothing that axe-core knows to be a barrier is in the widget: in every language, layout, theme and tier.
//!
//! Left out: nothing of WCAG 2.2 A and AA, nor of axe's best practices. Contrast of AAA is counted, and for contacts it must hold.

mod tally;

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{
    Tier,
    states::{self, State, Theme},
};
use crate::{case::Case, context::TestContext, context::drafts_site, engine::Engine, expected_content};

pub(crate) use tally::summary;

const TABLE: &str = "axe";
const AXE: &str = include_str!("../js/axe.js");
/// The engines other than Chromium check a sample: the default, one from right to left, the tallest letters.
const SAMPLE: [&str; 3] = ["it", "ar", "bn"];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for tier in Tier::EACH {
        for state in State::EACH {
            for theme in Theme::EACH {
                let name = format!(
                    "axe finds no barrier in {} in any language, {}, {}",
                    state.words(),
                    theme.as_str(),
                    tier.words()
                );
                let case = Case::new(TABLE, name, move |context| no_barrier(context, tier, state, theme));
                cases.push(case.on(drafts_site).within(Duration::from_secs(240)));
            }
        }
    }
    cases
}

fn no_barrier(context: &TestContext, tier: Tier, state: State, theme: Theme) -> Result<()> {
    let languages = match context.engine {
        Engine::Chromium => expected_content::languages(),
        Engine::Firefox | Engine::WebKit => SAMPLE.map(str::to_owned).to_vec(),
    };
    states::show(context, tier, state, theme, &languages[0])?;
    let mut wrong = Vec::new();
    for language in &languages {
        states::put_into(context, state, language)?;
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

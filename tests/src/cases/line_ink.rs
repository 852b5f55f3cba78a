//! What is painted of a line stays on it: no accent of a letter, and no pile of them that the checks let pass, is drawn over the line above
//! or below, in any language; and no long word leaves the card at its side.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::plain;
use crate::{case::Case, context::TestContext, engine::Engine, expected_content, verdicts::Verdicts};

const TABLE: &str = "line ink";

const REAL: &str = "no letter of any language is painted over the line above or below";
const GIVEN: &str =
    "what the checks let a translator pile on a letter stays off the other lines, and long words in the card";
const SEEN: &str = "a pile of marks that the checks refuse is seen over the other lines";

/// How far a letter may reach out of its line, in text sizes. So far the line below has nothing, because its capitals begin deeper; of the
/// line above, what hangs down from its letters may be touched, but not its letters. Three marks reach 0.34 in Chromium and 0.37 in Firefox.
const REACH: f64 = 0.4;
/// How far a letter of a real text may reach above its line: not to what hangs down there.
const REACH_ABOVE: f64 = 0.1;
/// How far a letter's edge may be beyond the card's, in CSS pixels.
const ROUNDING: f64 = 1.0;

/// What a text may have at the most: three marks on each letter, high letters, and words without a place to break.
const GIVEN_TEXTS: [&str; 8] = [
    "a\u{301}\u{301}\u{301}b\u{302}\u{308}\u{303}e\u{30A}\u{30C}\u{306}",
    "A\u{301}\u{301}\u{301}H\u{302}\u{308}\u{303}",
    "g\u{323}\u{323}\u{323}y\u{331}\u{32E}\u{325}",
    "ỄỒẤǛǺỆỘẶ",
    "مُحَمَّدٌ لِلّٰهِ",
    "ਸ਼੍ਰੀ ਕ੍ਰਿਪਾ র্ক্ষ্ম্যূঁ",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "不能说话的时候也可以和我们聊天而且完全免费而且每天二十四小时都有人在等你的消息",
];
/// More marks than the checks let pass.
const REFUSED: &str = "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}";

pub(crate) fn cases() -> Vec<Case> {
    let case = Case::visit(TABLE, [REAL, GIVEN, SEEN], measure).within(Duration::from_secs(120));
    vec![case.not_in(Engine::WebKit, "it measures letters without the marks on them")]
}

fn measure(context: &TestContext, verdicts: &Verdicts) -> Result<()> {
    context.show(&plain("lang=it style=\"display:block;width:360px\"")?)?;
    context.wait_for_tier(2)?;
    context.wait_for_menu()?;
    let languages = expected_content::languages();
    let texts: Vec<&str> = GIVEN_TEXTS.into_iter().chain([REFUSED]).collect();
    let script = include_str!("../js/line_ink.js");
    let found = context.tab.js_async(script, vec![json!(languages), json!(texts)])?;
    let real = found["real"].as_array().context("no measures")?;
    let given = found["given"].as_array().context("no measures")?;
    verdicts.row(REAL, || {
        ensure!(real.len() == languages.len(), "measured {} of {} languages", real.len(), languages.len());
        for language in real {
            ensure!(language["count"].as_u64() > Some(30), "{} has {} texts", language["language"], language["count"]);
            within(&language["above"], "above", REACH_ABOVE)?;
            within(&language["below"], "below", REACH)?;
        }
        Ok(())
    })?;
    verdicts.row(GIVEN, || {
        for text in &given[..GIVEN_TEXTS.len()] {
            ["above", "below"].into_iter().try_for_each(|edge| within(text, edge, REACH))?;
            let beside = text["beside"].as_f64().context("no number")?;
            ensure!(beside <= ROUNDING, "{} is {beside} px outside the card", text["text"]);
        }
        Ok(())
    })?;
    verdicts.row(SEEN, || {
        let seen = within(&given[GIVEN_TEXTS.len()], "above", REACH);
        ensure!(seen.is_err(), "{} was not seen over the line above", given[GIVEN_TEXTS.len()]);
        Ok(())
    })
}

fn within(text: &Value, edge: &str, most: f64) -> Result<()> {
    let reach = text[edge].as_f64().context("no number")?;
    ensure!(reach <= most, "{} reaches {reach:.2} text sizes out of its line, {edge}", text["text"]);
    Ok(())
}

//! The card is complete in each published language, on every tier.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Tier, show_plain};
use crate::{
    assert_card::whole_card,
    case::Case,
    context::TestContext,
    engine::Engine,
    expected_content,
    test_server::{Asset, Fault},
    verdicts::Verdicts,
};

const TABLE: &str = "languages";

/// Every language once, some of them as a visitor chooses them.
const SWITCHING: Duration = Duration::from_secs(120);
/// What a page can ask for on tier 1 beside the default; tier 2 in every language is a row of `tier swap`, and every language is read on
/// both tiers by way of the menu.
const SAMPLE: [&str; 3] = ["fr", "ar", "bn"];

/// What the visit to the menu finds out on a tier.
fn rows(tier: Tier) -> [String; 2] {
    [
        format!("the menu names every language in itself, with its own marks {}", tier.words()),
        format!("a visitor changes the language in the menu, and reads the whole card in each, {}", tier.words()),
    ]
}

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for tier in Tier::EACH {
        let case = Case::visit(TABLE, rows(tier), move |context, verdicts| menu(context, verdicts, tier));
        cases.push(case.within(SWITCHING));
    }
    for language in SAMPLE {
        let name = format!("the whole card and every tip can be read in {language} {}", Tier::One.words());
        cases.push(Case::new(TABLE, name, move |context| {
            show_plain(context, Tier::One, &format!("lang={language}"))?;
            context.wait_for_language(language)?;
            context.number_is_there()?;
            whole_card(context, language)
        }));
    }
    cases.push(Case::new(
        TABLE,
        "a visitor who chooses a language whose file is missing keeps the card and can choose again",
        missing_file,
    ));
    cases
}

fn menu(context: &TestContext, verdicts: &Verdicts, tier: Tier) -> Result<()> {
    let [named, changed] = rows(tier);
    show_plain(context, tier, "lang=it")?;
    context.wait_for_menu()?;
    verdicts.row(&named, || names(context))?;
    verdicts.row(&changed, || switch(context, tier))?;
    Ok(())
}

fn switch(context: &TestContext, tier: Tier) -> Result<()> {
    let default = expected_content::default_language();
    let others = expected_content::languages().into_iter().filter(|language| *language != default);
    let chosen: Vec<String> = others.chain([default.clone()]).collect();
    for language in &chosen {
        context.choose_language(language)?;
        // Not in engines whose driver itself removes the focus.
        if context.engine != Engine::Firefox || context.is_typed(language)? {
            let on_menu = context.tab.js("return card.focused()?.className", Vec::new())?;
            ensure!(on_menu == "language", "after choosing {language} focus is on {on_menu}");
        }
        context.number_is_there()?;
        whole_card(context, language)?;
    }
    ensure!(context.noted("languages")? == json!(chosen), "events: {}", context.noted("languages")?);
    let expected_tier = if tier == Tier::One { "1" } else { "2" };
    ensure!(context.tier()? == expected_tier, "the tier is {}", context.tier()?);
    Ok(())
}

fn names(context: &TestContext) -> Result<()> {
    let options = "const found = [];
        for (const { value, lang, dir, text } of card.part('select.language').options) {
            found[found.length] = [value, lang, dir, text];
        }
        return found";
    let found = context.tab.js(options, Vec::new())?;
    let name = |language: &String| {
        let own = expected_content::text(language, "language.name");
        json!([language, language, expected_content::direction(language), own])
    };
    let expected: serde_json::Value = expected_content::languages().iter().map(name).collect();
    ensure!(found == expected, "expected {expected}, found {found}");
    Ok(())
}

fn missing_file(context: &TestContext) -> Result<()> {
    show_plain(context, Tier::Two, "lang=it")?;
    context.campaign.fail(Asset::Language("fr"), Fault::Status(http::StatusCode::NOT_FOUND));
    context.tab.click("select.language option[value=fr]")?;
    let back = "return card.part('select.language').value === 'it'";
    context.tab.wait("the menu to go back", Duration::from_secs(5), back, Vec::new())?;
    context.number_is_there()?;
    whole_card(context, "it")
}

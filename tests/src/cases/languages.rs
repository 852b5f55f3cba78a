//! The card speaks each published language, on every tier.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Tier, show_plain};
use crate::{
    case::Case,
    engine::Engine,
    expected,
    reading::whole_card,
    server::{Asset, Fault},
    stage::Stage,
};

const TABLE: &str = "languages";

/// Every language once, some at a visitor's pace.
const SWITCHING: Duration = Duration::from_secs(120);
pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for tier in Tier::EACH {
        let name = format!("a visitor changes the language in the menu {}", tier.words());
        cases.push(Case::new(TABLE, name, move |stage| switch(stage, tier)).within(SWITCHING));
        for language in expected::languages() {
            let name = format!("the whole card and every tip can be read in {language} {}", tier.words());
            cases.push(Case::new(TABLE, name, move |stage| {
                show_plain(stage, tier, &format!("lang={language}"))?;
                stage.wait_for_language(&language)?;
                stage.number_is_there()?;
                whole_card(stage, &language)
            }));
        }
    }
    for tier in Tier::EACH {
        let name = format!("the menu names every language in itself, with its own marks {}", tier.words());
        cases.push(Case::new(TABLE, name, move |stage| names(stage, tier)));
    }
    cases.push(Case::new(
        TABLE,
        "a visitor who chooses a language whose file is missing keeps the card and can choose again",
        missing_file,
    ));
    cases
}

fn switch(stage: &Stage, tier: Tier) -> Result<()> {
    show_plain(stage, tier, "lang=it")?;
    let default = expected::default_language();
    let others = expected::languages().into_iter().filter(|language| *language != default);
    let chosen: Vec<String> = others.chain([default.clone()]).collect();
    for language in &chosen {
        stage.choose_language(language)?;
        // Not where the driver itself takes it away.
        if stage.engine != Engine::Firefox || stage.is_typed(language)? {
            let on_menu = stage.tab.js("return card.focused()?.className", Vec::new())?;
            ensure!(on_menu == "language", "after choosing {language} focus is on {on_menu}");
        }
        stage.number_is_there()?;
        whole_card(stage, language)?;
    }
    ensure!(stage.noted("languages")? == json!(chosen), "events: {}", stage.noted("languages")?);
    let expected_tier = if tier == Tier::One { "1" } else { "2" };
    ensure!(stage.tier()? == expected_tier, "the tier is {}", stage.tier()?);
    Ok(())
}

fn names(stage: &Stage, tier: Tier) -> Result<()> {
    show_plain(stage, tier, "lang=it")?;
    let options = "const found = [];
        for (const { value, lang, dir, text } of card.part('select.language').options) {
            found[found.length] = [value, lang, dir, text];
        }
        return found";
    stage.wait_for_menu()?;
    let found = stage.tab.js(options, Vec::new())?;
    let name = |language: &String| {
        let own = expected::text(language, "language.name");
        json!([language, language, expected::direction(language), own])
    };
    let expected: serde_json::Value = expected::languages().iter().map(name).collect();
    ensure!(found == expected, "expected {expected}, found {found}");
    Ok(())
}

fn missing_file(stage: &Stage) -> Result<()> {
    show_plain(stage, Tier::Two, "lang=it")?;
    stage.campaign.fail(Asset::Language("fr"), Fault::Status(http::StatusCode::NOT_FOUND));
    stage.tab.click("select.language option[value=fr]")?;
    let back = "return card.part('select.language').value === 'it'";
    stage.tab.wait("the menu to go back", Duration::from_secs(5), back, Vec::new())?;
    stage.number_is_there()?;
    whole_card(stage, "it")
}

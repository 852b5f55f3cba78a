//! Files of languages that fail: on one page an element for each fault, in a language of its own, whose file has that fault.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{ASSETS, NOTICED, ROWS, Row, TABLE, UNNOTICED};
use crate::{
    case::Case,
    cases::{let_settle, look_at, several},
    context::TestContext,
    engine::Engine,
    invariant,
    test_server::Asset,
    verdicts::Verdicts,
};

/// One for each fault.
const LANGUAGES: [&str; 12] = ["en", "fr", "de", "es", "pt", "ro", "sq", "ar", "zh", "uk", "ru", "bn"];

/// The place of a language's file in a row.
const FILE: usize = 2;

fn rows() -> impl Iterator<Item = (&'static Row, &'static str)> {
    let alone = |row: &&Row| matches!(row.name, NOTICED | UNNOTICED);
    ROWS.iter().filter(move |row| !alone(row)).zip(LANGUAGES)
}

fn name(row: &Row) -> String {
    format!("the number is there when {} {}, whatever befalls those of other cards", ASSETS[FILE].1, row.name)
}

pub(super) fn cases() -> Vec<Case> {
    vec![Case::visit(TABLE, rows().map(|(row, _)| name(row)), survive)]
}

fn survive(context: &TestContext, verdicts: &Verdicts) -> Result<()> {
    for (row, language) in rows() {
        let asset = Asset::Language(language);
        context.campaign.fail(asset, (row.fault)(context, asset)?);
    }
    let attributes: Vec<String> = rows().map(|(_, language)| format!("lang={language}")).collect();
    // On a busy machine WebKit sometimes gives no focus to a link of one of many cards, so there each card has a page of its own.
    let each_alone = context.engine == Engine::WebKit;
    if !each_alone {
        let page = several(attributes.iter().map(String::as_str))?;
        context.tab.start_opening(&context.publish(&page)?)?;
    }
    for (index, (row, language)) in rows().enumerate() {
        if each_alone {
            let page = several([attributes[index].as_str()])?;
            context.tab.open(&context.publish(&page)?)?;
        }
        look_at(context, if each_alone { 0 } else { index })?;
        verdicts.row(&name(row), || {
            invariant::number_comes(context, false)?;
            let (tier, language) = row.ends[FILE].state(language);
            // A card becomes live only once it has been in view.
            let reached = "card.host().scrollIntoView({ behavior: 'instant' });
                return card.tier() === arguments[0] && card.wrapper()?.lang === arguments[1]";
            let state = vec![json!(tier), json!(language)];
            context.tab.wait("its state", Duration::from_secs(10), reached, state.clone())?;
            let_settle(context)?;
            ensure!(context.tab.js(reached, state)? == json!(true), "not for long: tier {}", context.tier()?);
            invariant::holds(context)
        })?;
    }
    Ok(())
}

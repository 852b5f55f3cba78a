//! One refusal is not for ever: what did not arrive is asked for again, after a while and whenever something has changed.

use std::time::Duration;

use anyhow::{Result, ensure};
use http::StatusCode;
use serde_json::json;

use super::{let_settle, plain, replace_element};
use crate::{
    case::Case,
    context::TestContext,
    invariant,
    test_server::{Asset, Fault},
};

const TABLE: &str = "refusals";
const BUSY: Fault = Fault::Status(StatusCode::SERVICE_UNAVAILABLE);
const GONE: Fault = Fault::Status(StatusCode::NOT_FOUND);
/// More than the first pause before another attempt.
const LIMIT: Duration = Duration::from_secs(12);

type Check = fn(&TestContext) -> Result<()>;

const ROWS: [(&str, Check); 11] = [
    ("the second half that was refused once comes after a while", after_a_while),
    ("the second half that was refused twice comes after a while", after_a_longer_while),
    ("the second half comes when the visitor is online again", when_online),
    ("the second half comes for a new element, and for the old one as well", for_a_new_element),
    ("the second half comes when another language is asked for", for_a_language),
    ("a language that was refused once comes after a while", language_after_a_while),
    ("a bar whose script was refused once comes after a while", bar_after_a_while),
    ("a card in the language asked for stands in for a bar whose script never comes", card_for_a_bar),
    ("the files of the live card that were refused once come for a new element", live_for_a_new_element),
    ("the files of the live card that were refused once come when the visitor is online again", live_when_online),
    ("a page that outlives its files keeps the number and stays quiet", outlived),
];

pub(crate) fn cases() -> Vec<Case> {
    ROWS.into_iter().map(|(name, check)| Case::new(TABLE, name, check)).collect()
}

/// Opens the page with a server that refuses a file so many times, and waits until it has.
fn refused(context: &TestContext, asset: Asset, times: u32, attributes: &str) -> Result<()> {
    context.campaign.fail_times(asset, BUSY, times);
    context.show(&plain(attributes)?)?;
    let asked = || Ok(context.campaign.targets().iter().any(|target| asset.is(target)));
    context.wait_until("a request for the file", asked)?;
    let given_up = || Ok(context.noted("console")?.as_array().is_some_and(|lines| !lines.is_empty()));
    context.wait_until("the line that says so", given_up)
}

fn comes(context: &TestContext, tier: u8) -> Result<()> {
    let reached = "card.host().scrollIntoView(); return Number(card.tier()) >= arguments[0]
        && card.host().shadowRoot.querySelector('.announcer') !== null";
    context.tab.wait("the rest of the card", LIMIT, reached, vec![json!(tier)])?;
    invariant::holds(context)
}

fn after_a_while(context: &TestContext) -> Result<()> {
    refused(context, Asset::Deferred, 1, "lang=it")?;
    comes(context, 2)
}

fn after_a_longer_while(context: &TestContext) -> Result<()> {
    refused(context, Asset::Deferred, 2, "lang=it")?;
    context.tab.wait("the second attempt", LIMIT, "return true", Vec::new())?;
    let reached = "return Number(card.tier()) >= 2";
    context.tab.wait("the rest of the card", LIMIT * 2, reached, Vec::new())?;
    invariant::holds(context)
}

fn when_online(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Deferred, BUSY);
    context.show(&plain("lang=it")?)?;
    context.wait_for_tier(1)?;
    let given_up = || Ok(context.noted("console")?.as_array().is_some_and(|lines| !lines.is_empty()));
    context.wait_until("the line that says so", given_up)?;
    context.campaign.recover();
    context.tab.js("dispatchEvent(new Event('online'))", Vec::new())?;
    let soon = "return card.host().shadowRoot.querySelector('.announcer') !== null";
    context.tab.wait("the second half", Duration::from_secs(2), soon, Vec::new())?;
    comes(context, 2)
}

fn for_a_new_element(context: &TestContext) -> Result<()> {
    refused(context, Asset::Deferred, 1, "lang=it")?;
    context.tab.js("document.body.append(document.createElement('accanto-widget'))", Vec::new())?;
    let both = "let rest = 0; for (const host of card.all('accanto-widget')) rest += host.shadowRoot?.querySelector('.announcer') ? 1 : 0;
        return rest === 2";
    context.tab.wait("the second half for both", Duration::from_secs(2), both, Vec::new())?;
    invariant::on_every_card(context)
}

fn for_a_language(context: &TestContext) -> Result<()> {
    refused(context, Asset::Deferred, 1, "lang=it")?;
    context.tab.js("card.host().lang = 'fr'", Vec::new())?;
    let french = "return card.wrapper().lang === 'fr'";
    context.tab.wait("the language", Duration::from_secs(3), french, Vec::new())?;
    comes(context, 2)
}

fn language_after_a_while(context: &TestContext) -> Result<()> {
    refused(context, Asset::Language("fr"), 1, "lang=fr")?;
    context.tab.wait("the language", LIMIT, "return card.wrapper()?.lang === 'fr'", Vec::new())?;
    comes(context, 2)
}

fn bar_after_a_while(context: &TestContext) -> Result<()> {
    refused(context, Asset::Layouts, 1, "lang=it layout=bar")?;
    invariant::number_comes(context, true)?;
    let there = "return card.host().shadowRoot?.querySelector('.row .call') !== null && card.tier() === '2'";
    context.tab.wait("the bar", LIMIT, there, Vec::new())?;
    invariant::unharmed(context)
}

fn card_for_a_bar(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Layouts, GONE);
    context.show(&plain("lang=fr layout=bar")?)?;
    invariant::number_comes(context, true)?;
    let french = "return card.wrapper()?.lang === 'fr' && card.tier() === '2'";
    context.tab.wait("the card", LIMIT, french, Vec::new())?;
    invariant::holds(context)
}

fn live_for_a_new_element(context: &TestContext) -> Result<()> {
    refused(context, Asset::Wasm, 1, "lang=it")?;
    let_settle(context)?;
    replace_element(context, "lang=it")?;
    comes(context, 2)
}

fn live_when_online(context: &TestContext) -> Result<()> {
    refused(context, Asset::Glue, 1, "lang=it")?;
    let_settle(context)?;
    context.tab.js("dispatchEvent(new Event('online'))", Vec::new())?;
    comes(context, 2)
}

fn outlived(context: &TestContext) -> Result<()> {
    context.show(&plain("lang=it")?)?;
    context.wait_for_menu()?;
    for asset in [Asset::Widget, Asset::Deferred, Asset::Language("fr"), Asset::Glue, Asset::Wasm] {
        context.campaign.fail(asset, GONE);
    }
    context.tab.js("card.host().lang = 'fr'", Vec::new())?;
    let asked = || Ok(context.campaign.targets().iter().any(|target| Asset::Language("fr").is(target)));
    context.wait_until("a request for the language", asked)?;
    replace_element(context, "lang=it")?;
    context.tab.js("dispatchEvent(new Event('online'))", Vec::new())?;
    let_settle(context)?;
    let language = context.tab.js("return card.wrapper().lang", Vec::new())?;
    ensure!(language == "it", "the card is in {language}");
    invariant::holds(context)
}

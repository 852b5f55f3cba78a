//! A visitor in another country's time zone, to whom the card shows that country: one file of the campaign's own, and no trace.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{TABLE, empty, is_of_a_maker, let_settle};
use crate::{
    case::Case,
    cases::{
        abroad::{IN_ZONE, MOVE_TO_ROMANIA},
        plain,
    },
    context::TestContext,
    test_server::Asset,
    verdicts::Verdicts,
};

const ASKED: &str = "a visitor whose time zone shows a country asks for one more file, the campaign's own, and for nothing before or after";
const KEPT: &str =
    "a visitor whose time zone shows a country, who chooses another and closes it, leaves nothing in the browser";

pub(super) fn cases() -> Vec<Case> {
    vec![Case::visit(TABLE, [ASKED, KEPT], visit)]
}

fn visit(context: &TestContext, verdicts: &Verdicts) -> Result<()> {
    let asked_before = context.proxy.asked().len();
    // Before the card is in view, the page is in no country's zone.
    context.show(&plain("lang=it")?.with("NOTE", IN_ZONE))?;
    context.wait_for_tier(2)?;
    context.wait_for_menu()?;
    let_settle(context)?;
    let state = "return [history.length, document.title, location.href]";
    let before = context.tab.js(state, Vec::new())?;
    verdicts.row(ASKED, || {
        ensure!(countries_asked_for(context) == 0, "asked for {:?}", context.campaign.targets());
        context.tab.js(MOVE_TO_ROMANIA, Vec::new())?;
        context.wait_for_tier(2)?;
        let shown = "return card.part('.nearby .guess:not([hidden])') !== null || null";
        context.tab.wait("the country of the time zone", Duration::from_secs(5), shown, Vec::new())?;
        let_settle(context)?;
        ensure!(countries_asked_for(context) == 1, "asked for {:?}", context.campaign.targets());
        let asked = context.campaign.targets().len();
        use_it(context)?;
        let_settle(context)?;
        let targets = context.campaign.targets();
        ensure!(targets.len() == asked, "later asked for {:?}", &targets[asked..]);
        for hit in context.campaign.hits() {
            ensure!(!hit.target.contains('?'), "the campaign's server was asked for {}", hit.target);
            ensure!(hit.cookie.is_none() && hit.referrer.is_none(), "more was sent than the request: {hit:?}");
        }
        let elsewhere: Vec<_> =
            context.proxy.asked()[asked_before..].iter().filter(|target| !is_of_a_maker(target)).cloned().collect();
        ensure!(elsewhere.is_empty(), "the browser asked for {elsewhere:?}");
        Ok(())
    })?;
    verdicts.row(KEPT, || {
        let after = context.tab.js(state, Vec::new())?;
        ensure!(before == after, "before {before}, after {after}");
        empty(context, "the partner's page")
    })
}

/// What a visitor can do with the country: choose another, close it, and open the control in the foot.
fn use_it(context: &TestContext) -> Result<()> {
    let choose = "const menu = card.part('.countries-menu');
        menu.value = 'FR';
        menu.dispatchEvent(new Event('change', { bubbles: true }))";
    context.tab.js(choose, Vec::new())?;
    context.tab.click(".close-country")?;
    context.tab.click("details.abroad > summary")?;
    let chosen = context.tab.js("return card.part('.countries .countries-menu').value", Vec::new())?;
    ensure!(chosen == json!("FR"), "the foot has {chosen}");
    Ok(())
}

fn countries_asked_for(context: &TestContext) -> usize {
    context.campaign.targets().iter().filter(|target| Asset::Countries.is(target)).count()
}

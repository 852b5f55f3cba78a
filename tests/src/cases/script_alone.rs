//! The script tag alone, on pages that put new content into their window: there is one card on every page that carries the tag, and the page's
//! own code finds nothing that it does not expect.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::let_settle;
use crate::{case::Case, context::TestContext, host_page::HostPage, invariant};

const TABLE: &str = "script alone";
const LIMIT: Duration = Duration::from_secs(8);

type Check = fn(&TestContext) -> Result<()>;

const ROWS: [(&str, Check); 8] = [
    ("a page that empties itself and runs the script again has a card", emptied),
    ("a page that writes itself anew has a card, and can be left by keyboard", written_anew),
    ("a page that throws the card away and keeps the script has a card again", thrown_away),
    ("a site with Turbo has a card on the next page, and on the way back", turbo_visit),
    ("a site with Turbo whose script is in the head has a card on the next page", turbo_visit_head),
    ("a site with Turbo has a card after a refresh", turbo_morph),
    ("a page that React takes over from the server finds no difference, and has a card", react_hydrates),
    ("a page that has an element of its own on its second view has no other card", own_element_later),
];

pub(crate) fn cases() -> Vec<Case> {
    ROWS.into_iter().map(|(name, check)| Case::new(TABLE, name, check)).collect()
}

/// Waits for the one card, and checks that it works.
fn one_card(context: &TestContext) -> Result<()> {
    let one = "return card.all('accanto-widget').length === 1 && Number(card.tier()) > 0";
    context.tab.wait("one card", LIMIT, one, Vec::new())?;
    context.wait_for_tier(2)?;
    let_settle(context)?;
    let cards = context.tab.js("return card.all('accanto-widget').length", Vec::new())?;
    ensure!(cards == json!(1), "the page has {cards} cards");
    context.number_is_there()
}

const RUN_AGAIN: &str = "const script = document.createElement('script');
    script.src = before;
    document.body.append(script);";

fn emptied(context: &TestContext) -> Result<()> {
    context.show(&HostPage::new("script_alone.html"))?;
    for _ in 0..2 {
        one_card(context)?;
        let again = format!(
            "const before = document.querySelector('script[src*=widget]').src; document.body.innerHTML = ''; {RUN_AGAIN}"
        );
        context.tab.js(&again, Vec::new())?;
        let gone = "return !document.querySelector('main') && card.host()";
        context.tab.wait("the new body", LIMIT, gone, Vec::new())?;
    }
    one_card(context)
}

fn written_anew(context: &TestContext) -> Result<()> {
    context.show(&HostPage::new("script_alone.html"))?;
    one_card(context)?;
    let anew = "const { src } = document.querySelector('script[src*=widget]');
        document.open();
        document.write(`<!doctype html><html lang=it><p id=own-text>Another page</p><script async src=${src}></` + 'script>');
        document.close()";
    context.tab.js(anew, Vec::new())?;
    let new = "return document.getElementById('own-text')?.textContent === 'Another page'";
    context.tab.wait("the new page", LIMIT, new, Vec::new())?;
    one_card(context)?;
    let there = "return card.host().shadowRoot.querySelector('.announcer') !== null";
    context.tab.wait("the second half", LIMIT, there, Vec::new())?;
    context.tab.keys("\u{E008}")?;
    let said = "return card.host().shadowRoot.querySelector('.announcer').textContent !== ''";
    context.tab.wait("what is said after one press", LIMIT, said, Vec::new()).map(drop)
}

fn thrown_away(context: &TestContext) -> Result<()> {
    context.show(&HostPage::new("script_alone.html"))?;
    for _ in 0..3 {
        one_card(context)?;
        context.tab.js("card.host().remove()", Vec::new())?;
    }
    one_card(context)
}

fn turbo(context: &TestContext, slot: &'static str) -> Result<()> {
    let script = format!("<script async src=\"{}/v1/widget.js\"></script>", context.campaign.origin());
    context.show(&HostPage::new("alone/turbo.html").with(slot, script))?;
    one_card(context)
}

fn follow(context: &TestContext) -> Result<()> {
    context.tab.js("card.host().old = true; document.getElementById('next').click()", Vec::new())?;
    let new = "return location.search === '?next' && card.host() && !card.host().old";
    context.tab.wait("the next page's card", LIMIT, new, Vec::new())?;
    one_card(context)
}

fn turbo_visit(context: &TestContext) -> Result<()> {
    turbo(context, "BODY")?;
    follow(context)?;
    context.tab.js("history.back()", Vec::new())?;
    context.tab.wait("the page before", LIMIT, "return location.search === ''", Vec::new())?;
    one_card(context)?;
    invariant::unharmed(context)
}

fn turbo_visit_head(context: &TestContext) -> Result<()> {
    turbo(context, "HEAD")?;
    follow(context)?;
    invariant::unharmed(context)
}

fn turbo_morph(context: &TestContext) -> Result<()> {
    turbo(context, "BODY")?;
    for _ in 0..2 {
        let refresh = "document.addEventListener('turbo:morph', () => { window.morphed = true }, { once: true });
            window.morphed = false; Turbo.session.refresh(location.href)";
        context.tab.js(refresh, Vec::new())?;
        context.tab.wait("the refresh", LIMIT, "return morphed", Vec::new())?;
        one_card(context)?;
    }
    invariant::unharmed(context)
}

fn react_hydrates(context: &TestContext) -> Result<()> {
    context.show(&HostPage::new("alone/react18.html"))?;
    one_card(context)?;
    let errors = context.tab.js("return hydrationErrors", Vec::new())?;
    ensure!(errors == json!([]), "React complains: {errors}");
    invariant::unharmed(context)?;
    let counted = "return document.getElementById('own-button').textContent === 'Clicked 1 times'";
    context.tab.wait("the page's own button to count", LIMIT, counted, Vec::new())?;
    one_card(context)
}

fn own_element_later(context: &TestContext) -> Result<()> {
    context.show(&HostPage::new("script_alone.html"))?;
    one_card(context)?;
    let again = format!(
        "const before = document.querySelector('script[src*=widget]').src;
         document.body.innerHTML = '<accanto-widget id=own></accanto-widget>'; {RUN_AGAIN}"
    );
    context.tab.js(&again, Vec::new())?;
    context.tab.wait("the new body", LIMIT, "return card.host()?.id === 'own'", Vec::new())?;
    one_card(context)
}

//! A visit leaves no trace: not in the browser, and on no server but the campaign's, which learns only that somebody has fetched its files.
//! If each of these rows holds in each engine, the privacy receipt is written.

mod abroad;

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde_json::json;

use super::let_settle;
use crate::{
    case::Case, context::TestContext, engine::Engine, expected_content, host_page::HostPage, test_server::Asset,
    verdicts::Verdicts,
};

pub(crate) const TABLE: &str = "trace";
/// A description of a visit, for people who read the receipt.
pub(crate) const VISIT: &str =
    "A page that carries the card was opened. The visitor changed the language twice, opened the tips,
  chose for whom they are, copied the number, tapped it, followed the link to the chat, and left. A visitor in the time zone of another
  country was shown its contacts, chose a third country, and closed it.";
const LIMIT: Duration = Duration::from_secs(8);
/// Within which a page hears of a tap.
const SOON: Duration = Duration::from_secs(2);
/// How often a tap that the page has not heard of is repeated.
const TAPS: usize = 10;
/// The part of the page's address that says something about its visitor.
const SECRET: &str = "?class=2b&name=anna#at-home";
/// The hosts that the browsers themselves contact, with or without tests: those of their makers.
const MAKERS: [&str; 6] = ["google.com", "googleapis.com", "gvt1.com", "mozilla.org", "mozilla.com", "mozilla.net"];

const KEPT: &str = "a visit leaves no cookie, nothing in any storage and no service worker";
const TOLD: &str = "a visit asks no server but the campaign's, and sends it neither cookie nor the page's address";
const TELLING: &str = "a page that sends its address everywhere, and has a cookie of the campaign's own site, tells the campaign's server neither";
const HISTORY: &str = "a visit makes no entry in the history and changes no title and no address";

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = vec![
        Case::visit(TABLE, [HISTORY, TOLD, KEPT], one_visit),
        Case::new(TABLE, TELLING, tells_all),
        Case::new(TABLE, "a visit that goes on by a link of the card does not say where it comes from", no_referrer),
    ];
    cases.extend(abroad::cases());
    cases
}

fn one_visit(context: &TestContext, verdicts: &Verdicts) -> Result<()> {
    let asked_before = context.proxy.asked().len();
    open(context)?;
    verdicts.row(HISTORY, || nothing_in_the_history(context))?;
    let kept_here = empty(context, "the partner's page");
    leave(context)?;
    verdicts.row(TOLD, || nobody_is_told(context, asked_before))?;
    verdicts.row(KEPT, || kept_here.and_then(|()| nothing_is_kept(context)))
}

fn nothing_is_kept(context: &TestContext) -> Result<()> {
    empty(context, "the partner's site")?;
    context.tab.start_opening(&format!("{}/poster/it.html", context.campaign.origin()))?;
    empty(context, "the campaign's site")?;
    if context.engine == Engine::Chromium {
        let cookies = context.tab.chromium("Storage.getCookies", json!({}))?;
        ensure!(cookies["cookies"] == json!([]), "the browser holds {cookies}");
        for origin in [context.campaign.origin(), context.host.origin()] {
            let usage = context.tab.chromium("Storage.getUsageAndQuota", json!({ "origin": origin }))?;
            ensure!(usage["usage"] == json!(0), "the browser holds for {origin} {usage}");
        }
    }
    Ok(())
}

fn nobody_is_told(context: &TestContext, before: usize) -> Result<()> {
    let followed =
        expected_content::contacts().into_iter().find(|contact| contact.id == "chat").context("a chat")?.href;
    let followed = followed.trim_start_matches("https://").split('/').next().map(|host| format!("{host}:443"));
    let followed = followed.context("the chat has an address")?;
    // This also shows that every request is noticed.
    let noticed = || Ok(context.proxy.asked()[before..].contains(&followed));
    context.wait_until("the link to be followed", noticed)?;
    for asked in context.proxy.asked()[before..].iter().filter(|target| !is_of_a_maker(target)) {
        ensure!(*asked == followed, "the browser asked for {asked}");
    }
    let languages: Vec<String> = expected_content::languages();
    for hit in context.campaign.hits() {
        let language = languages.iter().any(|language| hit.target.starts_with(&format!("/v1/{language}.")));
        let scripts = [Asset::Widget, Asset::Deferred, Asset::Glue, Asset::Wasm];
        let known = language || scripts.iter().any(|asset| asset.is(&hit.target));
        ensure!(known && !hit.target.contains('?'), "the campaign's server was asked for {}", hit.target);
        ensure!(hit.cookie.is_none() && hit.referrer.is_none(), "more was sent than the request: {hit:?}");
    }
    for target in context.host.targets() {
        ensure!(target.starts_with("/page/") || target == "/probe.js", "the partner's server was asked for {target}");
    }
    Ok(())
}

/// Whether a browser asked for something of its maker's.
fn is_of_a_maker(target: &str) -> bool {
    let host = target.trim_start_matches("http://").split(['/', ':']).next().unwrap_or_default();
    MAKERS.iter().any(|maker| host == *maker || host.ends_with(&format!(".{maker}")))
}

/// The two servers differ by their port alone, so to a browser they are one site, and the page's cookie belongs to both.
fn tells_all(context: &TestContext) -> Result<()> {
    let page = context.publish(&HostPage::new("trace_telling.html"))?;
    context.tab.open(&format!("{page}{SECRET}"))?;
    context.wait_for_tier(2)?;
    context.choose_language("en")?;
    let told = context.host.hits().into_iter().any(|hit| hit.target == "/later.css" && hit.cookie.is_some());
    ensure!(told, "the page's cookie does not come back: {:?}", context.host.hits());
    // To the next visit in this browser, the cookie would be the card's.
    context.tab.delete_cookies()?;
    for hit in context.campaign.hits() {
        ensure!(hit.cookie.is_none() && hit.referrer.is_none(), "more was sent than the request: {hit:?}");
    }
    Ok(())
}

fn no_referrer(context: &TestContext) -> Result<()> {
    open(context)?;
    for language in expected_content::languages() {
        context.tab.js("card.host().setAttribute('lang', arguments[0])", vec![json!(language)])?;
        context.wait_for_language(&language)?;
        let telling = context.tab.js(
            "let telling = '';
             for (const link of card.parts('a[href^=http]')) {
                const alone = link.target === '_top' || link.relList.contains('noopener');
                const silent = link.relList.contains('noreferrer') && alone
                    && link.referrerPolicy === 'no-referrer' && !link.hasAttribute('ping');
                if (!silent) telling += link.outerHTML;
             }
             return telling",
            Vec::new(),
        )?;
        ensure!(telling == "", "in {language}: {telling}");
    }
    // The page's link has all attributes of one of the card's except the address, so what it sends the card's link sends, too.
    context.tab.js(
        "const link = document.getElementById('same-kind');
         const like = card.part('a[data-contact=chat]');
         for (const name of like.getAttributeNames()) if (name !== 'href') link.setAttribute(name, like.getAttribute(name));",
        Vec::new(),
    )?;
    let link = context.tab.element("return document.getElementById('same-kind')", Vec::new())?;
    context.tab.click_element(&link)?;
    let arrived = || Ok(context.campaign.targets().iter().any(|target| target == "/elsewhere"));
    context.wait_until("the visitor to arrive at the other server", arrived)?;
    for hit in context.campaign.hits().iter().filter(|hit| hit.target == "/elsewhere") {
        // A cookie of one site is sent wherever a link of that site leads, and here all servers are of one site.
        ensure!(hit.referrer.is_none(), "the other server learned {hit:?}");
    }
    Ok(())
}

fn nothing_in_the_history(context: &TestContext) -> Result<()> {
    let state = "return [history.length, document.title, location.href]";
    let before = context.tab.js(state, Vec::new())?;
    use_everything(context)?;
    let_settle(context)?;
    let after = context.tab.js(state, Vec::new())?;
    ensure!(before == after, "before {before}, after {after}");
    Ok(())
}

fn open(context: &TestContext) -> Result<()> {
    let page = HostPage::new("trace.html").with("ELSEWHERE", format!("{}/elsewhere", context.campaign.origin()));
    context.tab.open(&format!("{}{SECRET}", context.publish(&page)?))?;
    context.wait_for_tier(2)
}

fn use_everything(context: &TestContext) -> Result<()> {
    for language in ["en", "fr"] {
        context.choose_language(language)?;
    }
    for control in
        ["details.which > summary", "details.how > summary", "details.private > summary", "button.next", "button.all"]
    {
        context.tab.click(control)?;
    }
    context.tab.click("details.tip:nth-of-type(2) > summary")?;
    let label =
        context.tab.element("return card.part('input[name=audience][value=teen]').closest('label')", Vec::new())?;
    context.tab.click_element(&label)?;
    context.tab.click("button.copy")?;
    let said = "return card.text(card.part('[role=status]')) !== ''";
    context.tab.wait("the answer of the copy button", LIMIT, said, Vec::new())?;
    if context.engine == Engine::WebKit {
        // Its small browser cannot call, and would show an error in place of the page.
        let stays = "card.part('a[data-contact=call]').addEventListener('click', (event) => event.preventDefault())";
        context.tab.js(stays, Vec::new())?;
    }
    ["call", "chat"].into_iter().try_for_each(|contact| tap(context, contact))
}

/// Taps a contact until the page hears of it: Chromium drops taps while it looks for a program that calls, which it does by running shell
/// scripts of the desktop. On a busy machine they take seconds.
fn tap(context: &TestContext, contact: &str) -> Result<()> {
    let told = "return accantoProbe.contacts.includes(arguments[0])";
    let mut heard = Ok(());
    for _ in 0..TAPS {
        context.tab.click(&format!("a[data-contact={contact}]"))?;
        heard = context.tab.wait("the page to hear of the tap", SOON, told, vec![json!(contact)]).map(drop);
        if heard.is_ok() {
            break;
        }
    }
    heard
}

fn leave(context: &TestContext) -> Result<()> {
    context.tab.open(&context.publish(&HostPage::new("browser/next.html"))?)
}

fn empty(context: &TestContext, place: &str) -> Result<()> {
    let found = context.tab.js_async(include_str!("../js/stored_data.js"), Vec::new())?;
    ensure!(found == json!([]), "{place} finds {found}");
    let cookies = context.tab.cookies()?;
    ensure!(cookies == json!([]), "the browser holds for {place} {cookies}");
    Ok(())
}

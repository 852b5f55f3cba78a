//! A tap that has begun ends where it began, whatever arrives meanwhile: it calls, or it leaves. Often the script itself is run by the
//! visitor's first touch.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{number::wasm_is_asked_for, plain};
use crate::{
    case::Case,
    context::TestContext,
    engine::Engine,
    expected_content::{self, HREF},
    host_page::HostPage,
    test_server::{Asset, Fault},
};

const TABLE: &str = "first tap";
const LIMIT: Duration = Duration::from_secs(8);
/// How long a tap is held, in milliseconds.
const HELD: [u64; 3] = [30, 300, 1200];
const ENTER: &str = "\u{E007}";

/// What a finger or a mouse does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum By {
    Mouse,
    Finger,
    Key,
}

/// How the page's links and those of the card are found before the card is there.
const LINKS: [(&str, &str); 2] = [("the number", "a[href^='tel:']"), ("the way out", "a[rel~='nofollow']")];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for (place, selector) in LINKS {
        for held in HELD {
            for by in [By::Mouse, By::Finger] {
                // A finger that stays so long asks for a menu.
                if by == By::Finger && held > 500 {
                    continue;
                }
                let name = format!("a tap on {place} that runs the script is delivered, held {held} ms by {by:?}");
                let case = Case::new(TABLE, name, move |context| runs_the_script(context, selector, held, by));
                cases.push(only_where_possible(case, by));
            }
        }
        let name = format!("a key pressed on {place} that runs the script is delivered");
        cases.push(Case::new(TABLE, name, move |context| runs_the_script(context, selector, 0, By::Key)));
    }
    for by in [By::Mouse, By::Finger] {
        let name = format!("a tap on the number is delivered while the live card arrives, by {by:?}");
        cases.push(only_where_possible(Case::new(TABLE, name, move |context| while_live_comes(context, by)), by));
        let name = format!("a tap on the number is delivered while another language arrives, by {by:?}");
        cases.push(only_where_possible(Case::new(TABLE, name, move |context| while_language_comes(context, by)), by));
    }
    cases
}

fn only_where_possible(case: Case, by: By) -> Case {
    if by == By::Finger { case.only_in(Engine::Chromium, "its driver has no fingers") } else { case }
}

fn runs_the_script(context: &TestContext, selector: &str, held: u64, by: By) -> Result<()> {
    context.show(&HostPage::new("first_touch.html").with("ATTRIBUTES", "lang=it"))?;
    let href =
        context.tab.js("return card.host().querySelector(arguments[0]).getAttribute('href')", vec![json!(selector)])?;
    if by == By::Key {
        context.tab.js("card.host().querySelector(arguments[0]).focus()", vec![json!(selector)])?;
        context.tab.keys(ENTER)?;
    } else {
        tap(context, &format!("card.host().querySelector(\"{selector}\")"), by, || {
            std::thread::sleep(Duration::from_millis(held));
            Ok(())
        })?;
    }
    delivered(context, &href)?;
    // The card comes all the same, and works.
    context.wait_for_tier(2)?;
    context.number_is_there()
}

fn while_live_comes(context: &TestContext, by: By) -> Result<()> {
    context.campaign.fail(Asset::Wasm, Fault::Held);
    context.show(&plain("lang=it")?.with("NOTE", TAPS))?;
    context.wait_for_tier(1)?;
    wasm_is_asked_for(context)?;
    tap(context, "card.callLink()", by, || {
        context.campaign.release();
        std::thread::sleep(Duration::from_millis(700));
        ensure!(context.tier()? == "1", "the card was exchanged under the finger");
        Ok(())
    })?;
    delivered(context, &json!(HREF))?;
    context.wait_for_tier(2)
}

fn while_language_comes(context: &TestContext, by: By) -> Result<()> {
    context.campaign.fail(Asset::Wasm, Fault::Status(http::StatusCode::NOT_FOUND));
    context.campaign.fail(Asset::Language("fr"), Fault::Held);
    context.show(&plain("lang=it")?.with("NOTE", TAPS))?;
    context.wait_for_menu()?;
    context.tab.js("card.host().lang = 'fr'", Vec::new())?;
    let asked = || Ok(context.campaign.targets().iter().any(|target| Asset::Language("fr").is(target)));
    context.wait_until("a request for the language", asked)?;
    tap(context, "card.callLink()", by, || {
        context.campaign.release();
        std::thread::sleep(Duration::from_millis(700));
        let language = context.tab.js("return card.wrapper().lang", Vec::new())?;
        ensure!(language == json!(expected_content::default_language()), "the card was exchanged under the finger");
        Ok(())
    })?;
    delivered(context, &json!(HREF))?;
    context.wait_for_language("fr")
}

/// Notes where clicks arrive, and keeps them from calling.
const TAPS: &str = "window.taps = [];
    addEventListener('click', (event) => {
        const inner = event.composedPath()[0];
        taps.push(inner.closest?.('a')?.getAttribute('href') ?? inner.localName);
        event.preventDefault();
    });";

/// Taps the element that an expression finds, and meanwhile does something.
fn tap(context: &TestContext, found: &str, by: By, meanwhile: impl Fn() -> Result<()>) -> Result<()> {
    let element = context.tab.element(&format!("return {found}"), Vec::new())?;
    if by == By::Mouse {
        context.tab.press(&element)?;
        meanwhile()?;
        return context.tab.release();
    }
    let place = "const element = FOUND;
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }";
    let point = context.tab.js(&place.replace("FOUND", found), Vec::new())?;
    context.tab.chromium("Input.dispatchTouchEvent", json!({ "type": "touchStart", "touchPoints": [point] }))?;
    meanwhile()?;
    context.tab.chromium("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).map(drop)
}

/// Waits for the click, which must have arrived at the link, and once.
fn delivered(context: &TestContext, href: &Value) -> Result<()> {
    let taps = context.tab.wait("the click", LIMIT, "return taps.length ? taps : null", Vec::new())?;
    ensure!(taps == json!([href]), "the clicks arrived at {taps}");
    Ok(())
}

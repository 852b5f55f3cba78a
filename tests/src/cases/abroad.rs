//! Help in other countries: exactly what the data has, in every language; a guess by the time zone that asks nobody; and a card that goes on
//! without it.

mod contacts;
mod zones;

pub(super) use zones::{IN_ZONE, MOVE_TO_ROMANIA};

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Tier, let_settle, plain, replace_element, show_plain};
use crate::{
    case::Case,
    context::TestContext,
    expected_content,
    test_server::{Asset, Fault},
};

const TABLE: &str = "abroad";
const LIMIT: Duration = Duration::from_secs(5);

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = contacts::cases();
    cases.extend(zones::cases());
    cases.extend([
        Case::new(TABLE, "nobody in the campaign's own zone, or in none, loads the countries before asking", not_asked),
        Case::new(
            TABLE,
            "the lists of all countries are there where the countries do not arrive, and these come later",
            late,
        ),
        Case::new(
            TABLE,
            "a partner abroad opens the row with a country, and can choose no number that is not verified",
            attribute,
        ),
        Case::new(
            TABLE,
            "a page that takes its country back, or asks for none that is known, closes the row; a visitor's own stays",
            taken_back,
        ),
        Case::new(TABLE, "the way beside the emergency numbers and before reporting leads to the control", ways),
        Case::new(
            TABLE,
            "the country stays through a change of language and of tier, and the focus on its menu",
            stays,
        ),
    ]);
    cases
}

/// Opens the control in the foot and waits for the names of the countries.
fn open(context: &TestContext) -> Result<()> {
    context.tab.js("card.part('.abroad').open = true", Vec::new())?;
    filled(context)
}

fn filled(context: &TestContext) -> Result<()> {
    context
        .tab
        .wait("the countries", LIMIT, "return card.part('.countries-menu')?.length > 1 || null", Vec::new())
        .map(drop)
}

fn asked_for_countries(context: &TestContext) -> bool {
    context.campaign.targets().iter().any(|target| Asset::Countries.is(target))
}

fn not_asked(context: &TestContext) -> Result<()> {
    // The browsers under test are in UTC, which is no country.
    show_plain(context, Tier::One, "lang=it")?;
    context.wait_for_menu()?;
    let_settle(context)?;
    ensure!(!asked_for_countries(context), "asked for {:?}", context.campaign.targets());
    open(context)?;
    ensure!(asked_for_countries(context), "the countries came from elsewhere");
    Ok(())
}

fn late(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Countries, Fault::Status(http::StatusCode::NOT_FOUND));
    show_plain(context, Tier::One, "lang=it")?;
    context.wait_for_menu()?;
    context.tab.js("card.part('.abroad').open = true", Vec::new())?;
    context.wait_until("the countries to be asked for", || Ok(asked_for_countries(context)))?;
    let links =
        "return [...card.part('.directories').querySelectorAll('a')].filter(card.rendered).map(({ href }) => href)";
    let found = context.tab.js(links, Vec::new())?;
    let expected = expected_content::directories();
    ensure!(found == json!(expected), "the lists: expected {expected:?}, found {found}");
    context.campaign.recover();
    context.tab.js("dispatchEvent(new Event('online'))", Vec::new())?;
    filled(context)
}

fn attribute(context: &TestContext) -> Result<()> {
    show_plain(context, Tier::One, "lang=it country=ro")?;
    filled(context)?;
    let shown = "const panel = card.part('.nearby > .country');
        return panel && [panel.querySelector('select').value, panel.querySelector('.guess').hidden,
            [...panel.querySelectorAll('.chosen a[href^=tel]')].map((link) => link.getAttribute('href'))]";
    let expected = json!(["RO", true, expected_content::country("RO").calls]);
    let found = context.tab.js(shown, Vec::new())?;
    ensure!(found == expected, "expected {expected}, found {found}");
    for other in ["tel:1", "RO\\\" onclick", "__proto__", "constructor", "XX", ""] {
        replace_element(context, &format!("lang=it country=\"{}\"", other.replace('"', "&quot;")))?;
        let_settle(context)?;
        let found = context.tab.js("return card.part('.nearby > .country') === null", Vec::new())?;
        ensure!(found == json!(true), "a row for {other}");
    }
    Ok(())
}

fn taken_back(context: &TestContext) -> Result<()> {
    show_plain(context, Tier::Two, "lang=it country=ro")?;
    filled(context)?;
    let near = "return card.part('.nearby .countries-menu')?.value ?? ''";
    let set = |country: Option<&str>| {
        let set = "if (arguments[0] === null) card.host().removeAttribute('country');
            else card.host().setAttribute('country', arguments[0])";
        context.tab.js(set, vec![json!(country)])
    };
    for (country, expected) in
        [(Some("de"), "DE"), (Some("ZZ"), ""), (Some(" fr "), "FR"), (None, ""), (Some("GR"), "GR")]
    {
        set(country)?;
        let found = context.tab.js(near, Vec::new())?;
        ensure!(found == json!(expected), "after {country:?}: {found}");
    }
    let choose = "const menu = card.part('.countries-menu');
        menu.value = 'ES';
        menu.dispatchEvent(new Event('change', { bubbles: true }))";
    context.tab.js(choose, Vec::new())?;
    set(None)?;
    let found = context.tab.js(near, Vec::new())?;
    ensure!(found == json!("ES"), "the visitor's choice became {found}");
    Ok(())
}

fn ways(context: &TestContext) -> Result<()> {
    show_plain(context, Tier::One, "lang=it")?;
    context.wait_for_menu()?;
    for place in [".explained", ".before"] {
        replace_element(context, "lang=it")?;
        context.wait_for_menu()?;
        let press = "card.part('.which').open = true;
            card.part('.how').open = true;
            card.part('.before').open = true;
            card.part(arguments[0]).querySelector('.to-abroad').click()";
        context.tab.js(press, vec![json!(place)])?;
        filled(context)?;
        let there = context.tab.js("return card.focused()?.parentNode.className", Vec::new())?;
        ensure!(there == json!("abroad"), "from {place} the focus went to {there}");
    }
    Ok(())
}

fn stays(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Wasm, Fault::Held);
    context.show(&plain("lang=it")?)?;
    context.wait_for_tier(1)?;
    context.wait_for_menu()?;
    open(context)?;
    let choose = "const menu = card.part('.countries-menu');
        menu.focus();
        menu.value = 'FR';
        menu.dispatchEvent(new Event('change', { bubbles: true }))";
    context.tab.js(choose, Vec::new())?;
    let state = "return [card.part('.countries-menu').value, card.focused()?.className,
        [...card.part('.chosen').querySelectorAll('a[href^=tel]')].map((link) => link.getAttribute('href')),
        card.rendered(card.part('.chosen'))]";
    let expected = json!(["FR", "countries-menu", expected_content::country("FR").calls, true]);
    let same = |when: &str| -> Result<()> {
        let found = context.tab.js(state, Vec::new())?;
        ensure!(found == expected, "{when}: expected {expected}, found {found}");
        Ok(())
    };
    same("chosen")?;
    context.campaign.release();
    context.wait_for_tier(2)?;
    same("with WebAssembly")?;
    context.choose_language("en")?;
    context.tab.js("card.part('.countries-menu').focus()", Vec::new())?;
    same("in another language")
}

//! What a page's own code can ask the element and hear from it, and what the script's tag can say for an element that is not there.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::plain;
use crate::{
    case::Case,
    context::TestContext,
    host_page::HostPage,
    test_server::{Asset, Fault},
};

const TABLE: &str = "interface";
const LIMIT: Duration = Duration::from_secs(8);

const TAG: [&str; 2] = [
    "a page whose script survived alone has the layout, the language and all else that the tag asks for, and nothing that it may not",
    "a page that has an element of its own has what that element asks for, whatever the tag says",
];

pub(crate) fn cases() -> Vec<Case> {
    vec![
        Case::visit(TABLE, TAG, |context, verdicts| {
            let asked = "data-layout=bar data-lang=en data-theme=dark data-exit=off data-opens=above data-corner=top-end \
                data-country=FR data-audience=teen data-events data-style=display:none data-onclick=document.title=1 data-id=other";
            context.show(&HostPage::new("script_alone.html").with("DATA", asked))?;
            verdicts.row(TAG[0], || tag(context))?;
            verdicts.row(TAG[1], || own_element(context))
        }),
        Case::new(TABLE, "an application hears every event under a name without a colon, with the same detail", twins),
        Case::new(TABLE, "an application that comes late reads which tier is in view, and can wait for the card", late),
        Case::new(
            TABLE,
            "an application that loads the card by its package has one script, and a card only where it puts one",
            packaged,
        ),
        Case::new(
            TABLE,
            "an application whose script does not come is told so by the package, and keeps its links",
            packaged_in_vain,
        ),
    ]
}

fn tag(context: &TestContext) -> Result<()> {
    context.wait_for_language("en")?;
    let row = "const call = card.host().shadowRoot.querySelector('.row a[href^=\"tel:\"]');
        return call !== null && card.rendered(call) || null";
    context.tab.wait("the call in the row of the bar", LIMIT, row, Vec::new())?;
    let expected = json!([
        ["audience", "teen"],
        ["corner", "top-end"],
        ["country", "FR"],
        ["events", ""],
        ["exit", "off"],
        ["lang", "en"],
        ["layout", "bar"],
        ["opens", "above"],
        ["theme", "dark"],
    ]);
    let attributes = "return [...card.host().attributes].map(({ name, value }) => [name, value]).filter(([name]) => name !== 'class').sort()";
    let found = context.tab.js(attributes, Vec::new())?;
    ensure!(found == expected, "its attributes are {found}");
    Ok(())
}

fn own_element(context: &TestContext) -> Result<()> {
    let replace = "document.querySelector('main').insertAdjacentHTML('beforeend', '<accanto-widget id=own lang=it></accanto-widget>')";
    context.tab.js(replace, Vec::new())?;
    let one = "return card.all('accanto-widget').length === 1 && card.host().id === 'own'";
    context.tab.wait("the page's own element alone", LIMIT, one, Vec::new())?;
    context.wait_for_tier(2)?;
    context.wait_for_language("it")?;
    let found =
        context.tab.js("return card.host().getAttributeNames().filter((name) => name !== 'class')", Vec::new())?;
    ensure!(found == json!(["id", "lang"]), "its attributes are {found}");
    context.number_is_there()
}

fn twins(context: &TestContext) -> Result<()> {
    let note = "window.heard = { ':': [], '-': [] };
        for (const sign of ':-') for (const name of ['ready', 'language', 'contact']) {
            addEventListener(`accanto${sign}${name}`, ({ detail, target, composed }) => {
                heard[sign].push([name, detail, target.localName, composed]);
            });
        }
        addEventListener('click', (event) => event.preventDefault());";
    context.show(&plain("lang=it events")?.with("NOTE", note))?;
    context.wait_for_tier(2)?;
    context.choose_language("en")?;
    context.tab.js("card.callLink().click()", Vec::new())?;
    let event = |name: &str, detail: Value| json!([name, detail, "accanto-widget", true]);
    let expected = json!([
        event("ready", json!({ "tier": 1 })),
        event("ready", json!({ "tier": 2 })),
        event("language", json!({ "language": "en" })),
        event("contact", json!({ "contact": "call" })),
    ]);
    let heard = context.tab.js("return heard", Vec::new())?;
    ensure!(heard == json!({ ":": expected, "-": expected }), "heard {heard:#}");
    Ok(())
}

fn late(context: &TestContext) -> Result<()> {
    // In another language than the campaign's, the page's own links stay in view until its texts have come.
    let note = "window.told = [];
        const tell = (when) => told.push([when, document.querySelector('accanto-widget').tier]);
        customElements.whenDefined('accanto-widget').then(() => {
            tell('defined');
            document.querySelector('accanto-widget').ready.then(() => tell('ready'));
        });";
    context.show(&plain("lang=en")?.with("NOTE", note))?;
    context.wait_for_tier(2)?;
    let late = "const host = card.host(); await host.ready; return [told, host.tier]";
    let found = context.tab.js_async(late, Vec::new())?;
    ensure!(found == json!([[["defined", 0], ["ready", 1]], 2]), "[told, tier in the end] is {found}");
    Ok(())
}

/// How often a script of the card is on the page.
const SCRIPTS: &str = "document.querySelectorAll('script[src*=\"/v1/widget.js\"]').length";

fn packaged(context: &TestContext) -> Result<()> {
    context.show(&HostPage::new("app/package.html"))?;
    // The page has loaded, so a script that inserts the element does so at once.
    let asked = format!("return [await askTwice(), {SCRIPTS}, card.all('accanto-widget').length]");
    let found = context.tab.js_async(&asked, Vec::new())?;
    ensure!(found == json!([[true, true], 1, 0]), "[has come, scripts, cards] is {found}");
    context.tab.js("mount()", Vec::new())?;
    context.wait_for_tier(2)?;
    let again = format!("return [await askTwice(), {SCRIPTS}, card.all('accanto-widget').length]");
    let found = context.tab.js_async(&again, Vec::new())?;
    ensure!(found == json!([[true, true], 1, 1]), "asked again, [has come, scripts, cards] is {found}");
    context.number_is_there()
}

fn packaged_in_vain(context: &TestContext) -> Result<()> {
    context.campaign.fail(Asset::Widget, Fault::Status(http::StatusCode::NOT_FOUND));
    context.show(&HostPage::new("app/package.html"))?;
    let asked = format!("mount(); return [await askTwice(), {SCRIPTS}]");
    let found = context.tab.js_async(&asked, Vec::new())?;
    ensure!(found == json!([[false, false], 0]), "[has come, scripts] is {found}");
    let before = context.campaign.targets().len();
    context.tab.js_async("await askTwice()", Vec::new())?;
    ensure!(context.campaign.targets().len() == before + 1, "asked again, the campaign was not");
    context.number_is_there()
}

//! A page may call its own things by the names of the browser's: variables, elements, and what it adds to all objects. The number is there,
//! and no fault of ours reaches the page.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{case::Case, context::TestContext, engine::Engine, host_page::HostPage, invariant};

const TABLE: &str = "names";
/// Within which a card reaches its tier.
const LIMIT: Duration = Duration::from_secs(10);
/// How long the page's variables stand in front of the browser's, in milliseconds: the driver needs some of them, too.
const HIDDEN_FOR: u32 = 2500;

/// For what is still under way. The driver's own scripts need some of the names as well, so here it is not asked.
const A_MOMENT: Duration = Duration::from_millis(300);

/// A page, and the tier that its card reaches at least.
struct Row {
    name: &'static str,
    page: Page,
    tier: u8,
}

enum Page {
    /// It has a variable of that name, with that value.
    Variable(&'static str, &'static str),
    /// It has these elements.
    Markup(&'static str),
    /// It runs this script before ours.
    Script(&'static str),
}

use Page::{Markup, Script, Variable};

const ROWS: &[Row] = &[
    Row { name: "URL", page: Variable("URL", "'https://partner.example/'"), tier: 2 },
    Row { name: "Promise", page: Variable("Promise", "'a promise'"), tier: 2 },
    Row { name: "Map", page: Variable("Map", "{ zoom: 3 }"), tier: 2 },
    Row { name: "Set", page: Variable("Set", "function () {}"), tier: 2 },
    Row { name: "Error", page: Variable("Error", "'none'"), tier: 2 },
    Row { name: "Event", page: Variable("Event", "{}"), tier: 2 },
    Row { name: "Element", page: Variable("Element", "{}"), tier: 2 },
    Row { name: "HTMLSelectElement", page: Variable("HTMLSelectElement", "{}"), tier: 2 },
    Row { name: "HTMLScriptElement", page: Variable("HTMLScriptElement", "{}"), tier: 2 },
    Row { name: "HTMLElement", page: Variable("HTMLElement", "{}"), tier: 0 },
    Row { name: "AbortController", page: Variable("AbortController", "function () { this.signal = {} }"), tier: 2 },
    Row { name: "CustomEvent", page: Variable("CustomEvent", "'never'"), tier: 2 },
    Row { name: "CSS", page: Variable("CSS", "'.card {}'"), tier: 2 },
    Row { name: "CSSStyleSheet", page: Variable("CSSStyleSheet", "undefined"), tier: 2 },
    Row { name: "IntersectionObserver", page: Variable("IntersectionObserver", "'none'"), tier: 1 },
    Row { name: "fetch", page: Variable("fetch", "'the stick'"), tier: 1 },
    Row { name: "JSON", page: Variable("JSON", "'{}'"), tier: 1 },
    Row { name: "Intl", page: Variable("Intl", "undefined"), tier: 2 },
    Row { name: "Date", page: Variable("Date", "'today'"), tier: 1 },
    Row { name: "atob", page: Variable("atob", "7"), tier: 1 },
    Row { name: "Symbol", page: Variable("Symbol", "'S'"), tier: 2 },
    Row { name: "Proxy", page: Variable("Proxy", "'http://proxy.example'"), tier: 0 },
    Row { name: "getComputedStyle", page: Variable("getComputedStyle", "'none'"), tier: 2 },
    Row { name: "addEventListener", page: Variable("addEventListener", "'none'"), tier: 0 },
    Row { name: "console", page: Variable("console", "undefined"), tier: 2 },
    Row { name: "performance", page: Variable("performance", "0"), tier: 2 },
    Row { name: "MutationObserver", page: Variable("MutationObserver", "'none'"), tier: 2 },
    Row {
        name: "a console that throws",
        page: Script("console.info = () => { throw new Error('no') }; window.CustomEvent = 0"),
        tier: 2,
    },
    Row { name: "an image named createElement", page: Markup("<img name=createElement src=data:, alt=''>"), tier: 1 },
    Row {
        name: "an image named addEventListener",
        page: Markup("<img name=addEventListener src=data:, alt=''>"),
        tier: 2,
    },
    Row { name: "a form named head", page: Markup("<form name=head></form>"), tier: 2 },
    Row { name: "a form named body", page: Markup("<form name=body></form>"), tier: 2 },
    Row { name: "an enumerable property of all objects", page: Script("Object.prototype.theme = 'dark'"), tier: 2 },
    Row {
        name: "a read-only property of all objects",
        page: Script("Object.defineProperty(Object.prototype, 'version', { value: 3, enumerable: true })"),
        tier: 2,
    },
    Row { name: "a property of all functions", page: Script("Function.prototype.theme = 'dark'"), tier: 2 },
    Row { name: "a property of all lists", page: Script("Array.prototype.last = 'none'"), tier: 2 },
    Row {
        name: "no language of the browser's",
        page: Script(
            "Object.defineProperty(navigator, 'language', { value: null }); Object.defineProperty(navigator, 'languages', { value: null })",
        ),
        tier: 2,
    },
    Row {
        name: "an undefined language of the browser's",
        page: Script(
            "Object.defineProperty(Navigator.prototype, 'language', { get() {} }); Object.defineProperty(Navigator.prototype, 'languages', { get() {} })",
        ),
        tier: 2,
    },
    Row {
        name: "a method attachShadow that throws",
        page: Script("Element.prototype.attachShadow = () => { throw new TypeError('no') }"),
        tier: 0,
    },
    Row { name: "no method attachShadow", page: Script("Element.prototype.attachShadow = undefined"), tier: 0 },
    Row {
        name: "a method replaceChildren that throws",
        page: Script("ShadowRoot.prototype.replaceChildren = () => { throw new TypeError('no') }"),
        tier: 0,
    },
    Row {
        name: "a method appendChild that throws",
        page: Script("ShadowRoot.prototype.appendChild = () => { throw new TypeError('no') }"),
        tier: 2,
    },
    Row {
        name: "a method addEventListener of elements that throws",
        page: Script("HTMLElement.prototype.addEventListener = () => { throw new TypeError('no') }"),
        tier: 0,
    },
    Row {
        name: "a method setAttribute that throws",
        page: Script(
            "const set = Element.prototype.setAttribute; Element.prototype.setAttribute = function (name, value) { if (name === 'href') throw new TypeError('no'); set.call(this, name, value) }",
        ),
        tier: 0,
    },
];

pub(crate) fn cases() -> Vec<Case> {
    let name = |row: &Row| format!("the number is there on a page with its own: {}", row.name);
    let case = |row| Case::new(TABLE, name(row), |context| holds(context, row));
    let possible = |row: &'static Row| match row.name {
        "Map" | "a read-only property of all objects" => {
            case(row).not_in(Engine::WebKit, "its driver needs the page's own")
        }
        _ => case(row),
    };
    ROWS.iter().map(possible).collect()
}

fn holds(context: &TestContext, row: &Row) -> Result<()> {
    let page = HostPage::new("names.html").with("ATTRIBUTES", "lang=it");
    let page = match row.page {
        Variable(name, value) => page.with("MARKUP", "").with("NOTE", hiding(name, value)),
        Markup(markup) => page.with("MARKUP", markup).with("NOTE", ""),
        Script(script) => page.with("MARKUP", "").with("NOTE", script),
    };
    context.show(&page)?;
    if matches!(row.page, Variable(..)) {
        std::thread::sleep(Duration::from_millis(u64::from(HIDDEN_FOR)));
        context.tab.wait("the browser's own names", LIMIT, "return window.itself === true", Vec::new())?;
    }
    let reached = "card.host().scrollIntoView(); return Number(card.tier()) >= arguments[0]";
    context.tab.wait(&format!("tier {}", row.tier), LIMIT, reached, vec![json!(row.tier)])?;
    std::thread::sleep(A_MOMENT);
    let stays = context.tab.js("return Number(card.tier()) >= arguments[0]", vec![json!(row.tier)])?;
    ensure!(stays == json!(true), "the card did not stay on tier {}", row.tier);
    invariant::holds(context)
}

/// Hides what the browser has under a name for as long as the page takes to load.
fn hiding(name: &str, value: &str) -> String {
    format!(
        "(function (later, itself) {{
            window.{name} = {value};
            later(function () {{ window.{name} = itself; window.itself = true; }}, {HIDDEN_FOR});
        }})(window.setTimeout.bind(window), window.{name});"
    )
}

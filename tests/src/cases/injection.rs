//! Nothing can be injected: whatever strangers write into the attributes of the element, the links inside it or the address of the page, it
//! never runs, never becomes part of the card, and leads nobody elsewhere.

use std::{collections::BTreeSet, time::Duration};

use anyhow::{Result, ensure};
use serde_json::json;

use super::let_settle;
use crate::{case::Case, context::TestContext, expected_content, host_page::HostPage, invariant, test_server::Asset};

const TABLE: &str = "injection";

/// Markup, scripts, addresses, and names with a meaning in JavaScript.
const STRINGS: [&str; 22] = [
    "<script>canary()</script>",
    "</script><script>canary()</script>",
    "<img src=x onerror=canary()>",
    "\"><img src=x onerror=canary()>",
    "' onfocus='canary()' autofocus='",
    "<svg onload=canary()>",
    "<style>*{background:url(javascript:canary())}</style>",
    "<iframe srcdoc='<script>parent.canary()</script>'>",
    "javascript:canary()",
    "JaVaScRiPt:canary()",
    "data:text/javascript,canary()",
    "https://elsewhere.invalid/v1/widget.js",
    "//elsewhere.invalid/",
    "../../elsewhere",
    "${canary()}",
    "{{canary()}}",
    "`;canary();`",
    "__proto__",
    "constructor",
    "it-IT-x-canary()",
    "it\u{0}<script>canary()</script>",
    "\u{202e}69691",
];
const ATTRIBUTES: [&str; 4] = ["lang", "theme", "audience", "layout"];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = ATTRIBUTES
        .into_iter()
        .map(|attribute| {
            let name = format!("nothing written into the attribute {attribute} runs or changes where the card leads");
            Case::new(TABLE, name, move |context| in_attribute(context, attribute))
        })
        .collect();
    cases.push(Case::new(TABLE, "nothing in the page's address runs or changes where the card leads", in_page_address));
    cases.push(Case::new(
        TABLE,
        "nothing in the script's address runs or changes where the card leads",
        in_script_address,
    ));
    cases.push(Case::new(TABLE, "nothing among the links inside the element gets into the card", in_links));
    cases
}

/// Tries each string in an attribute, of an element that has it from the beginning and of a live element that gets it later.
fn in_attribute(context: &TestContext, attribute: &'static str) -> Result<()> {
    context.show(&HostPage::new("injection.html"))?;
    context.wait_for_tier(2)?;
    for string in STRINGS {
        context.tab.js(
            "const host = card.host();
             host.setAttribute(arguments[0], arguments[1]);
             document.getElementById('new')?.remove();
             const made = document.createElement('accanto-widget');
             made.id = 'new';
             made.setAttribute(arguments[0], arguments[1]);
             made.append(document.getElementById('links').content.cloneNode(true));
             host.after(made);",
            vec![json!(attribute), json!(string)],
        )?;
        let both = "const hosts = card.all('accanto-widget'); return hosts.length === 2 && card.tier(hosts[0]) === '2'
            && card.wrapper(hosts[1]) !== null";
        context.tab.wait("both cards", Duration::from_secs(5), both, Vec::new())?;
        nothing_got_in(context).map_err(|error| error.context(format!("{attribute}={string:?}")))?;
    }
    context.tab.js("document.getElementById('new').remove()", Vec::new())?;
    settled(context)
}

/// Tries each string in the page's address: in the query, percent-encoded, and in the fragment as it is, where a fragment can hold it.
fn in_page_address(context: &TestContext) -> Result<()> {
    let page = context.publish(&HostPage::new("injection.html"))?;
    for string in STRINGS {
        let encoded = encoded(string);
        let raw = |letter: char| letter.is_ascii_graphic() && !"<>\"`".contains(letter);
        let fragment = if string.chars().all(raw) { string } else { &encoded };
        let address = format!("{page}?lang={encoded}&theme={encoded}&audience={encoded}#{fragment}");
        context.tab.js("location.replace(arguments[0])", vec![json!(address)])?;
        let there =
            "return location.href === arguments[0] && card.tier() !== '0' && document.readyState === 'complete'";
        let waited = context.tab.wait("the card", Duration::from_secs(5), there, vec![json!(address)]);
        waited.and_then(|_| nothing_got_in(context)).map_err(|error| error.context(address))?;
    }
    settled(context)
}

fn in_script_address(context: &TestContext) -> Result<()> {
    for (index, string) in STRINGS.into_iter().enumerate() {
        let page =
            HostPage::new("injection.html").with("QUERY", format!("?lang={0}&amp;base={0}#{0}", encoded(string)));
        context.tab.open(&format!("{}?{index}", context.publish(&page)?))?;
        context.wait_for_tier(1)?;
        nothing_got_in(context).map_err(|error| error.context(string))?;
    }
    context.wait_for_tier(2)?;
    settled(context)
}

/// What a page's own filter may let strangers write: links and texts without scripts.
fn in_links(context: &TestContext) -> Result<()> {
    let link = |string: &str| {
        let quoted = string.replace('&', "&amp;").replace('"', "&quot;");
        let text = string.replace('&', "&amp;").replace('<', "&lt;");
        format!("<a href=\"{quoted}\" data-contact=\"call\" lang=\"{quoted}\">{text}</a>")
    };
    let children: String = STRINGS.iter().filter(|string| !string.contains('\0')).map(|string| link(string)).collect();
    context.show(&HostPage::new("injection.html").with("CHILDREN", children))?;
    context.wait_for_tier(2)?;
    settled(context)
}

/// Checks that nothing runs later either, such as after a picture fails to load, and that the card is as it should be.
fn settled(context: &TestContext) -> Result<()> {
    let_settle(context)?;
    nothing_got_in(context)?;
    let known = [
        Asset::Widget,
        Asset::Deferred,
        Asset::Language("it"),
        Asset::Language("en"),
        Asset::Language("fr"),
        Asset::Glue,
        Asset::Wasm,
    ];
    for target in context.campaign.targets() {
        ensure!(known.iter().any(|asset| asset.is(&target)), "the campaign's server was asked for {target}");
    }
    for target in context.host.targets() {
        let own = ["/page/", "/probe.js"].iter().any(|path| target.starts_with(path));
        ensure!(own, "the partner's server was asked for {target}");
    }
    let elsewhere = context.proxy.asked().into_iter().find(|target| target.contains("elsewhere"));
    ensure!(elsewhere.is_none(), "asked for {elsewhere:?}");
    invariant::holds(context)
}

fn nothing_got_in(context: &TestContext) -> Result<()> {
    let sung = context.tab.js("return window.sung", Vec::new())?;
    ensure!(sung == json!(0), "the canary sang {sung} times");
    let inside = context.tab.js(include_str!("../js/card_markup.js"), Vec::new())?;
    ensure!(inside["foreign"] == "", "the card contains {}", inside["foreign"]);
    let found: BTreeSet<&str> = inside["links"].as_str().unwrap_or_default().lines().collect();
    let contacts: Vec<String> = expected_content::contacts().into_iter().map(|contact| contact.href).collect();
    let organisation = expected_content::organisation_url();
    let exit = expected_content::exit();
    // These come with what follows the first paint.
    let directories = expected_content::directories().into_iter();
    let networks = expected_content::memberships().iter().filter_map(|network| network["url"].as_str());
    let later: BTreeSet<String> = directories.chain(networks.map(str::to_owned)).collect();
    let found: BTreeSet<&str> = found.into_iter().filter(|link| !later.contains(*link)).collect();
    let others = [organisation.as_str(), exit.as_str()];
    let known: BTreeSet<&str> = contacts.iter().map(String::as_str).chain(others).collect();
    ensure!(found == known, "the card leads to {found:?}");
    Ok(())
}

/// A text, percent-encoded for an address.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

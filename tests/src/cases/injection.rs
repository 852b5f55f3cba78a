//! Nothing gets in: whatever strangers write into the attributes of the element, the links inside it or the address of the page, it never
//! runs, never becomes part of the card and leads nobody elsewhere.

use std::{collections::BTreeSet, time::Duration};

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{case::Case, expected, host_page::HostPage, invariant, server::Asset, stage::Stage};

const TABLE: &str = "injection";

/// Markup, scripts, addresses, and names that mean something to JavaScript.
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
            Case::new(TABLE, name, move |stage| in_attribute(stage, attribute))
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

/// On an element that comes with it, and on a live one that gets it.
fn in_attribute(stage: &Stage, attribute: &'static str) -> Result<()> {
    stage.show(&HostPage::new("injection.html"))?;
    stage.wait_for_tier(2)?;
    for string in STRINGS {
        stage.tab.js(
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
        stage.tab.wait("both cards", Duration::from_secs(5), both, Vec::new())?;
        nothing_got_in(stage).map_err(|error| error.context(format!("{attribute}={string:?}")))?;
    }
    stage.tab.js("document.getElementById('new').remove()", Vec::new())?;
    settled(stage)
}

fn in_page_address(stage: &Stage) -> Result<()> {
    let address = stage.publish(&HostPage::new("injection.html"))?;
    for string in STRINGS {
        let encoded = encoded(string);
        let raw: String = string.chars().filter(|letter| !letter.is_control() && letter.is_ascii()).collect();
        let raw = raw.replace(['<', '>', '"', '`', ' ', '{', '}', '\''], "");
        for address in [
            format!("{address}?lang={encoded}&theme={encoded}&audience={encoded}#{encoded}"),
            format!("{address}#{raw}"),
        ] {
            stage.tab.js("location.replace(arguments[0])", vec![json!(address)])?;
            let there =
                "return location.href === arguments[0] && card.tier() !== '0' && document.readyState === 'complete'";
            stage.tab.wait("the card", Duration::from_secs(5), there, vec![json!(address)])?;
            nothing_got_in(stage).map_err(|error| error.context(address))?;
        }
    }
    settled(stage)
}

fn in_script_address(stage: &Stage) -> Result<()> {
    for (index, string) in STRINGS.into_iter().enumerate() {
        let page =
            HostPage::new("injection.html").with("QUERY", format!("?lang={0}&amp;base={0}#{0}", encoded(string)));
        stage.tab.open(&format!("{}?{index}", stage.publish(&page)?))?;
        stage.wait_for_tier(1)?;
        nothing_got_in(stage).map_err(|error| error.context(string))?;
    }
    stage.wait_for_tier(2)?;
    settled(stage)
}

/// As far as a page's own filter may let strangers write: links and texts without scripts.
fn in_links(stage: &Stage) -> Result<()> {
    let link = |string: &str| {
        let quoted = string.replace('&', "&amp;").replace('"', "&quot;");
        let text = string.replace('&', "&amp;").replace('<', "&lt;");
        format!("<a href=\"{quoted}\" data-contact=\"call\" lang=\"{quoted}\">{text}</a>")
    };
    let children: String = STRINGS.iter().filter(|string| !string.contains('\0')).map(|string| link(string)).collect();
    stage.show(&HostPage::new("injection.html").with("CHILDREN", children))?;
    stage.wait_for_tier(2)?;
    settled(stage)
}

/// Nothing later either, such as a picture that fails to load; and the card is as it should be.
fn settled(stage: &Stage) -> Result<()> {
    std::thread::sleep(Duration::from_millis(500));
    nothing_got_in(stage)?;
    let known = [
        Asset::Widget,
        Asset::More,
        Asset::Language("it"),
        Asset::Language("en"),
        Asset::Language("fr"),
        Asset::Glue,
        Asset::Wasm,
    ];
    for target in stage.campaign.targets() {
        ensure!(known.iter().any(|asset| asset.is(&target)), "the campaign's server was asked for {target}");
    }
    for target in stage.host.targets() {
        let own = ["/page/", "/probe.js"].iter().any(|path| target.starts_with(path));
        ensure!(own, "the partner's server was asked for {target}");
    }
    let elsewhere = stage.outside.asked().into_iter().find(|target| target.contains("elsewhere"));
    ensure!(elsewhere.is_none(), "asked for {elsewhere:?}");
    invariant::holds(stage)
}

fn nothing_got_in(stage: &Stage) -> Result<()> {
    let sung = stage.tab.js("return window.sung", Vec::new())?;
    ensure!(sung == json!(0), "the canary sang {sung} times");
    let inside = stage.tab.js(include_str!("../js/inside.js"), Vec::new())?;
    ensure!(inside["foreign"] == "", "the card contains {}", inside["foreign"]);
    let found: BTreeSet<&str> = inside["links"].as_str().unwrap_or_default().lines().collect();
    let contacts: Vec<String> = expected::contacts().into_iter().map(|contact| contact.href).collect();
    let organisation = expected::organisation_url();
    let exit = expected::exit();
    let others = [organisation.as_str(), exit.as_str()];
    let known: BTreeSet<&str> = contacts.iter().map(String::as_str).chain(others).collect();
    ensure!(found == known, "the card leads to {found:?}");
    Ok(())
}

/// Percent-encoded, as an address carries any text.
fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

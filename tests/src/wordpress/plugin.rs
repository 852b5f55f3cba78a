//! What the plugin does besides keeping what people write.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{
    Row, Run, SOON, card_is_there, rest,
    site::{Kind, look},
    software::scripts,
};
use crate::expected_content::{HREF, NUMBER};

const KIND: Kind = Kind { network: false, plugin: true };

/// The addresses that somebody may write into the settings, and what is saved.
const ADDRESSES: [(&str, &str); 7] = [
    ("campaign.example", "https://campaign.example"),
    ("http://campaign.example/a", "https://campaign.example/a"),
    ("https://campaign.example", "https://campaign.example"),
    ("http://127.0.0.1:1", "http://127.0.0.1:1"),
    ("javascript:alert(1)", ""),
    ("https://", ""),
    ("", ""),
];

const PINNED: &str = "<script async crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\" src=\"https://campaign.example/v1/widget.0123456789abcdef0123.js\" data-no-insert integrity=\"sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"></script>";
const PLAIN: &str = "<script async crossorigin=\"anonymous\" referrerpolicy=\"no-referrer\" src=\"https://campaign.example/v1/widget.js\" data-no-insert></script>";

/// What was moved on the page so far, and by how much.
const SHIFTS: &str = "return await new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
        .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(0), 500);
})";

type Check = fn(&Run) -> Result<()>;

const ROWS: [(&str, Check); 8] = [
    ("the address of the campaign is saved with https, and nothing that is no address", addresses),
    ("a pinned script has its integrity, and each has its policies", script),
    ("without the campaign's address there are the links, and no script is asked for", no_address),
    ("the administrator is offered a text for the privacy policy", privacy),
    ("removing the plugin removes the only option that it has", uninstalled),
    ("a column is as wide as the theme's text where nothing else says it", column),
    ("a page with the block loads the card without saying where it is, and nothing on it moves", block),
    ("a page without a card loads nothing of the campaign", without),
];

pub(super) fn rows() -> Vec<Row> {
    ROWS.into_iter().map(|(name, check)| -> Row { (format!("plugin: {name}"), Box::new(check)) }).collect()
}

fn facts(run: &Run) -> Result<Value> {
    let site = run.site(KIND)?;
    let installation = run.installation.get().and_then(|made| made.as_ref().ok()).context("no installation")?;
    look(installation, site, &scripts().join("look.php"))
}

fn addresses(run: &Run) -> Result<()> {
    let facts = facts(run)?;
    for (written, saved) in ADDRESSES {
        let found = &facts["saved"][written];
        ensure!(found == saved, "{written} is saved as {found}");
    }
    Ok(())
}

fn script(run: &Run) -> Result<()> {
    let facts = facts(run)?;
    ensure!(facts["pinned"] == PINNED, "{}", facts["pinned"]);
    ensure!(facts["plain"] == PLAIN, "{}", facts["plain"]);
    Ok(())
}

fn no_address(run: &Run) -> Result<()> {
    let facts = facts(run)?;
    let [markup, script] = [&facts["links"][0], &facts["links"][1]];
    let link = format!("<accanto-widget><a href=\"{HREF}\">{NUMBER}</a> · ");
    ensure!(markup.as_str().is_some_and(|markup| markup.contains(&link)), "the markup is {markup}");
    ensure!(*script == false, "a script is asked for");
    Ok(())
}

fn privacy(run: &Run) -> Result<()> {
    let facts = facts(run)?;
    ensure!(facts["privacy"].as_array().is_some_and(|all| all.contains(&json!("Accanto"))), "{}", facts["privacy"]);
    Ok(())
}

fn uninstalled(run: &Run) -> Result<()> {
    let facts = facts(run)?;
    let found = json!([facts["before"], facts["after"]]);
    ensure!(found == json!([["accanto_address"], []]), "[before, after] are {found}");
    Ok(())
}

fn column(run: &Run) -> Result<()> {
    let facts = facts(run)?;
    let column = facts["column"].as_str().context("a rule")?;
    ensure!(column.ends_with("contain-intrinsic-inline-size:650px}"), "{column}");
    Ok(())
}

fn block(run: &Run) -> Result<()> {
    let site = run.site(KIND)?;
    let post = rest::publish(site, "author", "<!-- wp:accanto/card /-->")?.context("an author may write")?;
    run.as_visitor(|tab| {
        for width in [360, 1280] {
            tab.resize(width, 900)?;
            tab.open(&post.link)?;
            card_is_there(tab, "card")?;
            let all = "return card.host().shadowRoot.querySelector('.announcer') !== null || null";
            tab.wait("all of the widget", SOON, all, Vec::new())?;
            let moved = tab.js_async(SHIFTS, Vec::new())?;
            ensure!(moved.as_f64().is_some_and(|moved| moved < 0.01), "at {width} px, things moved by {moved}");
        }
        let tags = "return [...document.querySelectorAll('script[src*=\"/v1/widget\"]')].map((tag) => tag.parentNode.localName)";
        let tags = tab.js(tags, Vec::new())?;
        ensure!(tags == json!(["head"]), "the script is in {tags}");
        let heard: Vec<_> = run.campaign.hits().into_iter().filter(|hit| hit.referrer.is_some() || hit.cookie.is_some()).collect();
        ensure!(heard.is_empty(), "the campaign's server has heard {heard:?}");
        Ok(())
    })
}

fn without(run: &Run) -> Result<()> {
    let site = run.site(KIND)?;
    let post = rest::publish(site, "author", "<p>Nothing but text.</p>")?.context("an author may write")?;
    run.as_visitor(|tab| {
        tab.open(&post.link)?;
        let of_plugin = "return [...document.querySelectorAll('script[src], link[href], style')]
            .filter((tag) => /\\/v1\\/|accanto/.test(tag.src || tag.href || tag.textContent)).map((tag) => tag.outerHTML)";
        let found = tab.js(of_plugin, Vec::new())?;
        ensure!(found == json!([]), "the page has {found}");
        Ok(())
    })
}

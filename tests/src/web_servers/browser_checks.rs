//! The widget as visitors meet it: served by a real server, on a page of another origin.

use std::{fs, net::Ipv4Addr, time::Duration};

use accanto_serve::site_in_folder;
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{
    site_files,
    software::{Running, Software},
};
use crate::{
    browser_kind::BrowserKind,
    engine::Engine,
    expected_content::{HREF, NUMBER},
    font_faces::FontFace,
    host_page::HostPage,
    invariant::TAPPABLE,
    recommended_snippet,
    session_pool::SessionPool,
    tab::Tab,
};

pub(super) type Check = fn(&Tab, &Running) -> Result<()>;

/// The servers that browsers are tested with, each with the documented configuration and without the optional module. The main tests run on
/// the fourth kind of server.
pub(super) const SERVED_BY: [Software; 2] = [Software::Nginx, Software::Caddy];

pub(super) const ALL: [(&str, Check); 4] = [
    ("the card goes live on a page of another origin, in a language of its choice", goes_live),
    ("a pinned script brings the whole card", pinned),
    ("a script that is not the pinned one is refused, and the plain links stay", altered),
    ("the partner page works under its own policy", partner_page),
];

const LIMIT: Duration = Duration::from_secs(60);
const SOON: Duration = Duration::from_secs(10);
/// What the page's policy has refused so far, in the engine that keeps a list.
const REFUSED: &str = "return await new Promise((resolve) => {
    if (!globalThis.ReportingObserver) return resolve([]);
    const refused = [];
    const note = (reports) => { for (const report of reports) refused.push(report.body.toJSON()); };
    new ReportingObserver(note, { types: ['csp-violation'], buffered: true }).observe();
    setTimeout(() => resolve(refused), 200);
})";
const PROBLEMS: &str = "return card.problems(card.callLink(), arguments[0], arguments[1], arguments[2])";

/// Runs a check in a fresh tab.
pub(super) fn run(check: Check, engine: Engine, pool: &SessionPool, server: &Running) -> Result<()> {
    let session = pool.take(engine, BrowserKind::Full, FontFace::Wide)?;
    let result = check(&Tab::new(&session, LIMIT), server);
    if result.is_ok() {
        pool.give_back(session);
    }
    result
}

/// A partner's server on another port, with one page.
struct Partner {
    server: accanto_serve::Server,
    _folder: TempDir,
}

impl Partner {
    fn start(page: &HostPage, campaign: &Running) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("index.html"), page.render(&campaign.origin())?.body())?;
        fs::write(folder.path().join("probe.js"), include_str!("../js/page_probe.js"))?;
        let server = accanto_serve::Server::start(site_in_folder(folder.path()), (Ipv4Addr::LOCALHOST, 0))?;
        Ok(Self { server, _folder: folder })
    }

    fn origin(&self) -> String {
        format!("http://{}/", self.server.address())
    }
}

fn goes_live(tab: &Tab, server: &Running) -> Result<()> {
    let snippet = recommended_snippet::recommended()?;
    let page = HostPage::new("plain.html").with("ATTRIBUTES", snippet.attributes).with("LINKS", snippet.links);
    let partner = Partner::start(&page, server)?;
    tab.open(&partner.origin())?;
    is_live(tab)?;
    tab.click("select.language option[value=fr]")?;
    tab.wait("the card in French", SOON, "return card.wrapper()?.lang === 'fr'", Vec::new())?;
    number(tab, TAPPABLE)
}

fn pinned(tab: &Tab, server: &Running) -> Result<()> {
    let (script, integrity) = site_files::pinned()?;
    let page = HostPage::new("script_pinned_copy.html").with("SCRIPT", script).with("INTEGRITY", integrity);
    let partner = Partner::start(&page, server)?;
    tab.open(&partner.origin())?;
    is_live(tab)
}

fn altered(tab: &Tab, server: &Running) -> Result<()> {
    let (script, _) = site_files::pinned()?;
    let other = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
    let page = HostPage::new("script_pinned_copy.html").with("SCRIPT", script).with("INTEGRITY", other);
    let partner = Partner::start(&page, server)?;
    tab.open(&partner.origin())?;
    let refused = "return accantoProbe.refused.length > 0";
    tab.wait("the browser to refuse the script", SOON, refused, Vec::new())?;
    let tier = tab.js("return card.tier()", Vec::new())?;
    ensure!(tier == "0", "the refused script made a card of tier {tier}");
    number(tab, 15)
}

fn partner_page(tab: &Tab, server: &Running) -> Result<()> {
    tab.open(&format!("{}/", server.origin()))?;
    tab.wait("the live card", SOON, "return card.tier() === '2'", Vec::new())?;
    let ready = "return document.getElementById('choose-language') !== null";
    tab.wait("the page's own app", SOON, ready, Vec::new())?;
    number(tab, TAPPABLE)?;
    // If the policy refused a style, the attribute would be in the markup but have no effect.
    let kept_free =
        "const { minHeight } = card.host().style; return minHeight !== '' && card.host().getAttribute('style') !== ''";
    ensure!(tab.js(kept_free, Vec::new())? == json!(true), "the policy refuses the style of the snippet");
    let refused = tab.js_async(REFUSED, Vec::new())?;
    ensure!(refused == json!([]), "the policy refused: {refused:#}");
    Ok(())
}

fn is_live(tab: &Tab) -> Result<()> {
    tab.wait("the live card", SOON, "return card.tier() === '2'", Vec::new())?;
    number(tab, TAPPABLE)?;
    let noted = tab.js("return [accantoProbe.errors, accantoProbe.console, accantoProbe.violations]", Vec::new())?;
    ensure!(noted == json!([[], [], []]), "the page heard {noted}");
    Ok(())
}

fn number(tab: &Tab, least: u32) -> Result<()> {
    let problems: Value = tab.js(PROBLEMS, vec![json!(HREF), json!(NUMBER), json!(least)])?;
    ensure!(problems == json!([]), "the number: {problems}");
    Ok(())
}

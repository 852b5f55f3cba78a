//! The context of a row: a browser tab, the campaign's server, and a partner's server on another origin.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};
use bytes::Bytes;
use http::{HeaderValue, Response, header};
use serde_json::{Value, json};

use crate::{
    blocking_proxy::BlockingProxy,
    engine::Engine,
    font_faces::FontFace,
    host_assets,
    host_page::{self, HostPage},
    session::Session,
    tab::Tab,
    test_server::Server,
};

const PROBE: &str = include_str!("js/page_probe.js");

pub(crate) struct TestContext<'a> {
    pub(crate) engine: Engine,
    pub(crate) face: FontFace,
    pub(crate) tab: Tab<'a>,
    /// The server of the site under test.
    pub(crate) campaign: Server,
    /// The server of host pages.
    pub(crate) host: Server,
    /// The proxy that records requests to all other servers.
    pub(crate) proxy: &'a BlockingProxy,
    pages: Arc<Mutex<BTreeMap<String, Response<Bytes>>>>,
}

impl<'a> TestContext<'a> {
    pub(crate) fn new(session: &'a Session, limit: Duration, site: PathBuf) -> Result<Self> {
        ensure!(site.exists(), "{} does not exist; run: cargo xtask build, cargo xtask site --faulty", site.display());
        let campaign = Server::start(site, Box::new(|_| None))?;
        let pages: Arc<Mutex<BTreeMap<String, Response<Bytes>>>> = Arc::default();
        let published = Arc::clone(&pages);
        let host = Server::start(
            host_page::folder(),
            Box::new(move |request| match request.uri.path() {
                "/probe.js" => Some(script(PROBE)),
                path => locked(&published).get(path).cloned().or_else(|| host_assets::find(path)),
            }),
        )?;
        Ok(Self {
            engine: session.engine,
            face: session.face,
            tab: Tab::new(session, limit),
            campaign,
            host,
            proxy: &session.proxy,
            pages,
        })
    }

    /// Puts a page on the host server and returns its address.
    pub(crate) fn publish(&self, page: &HostPage) -> Result<String> {
        let path = format!("/page/{}", page.file());
        let address = format!("{}{path}", self.host.origin());
        self.respond(path, page.render(&self.campaign.origin())?);
        Ok(address)
    }

    /// Has the host server respond to requests for a path.
    pub(crate) fn respond(&self, path: impl Into<String>, response: Response<Bytes>) {
        locked(&self.pages).insert(path.into(), response);
    }

    /// Opens a host page and waits for its `load` event.
    pub(crate) fn show(&self, page: &HostPage) -> Result<()> {
        self.tab.open(&self.publish(page)?)
    }

    /// Opens the partner page of the built site.
    pub(crate) fn show_partner_page(&self) -> Result<()> {
        self.tab.open(&format!("{}/", self.campaign.origin()))
    }

    /// Waits until the first card has reached at least that tier.
    pub(crate) fn wait_for_tier(&self, tier: u8) -> Result<()> {
        let reached = "return Number(card.tier()) >= arguments[0]";
        self.tab.wait(&format!("tier {tier}"), Duration::from_secs(8), reached, vec![json!(tier)])?;
        Ok(())
    }

    pub(crate) fn tier(&self) -> Result<Value> {
        self.tab.js("return card.tier()", Vec::new())
    }

    /// Chooses a language in the card's menu, as a visitor does, and waits until the card is in it.
    pub(crate) fn choose_language(&self, language: &str) -> Result<()> {
        self.wait_for_menu()?;
        self.tab.js("card.part('select.language').focus()", Vec::new())?;
        if self.engine == Engine::Firefox && self.is_typed(language)? {
            // Its driver takes focus off a menu when told to click on an option, so there the visitor types the language's first letter.
            let letter = self.tab.js(
                "return card.part(`select.language option[value=${arguments[0]}]`).text.slice(0, 1)",
                vec![json!(language)],
            )?;
            self.tab.keys(letter.as_str().unwrap_or_default())?;
        } else {
            self.tab.click(&format!("select.language option[value={language}]"))?;
        }
        self.wait_for_language(language)
    }

    /// Whether the first letter of a language's name in the menu leads to it and to no other.
    pub(crate) fn is_typed(&self, language: &str) -> Result<bool> {
        let only = "const first = ({ text }) => text.slice(0, 1).toLowerCase();
            const options = [...card.part('select.language').options];
            const own = options.find(({ value }) => value === arguments[0]);
            return options.filter((option) => first(option) === first(own)).length === 1";
        Ok(self.tab.js(only, vec![json!(language)])? == json!(true))
    }

    /// Waits until the card offers other languages, which on tier 1 needs the deferred half of the loader.
    pub(crate) fn wait_for_menu(&self) -> Result<()> {
        let filled = "return card.part('select.language')?.length > 0";
        self.tab.wait("the names of the languages", Duration::from_secs(5), filled, Vec::new())?;
        Ok(())
    }

    pub(crate) fn wait_for_language(&self, language: &str) -> Result<()> {
        let reached = "return card.wrapper()?.lang === arguments[0]";
        let limit = Duration::from_secs(5);
        self.tab.wait(&format!("language {language}"), limit, reached, vec![json!(language)])?;
        Ok(())
    }

    /// Waits until something outside the page has happened.
    pub(crate) fn wait_until(&self, what: &str, happened: impl Fn() -> Result<bool>) -> Result<()> {
        let deadline = Instant::now() + Duration::from_secs(8);
        while !happened()? {
            ensure!(Instant::now() < deadline, "waited in vain for {what}");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    /// What the page's probe has recorded under a name.
    pub(crate) fn noted(&self, name: &str) -> Result<Value> {
        self.tab.js("return accantoProbe[arguments[0]]", vec![json!(name)])
    }

    /// A report for a failure: what the page's probe has recorded, and what the servers were asked for.
    pub(crate) fn report(&self) -> String {
        let probe = self
            .tab
            .js("return { url: location.href, tier: card.tier(), probe: window.accantoProbe ?? null }", Vec::new());
        let probe = probe.unwrap_or_else(|error| Value::String(format!("{error:#}")));
        format!("page: {probe:#}\ncampaign server: {:#?}", self.campaign.targets())
    }
}

/// The folder `cargo xtask build` made, or the one that `ACCANTO_DIST` names.
pub(crate) fn dist() -> PathBuf {
    named("ACCANTO_DIST", "../dist")
}

/// The list of the files in that folder, which the build wrote, or the one that `ACCANTO_DIST_FILES` names.
pub(crate) fn dist_files() -> PathBuf {
    named("ACCANTO_DIST_FILES", "../target/accanto/dist-files.txt")
}

/// The site of the widget that traps on purpose, which `cargo xtask site --faulty` made, or the one that `ACCANTO_FAULTY_SITE` names.
pub(crate) fn faulty_site() -> PathBuf {
    named("ACCANTO_FAULTY_SITE", "../target/accanto/faulty/site")
}

/// The fictitious campaign of `tests/campaigns/example`, which `cargo xtask sites` made in the folder that `ACCANTO_SITES` names.
pub(crate) fn example_site() -> PathBuf {
    named("ACCANTO_SITES", "../target/accanto/sites").join("example")
}

fn named(variable: &str, otherwise: &str) -> PathBuf {
    match std::env::var_os(variable) {
        Some(folder) => folder.into(),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join(otherwise),
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A JavaScript file.
pub(crate) fn script(text: impl Into<Bytes>) -> Response<Bytes> {
    let mut response = Response::new(text.into());
    let script = HeaderValue::from_static("text/javascript");
    response.headers_mut().insert(header::CONTENT_TYPE, script);
    response
}

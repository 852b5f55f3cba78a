//! A real WordPress with a real database, started for a run and thrown away: what people of each role write into it, by which way, and what
//! visitors then see in a real browser. `docs/wordpress.md` has the same as a table for web editors.
//!
//! Without WordPress, its database or Chromium, the rows are NOT RUN in the summary, and with `CI=true` a failure.

mod editors;
mod plugin;
mod rest;
mod roles;
mod server;
mod site;
mod software;

use std::{
    process::ExitCode,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::Duration,
};

use anyhow::{Context, Error, Result, ensure};
use libtest_mimic::{Arguments, Completion, Failed, Trial};
use serde_json::{Value, json};

use crate::{
    browser_kind::BrowserKind,
    child_process, context,
    engine::Engine,
    expected_content::{HREF, NUMBER},
    font_faces::FontFace,
    session_pool::SessionPool,
    tab::Tab,
    test_server,
};
use server::Installation;
use site::{Kind, Site};

/// How long a row may take: the editor is slow to come on a busy machine.
const LIMIT: Duration = Duration::from_secs(180);
const SOON: Duration = Duration::from_secs(20);
/// What keeps the number from being read and tapped. A bar has it in its row, beside the panel that is closed.
const PROBLEMS: &str = "const row = card.host().shadowRoot?.querySelector('.row a');
    return card.problems(row ?? card.callLink(), arguments[0], arguments[1], arguments[2])";

/// What the rows of a run share.
struct Run {
    pool: SessionPool,
    campaign: test_server::Server,
    installation: OnceLock<Result<Installation, String>>,
    sites: [OnceLock<Result<Site, String>>; 4],
    /// Sites are made one after the other, because they share a folder.
    making: Mutex<()>,
}

impl Run {
    /// A site, which is made for the first row that needs it.
    fn site(&self, kind: Kind) -> Result<&Site> {
        let site = &self.sites[kind.index()];
        let made = site.get_or_init(|| self.make(kind).map_err(|error| format!("{error:#}")));
        made.as_ref().map_err(|error| Error::msg(error.clone()))
    }

    fn make(&self, kind: Kind) -> Result<Site> {
        let _turn = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        let started = self.installation.get_or_init(|| Installation::start().map_err(|error| format!("{error:#}")));
        let installation = started.as_ref().map_err(|error| Error::msg(error.clone()))?;
        Site::make(installation, kind, &self.campaign.origin())
    }

    /// Runs a check in a tab of the whole browser, which nobody uses after it: it may be logged in, and leave things unsaved.
    fn in_editor(&self, check: impl FnOnce(&Tab) -> Result<()>) -> Result<()> {
        let session = self.pool.take(Engine::Chromium, BrowserKind::Full, FontFace::Wide)?;
        check(&Tab::new(&session, LIMIT))
    }

    /// Runs a check in a tab of somebody who only reads.
    fn as_visitor(&self, check: impl FnOnce(&Tab) -> Result<()>) -> Result<()> {
        let session = self.pool.take(Engine::Chromium, BrowserKind::HeadlessShell, FontFace::Wide)?;
        let result = check(&Tab::new(&session, LIMIT));
        if result.is_ok() {
            self.pool.give_back(session);
        }
        result
    }
}

/// A row: its name and its check.
type Row = (String, Box<dyn FnOnce(&Run) -> Result<()> + Send>);

/// Runs every row.
#[must_use]
pub fn run() -> ExitCode {
    crate::exit_code(run_all())
}

fn run_all() -> Result<ExitCode> {
    let arguments = Arguments::from_args();
    let rows = roles::rows().into_iter().chain(plugin::rows()).chain(editors::rows());
    if arguments.list {
        let names = rows.map(|(name, _)| Trial::test(name, || Ok(())));
        return Ok(libtest_mimic::run(&arguments, names.collect()).exit_code());
    }
    let (mut programs, _) = crate::engines()?;
    programs.retain(|engine, _| *engine == Engine::Chromium);
    let missing = software::missing().or_else(|| programs.is_empty().then(|| "Chromium is not installed".to_owned()));
    if let Some(reason) = missing {
        println!("  NOT RUN: {reason}");
        let required = std::env::var("CI").is_ok_and(|ci| ci == "true");
        return Ok(if required { ExitCode::FAILURE } else { ExitCode::SUCCESS });
    }
    ensure!(software::plugin().exists(), "{} does not exist; run: cargo xtask build", software::plugin().display());
    child_process::end_on_interrupt()?;
    // Removed when this function returns, after the servers and browsers that write there have ended.
    let _scratch = child_process::scratch()?;
    let run = Arc::new(Run {
        pool: SessionPool::new(programs),
        campaign: test_server::Server::start(context::dist(), Box::new(|_| None))?,
        installation: OnceLock::new(),
        sites: Default::default(),
        making: Mutex::default(),
    });
    let trials = rows.map(|(name, check)| trial(name, check, Arc::clone(&run)));
    let conclusion = libtest_mimic::run(&arguments, trials.collect());
    if let Some(Ok(installation)) = run.installation.get() {
        let notices = installation.notices_of_the_plugin()?;
        ensure!(notices.is_empty(), "PHP has said of the plugin:\n{}", notices.join("\n"));
    }
    Ok(conclusion.exit_code())
}

fn trial(name: String, check: impl FnOnce(&Run) -> Result<()> + Send + 'static, run: Arc<Run>) -> Trial {
    let runner =
        move || check(&run).map(|()| Completion::Completed).map_err(|error| Failed::from(format!("{error:#}")));
    Trial::ignorable_test(name, runner)
}

/// Waits for the card of the page in view, and checks its number and an option.
fn card_is_there(tab: &Tab, layout: &str) -> Result<()> {
    tab.wait("a card", SOON, "return Number(card.tier()) >= 1", Vec::new())?;
    let found = tab.js("return card.host().getAttribute('layout') ?? 'card'", Vec::new())?;
    ensure!(found == layout, "the layout is {found}");
    // The rest of the row comes after the card.
    let done = format!("return (() => {{ {PROBLEMS} }})().length === 0");
    let arguments = vec![json!(HREF), json!(NUMBER), json!(44)];
    tab.wait("the number", SOON, &done, arguments.clone()).map(drop).or_else(|error| {
        let problems: Value = tab.js(PROBLEMS, arguments)?;
        Err(error).with_context(|| format!("the number: {problems}"))
    })
}

/// Checks that the links are there, and no card.
fn links_are_there(tab: &Tab) -> Result<()> {
    let look = "const link = document.querySelector('.wp-block-post-content a[href=\"' + arguments[0] + '\"]');
        return [card.tier(), link && card.rendered(link) && card.text(link)]";
    let found = tab.js(look, vec![json!(HREF)])?;
    ensure!(found == json!(["0", NUMBER]), "[tier, link] are {found}");
    Ok(())
}

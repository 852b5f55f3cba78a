//! The costs of the card on a slow phone, as ratios to a card written by hand, all in one run: nothing here can fail a test.
//!
//! The conditions: 150 ms until a response begins, 1.6 Mbit/s, a processor four times slower, nothing in a cache.

mod controls;
mod figure;
mod hand_card;
mod pages;
mod report;
mod sizes;
mod visit;

use std::time::Duration;

use anyhow::Result;
use serde_json::json;

use crate::{
    browser_kind::BrowserKind, child_process, context, context::TestContext, engine::Engine, font_faces::FontFace,
    session::Session, test_server::Server,
};
use pages::Kind;
use report::Report;
use visit::Visit;

/// How often each kind of page is opened, in turns, so that whatever else the machine does affects all of them.
const ROUNDS: usize = 7;
/// The limit of one visit.
const LIMIT: Duration = Duration::from_secs(120);

/// Measures, prints a table, and writes it to `target/bench.json`.
///
/// # Errors
/// If Chromium is not installed, or if `dist/` has not been built.
pub fn measure() -> Result<()> {
    child_process::end_on_interrupt()?;
    let _scratch = child_process::scratch()?;
    let programs = Engine::Chromium.find().map_err(anyhow::Error::msg)?;
    let mut session = Session::start(Engine::Chromium, BrowserKind::Full, FontFace::Wide, &programs)?;
    let folder = tempfile::tempdir()?;
    hand_card::write(folder.path())?;
    let mut report = Report::default();
    for round in 1..=ROUNDS {
        eprintln!("round {round} of {ROUNDS}");
        for kind in Kind::EACH {
            // A tab and servers of its own, so that no connection is open yet, and no earlier page is kept in memory to go back to.
            session.refresh()?;
            let context = TestContext::new(&session, LIMIT, context::dist())?;
            let by_hand = Server::start(folder.path().to_owned(), Box::new(|_| None))?;
            slow_down(&context)?;
            let page = pages::page(kind, &context.campaign.origin(), &by_hand.origin())?;
            report.visits.entry(kind).or_default().push(Visit::to(&context, kind, &page)?);
        }
    }
    report.sizes = sizes::of(&context::dist(), folder.path(), report.requests())?;
    print!("{}", report.text());
    report.save(&session.version)
}

fn slow_down(context: &TestContext) -> Result<()> {
    let per_second = |megabits: f64| megabits * 1e6 / 8.0;
    let network = json!({
        "offline": false, "latency": 150, "downloadThroughput": per_second(1.6), "uploadThroughput": per_second(0.75)
    });
    context.tab.chromium("Network.enable", json!({}))?;
    context.tab.chromium("Network.emulateNetworkConditions", network)?;
    context.tab.chromium("Network.setCacheDisabled", json!({ "cacheDisabled": true }))?;
    context.tab.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))?;
    Ok(())
}

//! The time until the number can be tapped on a slow phone, as a ratio to a card written by hand, all in one run.
//!
//! The conditions: 150 ms until a response begins, 1.6 Mbit/s, a processor four times slower, nothing in a cache.

use std::{fs, io::Write, path::Path, time::Duration};

use anyhow::{Context, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};

use crate::{
    child_process, context, context::TestContext, engine::Engine, font_faces::FontFace, host_page::HostPage,
    recommended_snippet, session::Session, test_server::Server,
};

const PAGE: &str = "time_to_number.html";
const WATCH: &str = include_str!("time_to_number/observe_number.js");
const PLAIN: &str = include_str!("time_to_number/baseline_card.js");
const STYLE: &str = include_str!("time_to_number/baseline_card.css");

/// How often each kind of page is opened, in turns, so that whatever else the machine does affects all of them.
const ROUNDS: usize = 15;
/// The kind of page that the others are compared with.
const BY_HAND: usize = 1;
/// The kind of page from which the texts are taken.
const ALONE: usize = 2;
const NAMES: [&str; 4] = ["a plain link in the page", "a card by hand", "the script alone", "the recommended snippet"];

/// The measurements of one visit, in milliseconds since it began.
struct Visit {
    number: f64,
    /// The longest task that began before the number was there; zero if none took more than 50 ms.
    before: f64,
    /// The longest task that began later; zero likewise.
    after: f64,
}

/// Measures and prints a line for each kind of page.
///
/// # Errors
/// If Chromium is not installed, or if `dist/` has not been built.
pub fn measure() -> Result<()> {
    let _scratch = child_process::scratch()?;
    let programs = Engine::Chromium.find().map_err(anyhow::Error::msg)?;
    let mut session = Session::start(Engine::Chromium, FontFace::Wide, &programs)?;
    session.refresh()?;
    let context = TestContext::new(&session, Duration::from_secs(600), context::dist())?;
    let folder = tempfile::tempdir()?;
    let peer = Server::start(folder.path().to_owned(), Box::new(|_| None))?;
    let pages = pages(&context.campaign.origin(), &peer.origin())?;
    let (gzip, brotli) = write_plain(&context, &pages[ALONE], &folder.path().join("plain.js"))?;
    println!("the card by hand: {gzip} bytes with gzip, {brotli} with brotli");
    slow_down(&context)?;
    let mut visits: [Vec<Visit>; NAMES.len()] = Default::default();
    for _ in 0..ROUNDS {
        for (page, visits) in pages.iter().zip(&mut visits) {
            visits.push(visit(&context, page)?);
        }
    }
    let by_hand = median(&visits[BY_HAND], |visit| visit.number);
    for (name, visits) in NAMES.iter().zip(&visits) {
        let number = median(visits, |visit| visit.number);
        let had = visits.iter().filter(|visit| visit.before > 0.0).count();
        let most = |value: fn(&Visit) -> f64| visits.iter().map(value).fold(0.0, f64::max);
        println!(
            "{name:<24} {number:>5.0} ms  {:.2}x  a long task before it in {had} of {ROUNDS} visits ({:.0} ms at most), later {:.0} ms at most",
            number / by_hand,
            most(|visit| visit.before),
            most(|visit| visit.after)
        );
    }
    Ok(())
}

/// The pages, in the order of [`NAMES`].
fn pages(campaign: &str, peer: &str) -> Result<[HostPage; NAMES.len()]> {
    let page = |content: String| HostPage::new(PAGE).with("WATCH", WATCH).with("CONTENT", content);
    let script = |address: String| format!("<script async src=\"{address}\"></script>");
    let widget = script(format!("{campaign}/v1/widget.js"));
    let plain = script(format!("{peer}/plain.js"));
    let recommended = recommended_snippet::recommended()?;
    Ok([
        page(recommended.links.clone()),
        page(format!("<plain-card></plain-card>{plain}")),
        page(widget.clone()),
        page(format!("<accanto-widget {}>{}</accanto-widget>{widget}", recommended.attributes, recommended.links)),
    ])
}

/// Makes the card by hand from what the real one shows, so that both have the same texts. Returns its compressed sizes.
fn write_plain(context: &TestContext, page: &HostPage, path: &Path) -> Result<(usize, usize)> {
    context.show(page)?;
    context.wait_for_tier(1)?;
    let mut words = context.tab.js(
        "const text = (selector, root) => root.querySelector(selector).textContent;
         const root = card.wrapper();
         return {
           lang: root.lang, heading: text('h2', root), about: text('.lead p', root),
           contacts: [...root.querySelectorAll('.call, .tile')].map((a) => [a.getAttribute('href'), a.textContent]),
           tips: [...root.querySelectorAll('.tip')].map((tip) => [text('summary', tip), text('p', tip)]),
         }",
        Vec::new(),
    )?;
    ensure!(words["tips"].as_array().is_some_and(|tips| tips.len() > 5), "the card has no tips: {words}");
    words["style"] = json!(STYLE);
    let script = PLAIN.replacen("CARD", &words.to_string(), 1);
    fs::write(path, &script)?;
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(script.as_bytes())?;
    let gzip = gzip.finish()?;
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut script.as_bytes(), &mut brotli, &BrotliEncoderParams::default())?;
    fs::write(path.with_extension("js.gz"), &gzip)?;
    fs::write(path.with_extension("js.br"), &brotli)?;
    Ok((gzip.len(), brotli.len()))
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

fn visit(context: &TestContext, page: &HostPage) -> Result<Visit> {
    context.show(page)?;
    // Long enough for tier 2, so that its tasks are seen, too.
    std::thread::sleep(Duration::from_secs(3));
    let noted = context.tab.wait(
        "the number",
        Duration::from_secs(10),
        "return accantoSpeed.number && accantoSpeed",
        vec![],
    )?;
    let number = noted["number"].as_f64().context("no time")?;
    let tasks: Vec<(f64, f64)> = noted["long"].as_array().into_iter().flatten().filter_map(task).collect();
    let (before, after): (Vec<_>, Vec<_>) = tasks.iter().partition(|task| task.0 < number);
    let longest = |tasks: &[(f64, f64)]| tasks.iter().map(|task| task.1).fold(0.0, f64::max);
    Ok(Visit { number, before: longest(&before), after: longest(&after) })
}

fn task(task: &Value) -> Option<(f64, f64)> {
    Some((task[0].as_f64()?, task[1].as_f64()?))
}

fn median(visits: &[Visit], value: fn(&Visit) -> f64) -> f64 {
    let mut values: Vec<f64> = visits.iter().map(value).collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

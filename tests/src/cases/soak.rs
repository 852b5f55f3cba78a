//! A page that inserts, moves and removes cards all day does not run out of memory: what the browser and the WebAssembly hold levels off.

use std::{fmt, time::Duration};

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::{case::Case, context::TestContext, engine::Engine, host_page::HostPage, workers::Pace};

const TABLE: &str = "soak";
/// The number of rounds, at least.
const ROUNDS: u64 = 1000;
/// The numbers of rounds after which the browser is asked what it holds; each look waits for [`REST`].
const LOOKS: [u64; 6] = [WARM, 600, ROUNDS, 1400, 1800, 2200];
/// For how many rounds the memory of the WebAssembly must not have grown at the end. Its allocator never gives memory back, and takes its
/// last page at a moment that differs from run to run: when measured, after 100 rounds or only after 900, and then none until round 2400.
/// What leaks grows on.
const STILL: u64 = 400;
/// The number of rounds in one command, which must end within the limit of a command on a busy machine too.
const BATCH: u64 = 10;
/// A wait longer than any timer that a card or a round may have left behind.
const REST: Duration = Duration::from_secs(6);
/// The round by which everything that is made once has been made.
const WARM: u64 = 100;
/// How often one card is taken away and put back.
const RETURNS: u32 = 900;
/// How many nodes and listeners may come and go between two looks: less than a tenth of one for each round.
const SLACK: u64 = 40;

pub(crate) fn cases() -> Vec<Case> {
    let name = format!("what a page holds levels off while it inserts, moves and removes {ROUNDS} cards");
    let same = format!(
        "what a page holds and listens to levels off while it takes one card away and puts it back {RETURNS} times"
    );
    let case = |name: String, check: fn(&TestContext) -> Result<()>| {
        Case::new(TABLE, name, check)
            .within(Duration::from_secs(600))
            .pace(Pace::WorksLong)
            .only_in(Engine::Chromium, "the browser does not count its nodes and listeners for others")
    };
    vec![case(name, levels_off), case(same, one_comes_back)]
}

/// One card, each time away for long enough that its element lets go of everything.
fn one_comes_back(context: &TestContext) -> Result<()> {
    context.show(&HostPage::new("app/soak.html"))?;
    context.wait_for_tier(2)?;
    context.tab.chromium("Performance.enable", json!({}))?;
    let rounds = |count: u32| {
        let away_and_back = "const host = card.host();
            const parent = host.parentNode;
            const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
            for (let round = 0; round < arguments[0]; round++) {
                host.remove();
                await pause();
                parent.append(host);
                await pause();
            }";
        for _ in 0..count / 50 {
            context.tab.js_async(away_and_back, vec![json!(50)])?;
        }
        context.wait_for_tier(2)?;
        std::thread::sleep(REST);
        look(context, u64::from(count))
    };
    let warm = rounds(100)?;
    let end = rounds(RETURNS)?;
    println!("{warm}\n{end}");
    ensure!(end.nodes <= warm.nodes + SLACK, "the nodes grow:\n{warm}\n{end}");
    ensure!(end.listeners <= warm.listeners + SLACK, "the listeners grow:\n{warm}\n{end}");
    context.number_is_there()
}

/// What is held in memory after some rounds.
#[derive(Clone, Copy, Debug)]
struct Held {
    rounds: u64,
    nodes: u64,
    listeners: u64,
    script: u64,
    wasm: u64,
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rounds, nodes, listeners, script, wasm } = self;
        write!(
            f,
            "after {rounds:>3} rounds: {nodes:>5} nodes, {listeners:>4} listeners, {:>5} KiB of script, {:>5} KiB of WebAssembly",
            script / 1024,
            wasm / 1024
        )
    }
}

fn levels_off(context: &TestContext) -> Result<()> {
    context.show(&HostPage::new("app/soak.html"))?;
    context.wait_for_tier(2)?;
    context.tab.chromium("Performance.enable", json!({}))?;
    let mut looks = vec![look(context, 0)?];
    for rounds in LOOKS {
        let before = looks.last().map_or(0, |held| held.rounds);
        if before >= ROUNDS && stands_still(&looks) {
            break;
        }
        for _ in 0..(rounds - before) / BATCH {
            context.tab.js_async(include_str!("../js/soak_cycle.js"), vec![json!(BATCH)])?;
        }
        std::thread::sleep(REST);
        looks.push(look(context, rounds)?);
    }
    let figures: Vec<String> = looks.iter().map(Held::to_string).collect();
    let figures = figures.join("\n");
    println!("{figures}");
    context.number_is_there()?;
    let warm = looks.iter().find(|held| held.rounds == WARM).context("nobody looked once all was warm")?;
    let end = looks.last().context("nobody looked")?;
    ensure!(end.nodes <= warm.nodes + SLACK, "the nodes grow:\n{figures}");
    ensure!(end.listeners <= warm.listeners + SLACK, "the listeners grow:\n{figures}");
    ensure!(stands_still(&looks), "the memory of the WebAssembly grows:\n{figures}");
    Ok(())
}

/// Whether the memory of the WebAssembly has not grown for [`STILL`] rounds or more.
fn stands_still(looks: &[Held]) -> bool {
    let Some(end) = looks.last() else { return false };
    let mut before = looks.iter().filter(|held| held.rounds + STILL <= end.rounds);
    before.next_back().is_some_and(|held| held.wasm == end.wasm)
}

/// The browser's own counters, after a garbage collection.
fn look(context: &TestContext, rounds: u64) -> Result<Held> {
    for _ in 0..2 {
        context.tab.chromium("HeapProfiler.collectGarbage", json!({}))?;
    }
    let metrics = context.tab.chromium("Performance.getMetrics", json!({}))?;
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let metric = |name: &str| {
        let found = metrics.iter().find(|metric| metric["name"] == name);
        found.and_then(|metric| metric["value"].as_f64()).unwrap_or_default() as u64
    };
    let wasm = context.tab.js("return window.memory.buffer.byteLength", Vec::new())?;
    let wasm = wasm.as_u64().unwrap_or_default();
    let held = Held {
        rounds,
        nodes: metric("Nodes"),
        listeners: metric("JSEventListeners"),
        script: metric("JSHeapUsedSize"),
        wasm,
    };
    ensure!(held.nodes > 0 && held.wasm > 0, "the browser does not say: {held:?}");
    Ok(held)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_that_grows_within_the_last_rounds_does_not_stand_still() {
        let looks = |pages: &[u64]| -> Vec<Held> {
            let look = |(index, wasm): (usize, &u64)| Held {
                rounds: STILL / 4 * index as u64,
                nodes: 1,
                listeners: 1,
                script: 1,
                wasm: *wasm,
            };
            pages.iter().enumerate().map(look).collect()
        };
        for (pages, expected) in [
            (&[1, 2, 3, 3, 3, 3, 3][..], true),
            (&[1, 2, 2, 3, 3, 3, 3], false),
            (&[1, 1, 1, 1, 1, 1, 2], false),
            (&[1, 1, 1], false),
            (&[], false),
        ] {
            assert_eq!(stands_still(&looks(pages)), expected, "{pages:?}");
        }
    }
}

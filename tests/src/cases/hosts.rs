//! Pages that are hostile without meaning to be. Each is a file in `hosts/`; all must hold the same, and differ in how far the card
//! can rise.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use crate::{case::Case, host_page::HostPage, invariant, stage::Stage};

const TABLE: &str = "hosts";

/// A host page, how far the card rises there, and what the visitor or the page does first.
struct Row {
    file: &'static str,
    tier: u8,
    first: &'static str,
}

const fn row(file: &'static str, tier: u8) -> Row {
    Row { file, tier, first: "" }
}

const fn after(file: &'static str, first: &'static str) -> Row {
    Row { file, tier: 2, first }
}

const ROWS: [Row; 36] = [
    row("csp_strict.html", 1),
    row("csp_full.html", 2),
    row("csp_no_connect.html", 1),
    row("trusted_types_none.html", 1),
    row("trusted_types_allowed.html", 2),
    row("trusted_types_any.html", 2),
    row("sandbox_scripts.html", 2),
    row("polluted_prototype.html", 2),
    row("polluted_mootools.html", 2),
    row("reset_all.html", 2),
    row("links_hidden.html", 2),
    row("small_rem.html", 2),
    row("divs_absolute.html", 2),
    row("element_hidden.html", 2),
    row("inherited.html", 2),
    row("rtl.html", 2),
    row("quirks.html", 2),
    row("page.xhtml", 2),
    row("base_elsewhere.html", 2),
    row("script_sync.html", 2),
    row("script_end.html", 2),
    row("script_defer.html", 2),
    row("script_module.html", 2),
    row("script_injected.html", 2),
    row("script_twice.html", 2),
    row("twenty.html", 2),
    row("column_240.html", 2),
    row("shadow_root.html", 2),
    row("events_stopped.html", 2),
    after("details_closed.html", "document.getElementById('opens').open = true"),
    after("tab_hidden.html", "document.getElementById('opens').style.display = ''"),
    after("dialog_modal.html", "document.getElementById('opens').showModal()"),
    after(
        "body_swapped.html",
        "const body = document.body.cloneNode(true);
         for (const script of body.querySelectorAll('script')) script.remove();
         document.documentElement.replaceChild(body, document.body)",
    ),
    after("moved.html", "document.getElementById('two').append(card.host())"),
    after(
        "moved.html",
        "const host = card.host(); host.remove(); setTimeout(() => document.getElementById('two').append(host), 300)",
    ),
    after(
        "moved.html",
        "const host = card.host(); for (let round = 0; round < 50; round++) {
            document.getElementById(round % 2 ? 'one' : 'two').append(host); }",
    ),
];

pub(crate) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for row in &ROWS {
        let then = if row.first.is_empty() { "" } else { " after: " };
        let first = row.first.split_whitespace().collect::<Vec<_>>().join(" ");
        let name = format!("the number is there on {}{then}{first}", row.file);
        cases.push(Case::new(TABLE, name, move |stage| holds(stage, row)));
        if !row.first.is_empty() {
            let name = format!("the number is there on {} when the card was live before: {first}", row.file);
            cases.push(Case::new(TABLE, name, move |stage| holds_when_live(stage, row)));
        }
    }
    cases
}

fn holds(stage: &Stage, row: &Row) -> Result<()> {
    stage.show(&HostPage::new(row.file))?;
    stage.tab.js(row.first, Vec::new())?;
    settles(stage, row.tier)
}

/// The same, once the card has had time to rise as far as it can.
fn holds_when_live(stage: &Stage, row: &Row) -> Result<()> {
    stage.show(&HostPage::new(row.file))?;
    std::thread::sleep(Duration::from_millis(1200));
    stage.tab.js(row.first, Vec::new())?;
    settles(stage, row.tier)
}

fn settles(stage: &Stage, tier: u8) -> Result<()> {
    invariant::card_comes(stage)?;
    // Cards rise when they come into view, so each is brought there in turn.
    let all = "const hosts = card.all('accanto-widget');
        for (const host of hosts) if (Number(card.tier(host)) < arguments[0]) { host.scrollIntoView(); return false; }
        return hosts.length > 0";
    stage.tab.wait(&format!("tier {tier} on every card"), Duration::from_secs(10), all, vec![json!(tier)])?;
    std::thread::sleep(Duration::from_millis(300));
    let reached = stage.tier()?;
    ensure!(reached == json!(tier.to_string()), "the tier is {reached}");
    invariant::on_every_card(stage)?;
    invariant::holds(stage, false)
}

//! What visitors, pages and browsers do to a card, besides showing it.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Row, Slots};
use crate::{
    cases::faults,
    engine::Engine,
    host_page::HostPage,
    invariant,
    reading::whole_card_alone,
    server::Asset,
    stage::{Stage, dist, script},
};

const LIMIT: Duration = Duration::from_secs(8);

/// Clicks the page's own control that uncovers the card.
pub(super) fn open(stage: &Stage) -> Result<()> {
    click(stage, "open")
}

pub(super) fn click(stage: &Stage, id: &str) -> Result<()> {
    let control = stage.tab.element("return document.getElementById(arguments[0])", vec![json!(id)])?;
    stage.tab.click_element(&control)
}

pub(super) fn publish_framed(stage: &Stage) -> Result<()> {
    stage.publish(&HostPage::new("policy/framed.html")).map(drop)
}

/// Into the frame as a visitor, by a click: WebKit lets a frame of another origin have no focus before.
pub(super) fn enter_frame(stage: &Stage) -> Result<()> {
    stage.tab.enter_frame("#frame")?;
    let ready = "return document.getElementById('own-text') !== null";
    stage.tab.wait("the page in the frame", LIMIT, ready, Vec::new())?;
    click(stage, "own-text")
}

pub(super) fn page_around_is_unharmed(stage: &Stage, _: &Row) -> Result<()> {
    stage.tab.leave_frames()?;
    invariant::unharmed(stage)
}

/// Where the link itself is blocked, a visitor copies the digits by hand.
pub(super) fn digits_can_be_selected(stage: &Stage, row: &Row) -> Result<()> {
    let selectable = "const number = card.part('.call .number') ?? card.callLink();
        const style = getComputedStyle(number); return (style.userSelect ?? style.webkitUserSelect) !== 'none'";
    ensure!(stage.tab.js(selectable, Vec::new())? == json!(true), "the digits cannot be selected");
    page_around_is_unharmed(stage, row)
}

/// The built script, and beside it one of an older build, whose files are gone.
fn versions(stage: &Stage) -> Result<(String, String)> {
    let newer = std::fs::read_to_string(dist().join("v1/widget.js"))?;
    let path = "/older/v1/widget.js";
    stage.answer(path, script(faults::with_other_hashes(&newer)));
    Ok((format!("{}/v1/widget.js", stage.campaign.origin()), format!("{}{path}", stage.host.origin())))
}

pub(super) fn newer_first(stage: &Stage) -> Result<Slots> {
    let (newer, older) = versions(stage)?;
    Ok(vec![("FIRST", newer), ("SECOND", older)])
}

pub(super) fn older_first(stage: &Stage) -> Result<Slots> {
    let (newer, older) = versions(stage)?;
    Ok(vec![("FIRST", older), ("SECOND", newer)])
}

/// An Italian card on a page of another direction.
pub(super) fn keeps_its_direction(stage: &Stage, _: &Row) -> Result<()> {
    let direction = stage.tab.js("return getComputedStyle(card.wrapper()).direction", Vec::new())?;
    ensure!(direction == "ltr", "the card reads {direction}");
    Ok(())
}

/// The script as a server sends it that names no encoding; its other files are not there.
pub(super) fn without_encoding(stage: &Stage) -> Result<Slots> {
    let path = "/bucket/v1/widget.js";
    stage.answer(path, script(std::fs::read(dist().join("v1/widget.js"))?));
    Ok(vec![("SCRIPT", path.to_owned())])
}

/// The card of `widget.js` alone.
pub(super) fn every_word_is_there_alone(stage: &Stage, _: &Row) -> Result<()> {
    whole_card_alone(stage)
}

/// The page is what it says it is.
pub(super) fn storage_is_blocked(stage: &Stage, _: &Row) -> Result<()> {
    let refused = "const refused = (touch) => { try { touch(); return false } catch { return true } };
        return refused(() => localStorage.length) && refused(() => sessionStorage.length)
            && refused(() => document.cookie)";
    ensure!(stage.tab.js(refused, Vec::new())? == json!(true), "the page has storage");
    Ok(())
}

/// To the next page and back, once the card is live: the page comes out of the browser's memory as it was left. Before any click by
/// the driver: it makes Firefox forget the page.
pub(super) fn back(stage: &Stage) -> Result<()> {
    stage.wait_for_tier(2)?;
    stage.tab.open(&stage.publish(&HostPage::new("browser/next.html"))?)?;
    stage.tab.back()?;
    let restored = "return window.restored === true";
    stage.tab.wait("the page out of memory", LIMIT, restored, Vec::new()).map(drop)
}

/// The live card still answers.
pub(super) fn alive(stage: &Stage, _: &Row) -> Result<()> {
    stage.choose_language("en")?;
    stage.number_is_there()
}

pub(super) fn save_data(stage: &Stage) -> Result<()> {
    stage.tab.chromium("Emulation.setDataSaverOverride", json!({ "dataSaverEnabled": true })).map(drop)
}

/// Nothing of the live card is asked for until the visitor moves towards the card.
pub(super) fn nothing_until_wanted(stage: &Stage) -> Result<()> {
    let saves = stage.tab.js("return navigator.connection.saveData", Vec::new())?;
    ensure!(saves == json!(true), "the browser does not save data");
    stage.wait_for_tier(1)?;
    std::thread::sleep(Duration::from_secs(1));
    let live = |target: &String| Asset::Wasm.is(target) || Asset::Glue.is(target);
    ensure!(!stage.campaign.targets().iter().any(live), "asked for {:?}", stage.campaign.targets());
    stage.tab.click("details.before > summary")
}

/// As for paper: Chromium by its own switch; in the others the card's rules for paper are put in force on the screen.
pub(super) fn print(stage: &Stage, _: &Row) -> Result<()> {
    if stage.engine == Engine::Chromium {
        stage.tab.chromium("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
    } else {
        stage.tab.js(
            "for (const sheet of card.host().shadowRoot.adoptedStyleSheets) {
                for (const rule of sheet.cssRules) {
                    if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
                }
            }",
            Vec::new(),
        )?;
    }
    let hidden = "return !card.rendered(card.part('select.language'))";
    ensure!(stage.tab.js(hidden, Vec::new())? == json!(true), "the rules for paper are not in force");
    // Backgrounds are not printed, so letters must be dark by themselves.
    let pale = stage.tab.js(
        "let pale = '';
         for (const part of card.parts('h2, p, a, b, bdi, li, span, summary')) {
            if (card.rendered(part) && card.luminance(card.colour(getComputedStyle(part).color)) > 0.18) pale += part.outerHTML;
         }
         return pale",
        Vec::new(),
    )?;
    ensure!(pale == "", "too pale for paper: {pale}");
    stage.number_is_there()
}

pub(super) fn force_colors(stage: &Stage) -> Result<()> {
    let features = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    stage.tab.chromium("Emulation.setEmulatedMedia", features).map(drop)
}

/// The page is what it says it is, and the number does not merge with what is behind it.
pub(super) fn colors_are_forced(stage: &Stage, _: &Row) -> Result<()> {
    let colors = stage.tab.js(
        "const style = getComputedStyle(card.callLink());
         return { forced: matchMedia('(forced-colors: active)').matches, ink: style.color, paper: style.backgroundColor }",
        Vec::new(),
    )?;
    ensure!(colors["forced"] == json!(true), "colours are not forced");
    let distinct =
        matches!((&colors["ink"], &colors["paper"]), (Value::String(ink), Value::String(paper)) if ink != paper);
    ensure!(distinct, "{colors}");
    Ok(())
}

//! Steps that visitors, pages and browsers take with a card.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Row, Slots};
use crate::{
    assert_card::card_alone,
    cases::{faults, let_settle},
    context::{TestContext, dist, script},
    engine::Engine,
    host_page::HostPage,
    invariant, recommended_snippet,
    test_server::Asset,
};

const LIMIT: Duration = Duration::from_secs(8);

/// Clicks the page's own control that uncovers the card.
pub(super) fn open(context: &TestContext) -> Result<()> {
    click(context, "open")
}

pub(super) fn click(context: &TestContext, id: &str) -> Result<()> {
    let control = context.tab.element("return document.getElementById(arguments[0])", vec![json!(id)])?;
    context.tab.click_element(&control)
}

pub(super) fn publish_framed(context: &TestContext) -> Result<()> {
    context.publish(&HostPage::new("policy/framed.html")).map(drop)
}

/// Enters the frame as a visitor does, by a click: before that, WebKit gives no focus to a frame of another origin.
pub(super) fn enter_frame(context: &TestContext) -> Result<()> {
    context.tab.enter_frame("#frame")?;
    let ready = "return document.getElementById('own-text') !== null";
    context.tab.wait("the page in the frame", LIMIT, ready, Vec::new())?;
    click(context, "own-text")
}

pub(super) fn page_around_is_unharmed(context: &TestContext, _: &Row) -> Result<()> {
    context.tab.leave_frames()?;
    invariant::unharmed(context)
}

/// Checks that a visitor can copy the digits by hand, because the link itself may be blocked.
pub(super) fn digits_can_be_selected(context: &TestContext, row: &Row) -> Result<()> {
    let selectable = "const number = card.part('.call .number') ?? card.callLink();
        const style = getComputedStyle(number); return (style.userSelect ?? style.webkitUserSelect) !== 'none'";
    ensure!(context.tab.js(selectable, Vec::new())? == json!(true), "the digits cannot be selected");
    page_around_is_unharmed(context, row)
}

/// The built script, and a script of an older build whose files are gone.
fn versions(context: &TestContext) -> Result<(String, String)> {
    let newer = std::fs::read_to_string(dist().join("v1/widget.js"))?;
    let path = "/older/v1/widget.js";
    context.respond(path, script(faults::with_other_hashes(&newer)));
    Ok((format!("{}/v1/widget.js", context.campaign.origin()), format!("{}{path}", context.host.origin())))
}

pub(super) fn newer_first(context: &TestContext) -> Result<Slots> {
    let (newer, older) = versions(context)?;
    Ok(vec![("FIRST", newer), ("SECOND", older)])
}

pub(super) fn older_first(context: &TestContext) -> Result<Slots> {
    let (newer, older) = versions(context)?;
    Ok(vec![("FIRST", older), ("SECOND", newer)])
}

/// Checks an Italian card on a page with another writing direction.
pub(super) fn keeps_its_direction(context: &TestContext, _: &Row) -> Result<()> {
    let direction = context.tab.js("return getComputedStyle(card.wrapper()).direction", Vec::new())?;
    ensure!(direction == "ltr", "the card reads {direction}");
    Ok(())
}

/// The script as sent by a server that names no encoding and does not have the other files.
pub(super) fn without_encoding(context: &TestContext) -> Result<Slots> {
    let path = "/bucket/v1/widget.js";
    context.respond(path, script(std::fs::read(dist().join("v1/widget.js"))?));
    Ok(vec![("SCRIPT", path.to_owned())])
}

fn built() -> Result<String> {
    Ok(std::fs::read_to_string(dist().join("v1/widget.js"))?)
}

/// The script's text for a script element of the page's.
pub(super) fn inlined(_: &TestContext) -> Result<Slots> {
    Ok(vec![("SCRIPT", built()?)])
}

/// Puts the script's text into another file of the page's, between other scripts.
pub(super) fn combine(context: &TestContext) -> Result<()> {
    context.respond("/bundle/all.js", script(format!("var first = 1;\n{};var last = 1;\n", built()?.trim_end())));
    Ok(())
}

/// The markup of a frame that has no address, with the script's text in it.
pub(super) fn without_address(_: &TestContext) -> Result<Slots> {
    let markup = format!(
        "<!doctype html><html lang=it><title>Preview</title><script src=/probe.js></script>
         <p id=own-text>The page's own text.</p><accanto-widget>{}</accanto-widget><script>{}</script>
         <button id=own-button type=button>The page's own button</button>",
        recommended_snippet::recommended()?.links,
        built()?
    );
    Ok(vec![("FRAME", markup.replace('&', "&amp;").replace('"', "&quot;"))])
}

/// Checks that the one line in the console names the file that could not be found.
pub(super) fn says_which_file(context: &TestContext, _: &Row) -> Result<()> {
    let said = context.noted("console")?;
    ensure!(said.to_string().contains("deferred."), "the console says {said}");
    card_alone(context)
}

/// Checks that the card has its own styles, those of its second half included.
pub(super) fn is_styled(context: &TestContext, _: &Row) -> Result<()> {
    let styles = "const { position } = getComputedStyle(card.part('a.exit'));
        const cover = card.host().shadowRoot.querySelector('.announcer');
        return [position, getComputedStyle(cover).position]";
    let styles = context.tab.js(styles, Vec::new())?;
    ensure!(styles == json!(["sticky", "absolute"]), "[the exit, the announcer] are {styles}");
    Ok(())
}

/// Checks the card that `widget.js` carries.
pub(super) fn every_word_is_there_alone(context: &TestContext, _: &Row) -> Result<()> {
    card_alone(context)
}

/// Checks that the page is what it claims to be.
pub(super) fn storage_is_blocked(context: &TestContext, _: &Row) -> Result<()> {
    let refused = "const refused = (touch) => { try { touch(); return false } catch { return true } };
        return refused(() => localStorage.length) && refused(() => sessionStorage.length)
            && refused(() => document.cookie)";
    ensure!(context.tab.js(refused, Vec::new())? == json!(true), "the page has storage");
    Ok(())
}

/// Goes to the next page and back, once the card is live: the page comes back from the browser's memory as it was. This comes before any
/// click by the driver, which makes Firefox forget the page.
pub(super) fn back(context: &TestContext) -> Result<()> {
    context.wait_for_tier(2)?;
    context.tab.open(&context.publish(&HostPage::new("browser/next.html"))?)?;
    context.tab.back()?;
    let restored = "return window.restored === true";
    context.tab.wait("the page out of memory", LIMIT, restored, Vec::new()).map(drop)
}

/// Checks that the live card still responds.
pub(super) fn alive(context: &TestContext, _: &Row) -> Result<()> {
    context.choose_language("en")?;
    context.number_is_there()
}

pub(super) fn save_data(context: &TestContext) -> Result<()> {
    context.tab.chromium("Emulation.setDataSaverOverride", json!({ "dataSaverEnabled": true })).map(drop)
}

/// Checks that nothing of the live card is requested until the visitor moves towards the card.
pub(super) fn nothing_until_wanted(context: &TestContext) -> Result<()> {
    let saves = context.tab.js("return navigator.connection.saveData", Vec::new())?;
    ensure!(saves == json!(true), "the browser does not save data");
    context.wait_for_tier(1)?;
    let_settle(context)?;
    let live = |target: &String| Asset::Wasm.is(target) || Asset::Glue.is(target);
    ensure!(!context.campaign.targets().iter().any(live), "asked for {:?}", context.campaign.targets());
    context.tab.click("details.how > summary")
}

/// Switches to print: Chromium by its own command; in the others the card's print styles are applied to the screen.
pub(super) fn print(context: &TestContext, _: &Row) -> Result<()> {
    if context.engine == Engine::Chromium {
        context.tab.chromium("Emulation.setEmulatedMedia", json!({ "media": "print" }))?;
    } else {
        context.tab.js(
            "for (const sheet of card.host().shadowRoot.adoptedStyleSheets) {
                for (const rule of sheet.cssRules) {
                    if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';
                }
            }",
            Vec::new(),
        )?;
    }
    let hidden = "return !card.rendered(card.part('select.language'))";
    ensure!(context.tab.js(hidden, Vec::new())? == json!(true), "the rules for paper are not in force");
    // Backgrounds are not printed, so the text itself must be dark.
    let pale = context.tab.js(
        "let pale = '';
         for (const part of card.parts('h2, p, a, b, bdi, li, span, summary')) {
            if (card.rendered(part) && card.luminance(card.colour(getComputedStyle(part).color)) > 0.18) pale += part.outerHTML;
         }
         return pale",
        Vec::new(),
    )?;
    ensure!(pale == "", "too pale for paper: {pale}");
    context.number_is_there()
}

pub(super) fn force_colors(context: &TestContext) -> Result<()> {
    let features = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    context.tab.chromium("Emulation.setEmulatedMedia", features).map(drop)
}

/// Checks that the page is what it claims to be, and that the number can be told from its background.
pub(super) fn colors_are_forced(context: &TestContext, _: &Row) -> Result<()> {
    let colors = context.tab.js(
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

//! Leaving from a card in a frame: the whole page is left where the frame may do that, else the frame at least.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{ANSWERS_LATER, LIMIT, TABLE, aim_at_answer, has_arrived, is_asked_for, keys_are_heard, stay_on_tier_1};
use crate::{case::Case, cases::plain, engine::Engine, host_page::HostPage, stage::Stage};

pub(super) fn cases() -> Vec<Case> {
    let name = "a visitor of a page that shows the card of another site in a frame leaves the whole page";
    let foreign = Case::new(TABLE, name, from_foreign_frame);
    vec![
        Case::new(
            TABLE,
            "a visitor of a page that shows the card in a frame of its own leaves the whole page",
            from_frame,
        ),
        Case::new(
            TABLE,
            "a visitor who leaves from a frame of the page's own sees nothing of the page at once",
            around,
        ),
        foreign.not_in(Engine::WebKit, "the browser reaches this machine by one name only"),
        Case::new(TABLE, "a visitor of a frame that may not move the page leaves the frame at least", from_sandbox),
    ]
}

fn from_frame(stage: &Stage) -> Result<()> {
    in_frame(stage, &stage.host.origin(), "")?;
    tap_in_frame(stage);
    stage.tab.leave_frames()?;
    has_arrived(stage)
}

fn around(stage: &Stage) -> Result<()> {
    let (asset, fault) = ANSWERS_LATER;
    stage.campaign.fail(asset, fault);
    in_frame(stage, &stage.host.origin(), "")?;
    keys_are_heard(stage)?;
    tap_in_frame(stage);
    is_asked_for(stage)?;
    stage.tab.leave_frames()?;
    let opacity = "return getComputedStyle(document.documentElement).opacity";
    let found = stage.tab.js(opacity, Vec::new())?;
    ensure!(found == json!("0"), "the page around the frame has the opacity {found}");
    // As the browser brings it back.
    stage.tab.enter_frame("iframe")?;
    stage.tab.js("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", Vec::new())?;
    stage.tab.leave_frames()?;
    let found = stage.tab.js(opacity, Vec::new())?;
    ensure!(found == json!("1"), "the page around the frame comes back with the opacity {found}");
    Ok(())
}

fn from_foreign_frame(stage: &Stage) -> Result<()> {
    in_frame(stage, &stage.host.origin().replace("127.0.0.1", "localhost"), "")?;
    tap_in_frame(stage);
    stage.tab.leave_frames()?;
    has_arrived(stage)
}

fn from_sandbox(stage: &Stage) -> Result<()> {
    in_frame(stage, &stage.host.origin(), "sandbox=\"allow-scripts\"")?;
    tap_in_frame(stage);
    is_asked_for(stage)?;
    let gone = stage.tab.wait("the card to be gone", LIMIT, "return card.host() ? null : true", Vec::new());
    stage.tab.leave_frames()?;
    gone?;
    let own = stage.tab.js("return card.rendered(document.getElementById('own-button'))", Vec::new())?;
    ensure!(own == json!(true), "the page around the frame is gone");
    Ok(())
}

/// The frame may be gone before the driver answers; what came of the tap is looked at afterwards.
fn tap_in_frame(stage: &Stage) {
    let _ = stage.tab.click("a.exit");
}

/// Shows a page with the card in a frame, and looks into the frame from then on.
fn in_frame(stage: &Stage, origin: &str, sandbox: &str) -> Result<()> {
    let inside = stage.publish(&plain("lang=it")?)?.replace(&stage.host.origin(), origin);
    stay_on_tier_1(stage);
    let page = HostPage::new("leave/frames.html").with("FRAME", inside).with("SANDBOX", sandbox);
    stage.show(&page)?;
    stage.tab.enter_frame("iframe")?;
    stage.wait_for_tier(1)?;
    aim_at_answer(stage)
}

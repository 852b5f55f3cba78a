//! Leaving from a card in a frame that may move the page around it: the whole page is left. The table `frames` has those that may not.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{ANSWERS_LATER, TABLE, aim_at_answer, has_arrived, is_asked_for, keys_are_heard, stay_on_tier_1};
use crate::{case::Case, cases::plain, context::TestContext, engine::Engine, host_page::HostPage};

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
    ]
}

fn from_frame(context: &TestContext) -> Result<()> {
    in_frame(context, &context.host.origin())?;
    tap_in_frame(context);
    context.tab.leave_frames()?;
    has_arrived(context)
}

fn around(context: &TestContext) -> Result<()> {
    let (asset, fault) = ANSWERS_LATER;
    context.campaign.fail(asset, fault);
    in_frame(context, &context.host.origin())?;
    keys_are_heard(context)?;
    tap_in_frame(context);
    is_asked_for(context)?;
    context.tab.leave_frames()?;
    let opacity = "return getComputedStyle(document.documentElement).opacity";
    let found = context.tab.js(opacity, Vec::new())?;
    ensure!(found == json!("0"), "the page around the frame has the opacity {found}");
    // As if the browser had brought it back.
    context.tab.enter_frame("iframe")?;
    context.tab.js("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", Vec::new())?;
    context.tab.leave_frames()?;
    let found = context.tab.js(opacity, Vec::new())?;
    ensure!(found == json!("1"), "the page around the frame comes back with the opacity {found}");
    Ok(())
}

fn from_foreign_frame(context: &TestContext) -> Result<()> {
    in_frame(context, &context.host.origin().replace("127.0.0.1", "localhost"))?;
    tap_in_frame(context);
    context.tab.leave_frames()?;
    has_arrived(context)
}

/// The frame may be gone before the driver answers; the result of the tap is checked afterwards.
fn tap_in_frame(context: &TestContext) {
    let _ = context.tab.click("a.exit");
}

/// Shows a page with the card in a frame, and enters the frame.
fn in_frame(context: &TestContext, origin: &str) -> Result<()> {
    let inside = context.publish(&plain("lang=it")?)?.replace(&context.host.origin(), origin);
    stay_on_tier_1(context);
    let page = HostPage::new("exit/frames.html").with("FRAME", inside);
    context.show(&page)?;
    context.tab.enter_frame("iframe")?;
    context.wait_for_tier(1)?;
    aim_at_answer(context)
}

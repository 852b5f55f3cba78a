//! Leaving from a frame, by what its sandbox allows.

use std::time::Duration;

use anyhow::{Result, ensure};
use serde_json::json;

use super::{TABLE, page, show};
use crate::{
    case::Case,
    cases::exit::{aim, is_asked_for, keys_are_heard, stay_on_tier_1},
    context::TestContext,
    engine::Engine,
    expected_content,
};

const LIMIT: Duration = Duration::from_secs(8);

/// What becomes of a visitor who leaves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leaves {
    /// The page around goes.
    ThePage,
    /// Another tab opens. The frame is blank, and says that the page is still there.
    ToAnotherTab,
    /// The frame is blank, and says so.
    TheFrame,
}

/// A frame: what it may do, the flags of its sandbox, if there is one, and what becomes of the visitor.
type Frame = (&'static str, Option<&'static str>, Leaves);

const FRAMES: [Frame; 5] = [
    ("without a sandbox", None, Leaves::ThePage),
    ("that may do nothing but run scripts", Some("allow-scripts allow-same-origin"), Leaves::TheFrame),
    ("that may open tabs", Some("allow-scripts allow-same-origin allow-popups"), Leaves::ToAnotherTab),
    (
        "that may move the page when somebody taps",
        Some("allow-scripts allow-same-origin allow-top-navigation-by-user-activation"),
        Leaves::ThePage,
    ),
    (
        "with the recommended sandbox",
        Some(
            "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox \
             allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols",
        ),
        Leaves::ThePage,
    ),
];

/// Without an origin of their own.
const OPAQUE: [Frame; 3] = [
    ("without an origin that may do nothing but run scripts", Some("allow-scripts"), Leaves::TheFrame),
    ("without an origin that may open tabs", Some("allow-scripts allow-popups"), Leaves::ToAnotherTab),
    (
        "without an origin that may move the page when somebody taps",
        Some("allow-scripts allow-top-navigation-by-user-activation"),
        Leaves::ThePage,
    ),
];

pub(super) fn cases() -> Vec<Case> {
    let case = |(words, flags, leaves): Frame| {
        let what = match leaves {
            Leaves::ThePage => "leaves the page around it",
            Leaves::ToAnotherTab => "leaves to another tab, sees a blank frame and reads that the page is still there",
            Leaves::TheFrame => "sees a blank frame and reads that the page is still there",
        };
        let name = format!("a visitor of a frame {words} {what}");
        Case::new(TABLE, name, move |context| leave(context, flags, leaves)).in_full_browser()
    };
    let opaque =
        OPAQUE.map(|frame| case(frame).not_in(Engine::WebKit, "it runs no script of a frame without an origin"));
    FRAMES.map(case).into_iter().chain(opaque).collect()
}

fn leave(context: &TestContext, flags: Option<&str>, leaves: Leaves) -> Result<()> {
    stay_on_tier_1(context);
    show(context, &page("?lang=it", "width=300 height=250", flags), 1)?;
    keys_are_heard(context)?;
    aim(context)?;
    // The frame may be gone before the driver answers.
    let _ = context.tab.click("a.exit");
    if context.engine == Engine::WebKit && leaves == Leaves::ThePage {
        // From a frame, it follows the policy of the page around, and tells the origin of the frame.
        let is_asked = || context.campaign.targets().iter().any(|target| target.contains(".destination."));
        return context.wait_until("a request for the destination", || Ok(is_asked()));
    }
    if leaves != Leaves::TheFrame {
        is_asked_for(context)?;
    }
    if leaves == Leaves::ThePage {
        return Ok(());
    }
    let said = "const cover = card.host().shadowRoot.querySelector('.exit-cover');
        return cover.textContent === arguments[0] && cover.matches(':popover-open') && card.rendered(cover)
            && getComputedStyle(document.documentElement).opacity === '0'";
    context.tab.wait("the sentence", LIMIT, said, vec![json!(expected_content::text("it", "exit.stuck"))])?;
    let is_asked = context.campaign.targets().iter().any(|target| target.contains(".destination."));
    ensure!(is_asked == (leaves == Leaves::ToAnotherTab), "the exit's site was asked: {is_asked}");
    let fits = "const { scrollHeight, clientHeight } = card.host().shadowRoot.querySelector('.exit-cover'); return scrollHeight <= clientHeight";
    ensure!(context.tab.js(fits, Vec::new())? == json!(true), "the sentence does not fit");
    context.tab.leave_frames()?;
    let own = context.tab.js("return card.rendered(document.getElementById('own-button'))", Vec::new())?;
    ensure!(own == json!(true), "the page around the frame is gone");
    Ok(())
}

//! A visitor's clock under the control of a case, on the page of the fictitious campaign: set before the page begins, and set again while
//! the card is in view.

use anyhow::Result;
use serde_json::json;

use super::{number::wasm_is_asked_for, plain};
use crate::{
    context::TestContext,
    engine::Engine,
    test_server::{Asset, Fault},
};

const CLOCK: &str = include_str!("../js/clock.js");

/// The time zones that are farthest from London, where the campaign is, on either side.
pub(super) const ZONES: [&str; 2] = ["Pacific/Kiritimati", "Pacific/Pago_Pago"];
/// The reason why the other engines leave out rows about time zones.
pub(super) const CHROMIUM_ONLY: &str = "the driver cannot move the browser to another time zone";

/// Shows the card with a clock, on tier 1, with its WebAssembly held back; `then` runs in the page before any script of ours.
pub(super) fn begin(context: &TestContext, clock: &str, then: &str) -> Result<()> {
    context.campaign.fail(Asset::Wasm, Fault::Held);
    let note = format!("{CLOCK}accantoClock.set('{clock}');{then}");
    context.show(&plain("lang=en")?.with("NOTE", note))?;
    context.wait_for_tier(1)
}

/// Releases the WebAssembly.
pub(super) fn go_live(context: &TestContext) -> Result<()> {
    wasm_is_asked_for(context)?;
    context.campaign.release();
    context.wait_for_tier(2)
}

/// Sets the clock of the page in view, where the second half of the loader is there, lets the card ask for it, as it does every half minute on tier 2 and when a visitor comes back
/// to the page on tier 1, and waits for the frame in which the answer is painted.
pub(super) fn set(context: &TestContext, clock: &str) -> Result<()> {
    let set = "accantoClock.set(arguments[0]);
        accantoClock.tick();
        document.dispatchEvent(new Event('visibilitychange'));
        // Yew renders in a microtask of its own.
        await new Promise((resolve) => setTimeout(resolve));
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))";
    context.tab.js_async(set, vec![json!(clock)]).map(drop)
}

/// Runs a check in a browser that is in another time zone; only in Chromium.
pub(super) fn in_zone(context: &TestContext, zone: &str, check: impl FnOnce() -> Result<()>) -> Result<()> {
    debug_assert_eq!(context.engine, Engine::Chromium);
    let move_to = |zone: &str| context.tab.chromium("Emulation.setTimezoneOverride", json!({ "timezoneId": zone }));
    move_to(zone)?;
    let checked = check();
    move_to("")?;
    checked
}

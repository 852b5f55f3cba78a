//! Whether something moved on a page while the widget came: the browser's own measure.

use anyhow::{Result, ensure};
use serde_json::json;

use crate::context::TestContext;

/// Height of the window, in pixels: what follows the widget is in view, because the browser counts no shift outside of it.
pub(super) const HEIGHT: u32 = 4800;
/// Why the other engines leave such rows out.
pub(super) const CHROMIUM_ONLY: &str = "the browser cannot measure layout shifts";

/// Nothing on the page has moved since it began, up to the frame in which all of it is painted. The window is `width` pixels wide.
pub(super) fn nothing_moved(context: &TestContext, width: u32) -> Result<()> {
    let window = "const last = document.body.lastElementChild.getBoundingClientRect();
        return [innerWidth, last.bottom <= innerHeight]";
    let window = context.tab.js(window, Vec::new())?;
    ensure!(window == json!([width, true]), "[width of the page, its end in view] is {window}");
    let shifts = context.tab.js_async(include_str!("../js/layout_shifts.js"), Vec::new())?;
    ensure!(shifts["sum"] == json!(0), "layout shifts: {shifts:#}");
    Ok(())
}

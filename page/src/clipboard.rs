//! Copying a text that is shown on the page.

use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlDocument, Window, wasm_bindgen::JsCast};

/// Copies `text`; `shown` is the element that shows it. True when the browser says that it is copied. When it is not, the text is
/// left selected, so that the editor can copy it by hand.
pub async fn copy(text: &str, shown: &Element) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    by_clipboard(&window, text).await || by_selection(&window, shown).unwrap_or(false)
}

/// The Clipboard API, which a browser offers only to pages served by HTTPS or from the machine itself.
async fn by_clipboard(window: &Window, text: &str) -> bool {
    let clipboard = window.navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// The old way, for every other page.
fn by_selection(window: &Window, shown: &Element) -> Option<bool> {
    window.get_selection().ok()??.select_all_children(shown).ok()?;
    let document: HtmlDocument = window.document()?.dyn_into().ok()?;
    document.exec_command("copy").ok()
}

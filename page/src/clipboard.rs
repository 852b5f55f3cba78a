//! Copying a text that is shown on the page.

use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlDocument, Window, wasm_bindgen::JsCast};

/// Copies `text`, which the element `shown` shows. Returns whether the browser reports success. If it does not, the text stays selected, so
/// that the editor can copy it by hand.
pub async fn copy(text: &str, shown: &Element) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    by_clipboard(&window, text).await || by_selection(&window, shown).unwrap_or(false)
}

/// Copies by the Clipboard API, which a browser offers only to pages served by HTTPS or from the same machine.
async fn by_clipboard(window: &Window, text: &str) -> bool {
    let clipboard = window.navigator().clipboard();
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}

/// Copies by selecting, the old way, which works on every other page.
fn by_selection(window: &Window, shown: &Element) -> Option<bool> {
    window.get_selection().ok()??.select_all_children(shown).ok()?;
    let document: HtmlDocument = window.document()?.dyn_into().ok()?;
    document.exec_command("copy").ok()
}

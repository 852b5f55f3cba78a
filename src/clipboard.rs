//! Copies the number: by the Clipboard API if the page may use it, or else by the older command on a selected field.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement, window};

/// Copies `text`. Returns whether it worked.
pub(crate) fn copy(text: &str, answer: impl FnOnce(bool) + 'static) {
    let Some(window) = window() else {
        return answer(false);
    };
    // Only secure pages have the Clipboard API; elsewhere the object is missing, and using it would trap.
    if !window.is_secure_context() {
        return answer(by_command(text).unwrap_or(false));
    }
    let text = text.to_owned();
    let written = window.navigator().clipboard().write_text(&text);
    yew::platform::spawn_local(async move {
        // A partner's permissions policy may forbid the Clipboard API.
        let done = JsFuture::from(written).await.is_ok() || by_command(&text).unwrap_or(false);
        answer(done);
    });
}

fn by_command(text: &str) -> Option<bool> {
    let document = window()?.document()?;
    let focused = focused(&document);
    // Beside the button and not in the page's body, because behind a modal dialog the body cannot have the focus.
    let place = match &focused {
        Some(element) => element.parent_element()?,
        None => document.body()?.into(),
    };
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.unchecked_into();
    field.set_value(text);
    field.set_read_only(true);
    place.append_child(&field).ok()?;
    field.select();
    let done = document.unchecked_ref::<HtmlDocument>().exec_command("copy").unwrap_or(false);
    field.remove();
    if let Some(element) = focused {
        let _ = element.unchecked_ref::<HtmlElement>().focus();
    }
    Some(done)
}

/// The focused element itself, not the shadow host that the document names in its place.
fn focused(document: &Document) -> Option<Element> {
    let mut element = document.active_element()?;
    while let Some(inner) = element.shadow_root().and_then(|root| root.active_element()) {
        element = inner;
    }
    element.parent_element().is_some_and(|parent| parent.tag_name() != "HTML").then_some(element)
}

//! The texts that are written in `index.html`, put into another language on request.

use accanto_messages::UiLanguage;
use web_sys::{Element, wasm_bindgen::JsCast};

use crate::messages;

/// Replaces the text of every element that names a message by `data-message`, and says which language the page is in.
pub fn replace(language: UiLanguage) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let Ok(marked) = document.query_selector_all("[data-message]") else {
        return;
    };
    let messages = messages::in_language(language);
    for element in
        (0..marked.length()).filter_map(|index| marked.get(index)).filter_map(|node| node.dyn_into::<Element>().ok())
    {
        if let Some(id) = element.get_attribute("data-message") {
            element.set_text_content(Some(&messages.text(&id, &[])));
        }
    }
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", language.tag());
    }
}

//! The words that stand in `index.html` itself, put into another language on request.

use web_sys::{Element, wasm_bindgen::JsCast};

use crate::words::Words;

/// Replaces the text of every element marked with `data-words`, and says which language the page is in.
pub fn replace(words: &Words) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let Ok(marked) = document.query_selector_all("[data-words]") else {
        return;
    };
    for element in
        (0..marked.length()).filter_map(|index| marked.get(index)).filter_map(|node| node.dyn_into::<Element>().ok())
    {
        let key = element.get_attribute("data-words").unwrap_or_default();
        if let Some(text) = words.page.get(&key) {
            element.set_text_content(Some(text));
        }
    }
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", &words.language.tag);
    }
}

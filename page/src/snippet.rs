//! The text to paste as the editor sees it, with the button that copies it.

use accanto_messages::UiLanguage;
use web_sys::{ClipboardEvent, wasm_bindgen::JsCast};
use yew::prelude::*;

use crate::{copy_button::CopyButton, place::Place};

/// What the snippet needs.
#[derive(PartialEq, Properties)]
pub struct SnippetProps {
    /// The language of the page.
    pub page_language: UiLanguage,
    /// The place that it is for.
    pub place: Place,
    /// The snippet.
    pub text: AttrValue,
}

/// The text as code, left to right in every language, and the copy button.
#[component]
pub fn Snippet(props: &SnippetProps) -> Html {
    let shown = use_node_ref();
    html! {
        <>
            <pre dir="ltr" translate="no" oncopy={copy_without_markup}>
                <code id="snippet" ref={&shown}>{ &props.text }</code>
            </pre>
            <CopyButton page_language={props.page_language} place={props.place} text={&props.text} {shown} />
        </>
    }
}

/// What an editor copies by hand is the text alone. A browser would add the markup of this page, with the snippet escaped in it, and block
/// editors prefer markup: they would show the code to visitors.
fn copy_without_markup(event: Event) {
    let selected = web_sys::window().and_then(|window| window.get_selection().ok()?);
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    if let (Some(selected), Some(data)) = (selected, data)
        && data.set_data("text/plain", &String::from(selected.to_string())).is_ok()
    {
        event.prevent_default();
    }
}

//! The snippet as the editor sees it, with the button that copies it.

use accanto_messages::UiLanguage;
use yew::prelude::*;

use crate::copy_button::CopyButton;

/// What the snippet needs.
#[derive(PartialEq, Properties)]
pub struct SnippetProps {
    /// The language of the page.
    pub page_language: UiLanguage,
    /// The snippet.
    pub text: AttrValue,
}

/// The text as code, left to right in every language, and the copy button.
#[component]
pub fn Snippet(props: &SnippetProps) -> Html {
    let shown = use_node_ref();
    html! {
        <>
            <pre dir="ltr" translate="no"><code id="snippet" ref={&shown}>{ &props.text }</code></pre>
            <CopyButton page_language={props.page_language} text={&props.text} {shown} />
        </>
    }
}

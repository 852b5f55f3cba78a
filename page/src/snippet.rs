//! The snippet as the editor sees it, with the button that copies it.

use yew::prelude::*;

use crate::{copy_button::CopyButton, words::ControlWords};

/// What the snippet needs.
#[derive(PartialEq, Properties)]
pub struct SnippetProps {
    /// The page's words.
    pub words: &'static ControlWords,
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
            <CopyButton words={props.words} text={&props.text} {shown} />
        </>
    }
}

//! The choice of the page's own language: one button for each language the page is not in.

use yew::prelude::*;

use crate::words::{self, Words};

/// What the choice needs.
#[derive(PartialEq, Properties)]
pub struct PageLanguageProps {
    /// The words in use.
    pub words: &'static Words,
    /// Told which words to use from now on.
    pub on_choose: Callback<&'static Words>,
}

/// Buttons named by each language in itself.
#[component]
pub fn PageLanguage(props: &PageLanguageProps) -> Html {
    words::each()
        .iter()
        .filter(|other| other.language != props.words.language)
        .map(|other| {
            let on_choose = props.on_choose.clone();
            let tag = other.language.tag.as_str();
            html! {
                <button type="button" lang={tag} onclick={move |_| on_choose.emit(other)}>
                    { other.language.name.as_str() }
                </button>
            }
        })
        .collect()
}

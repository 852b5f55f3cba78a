//! The choice of the page's own language: one button for each language that the page is not in.

use accanto_messages::UiLanguage;
use yew::prelude::*;

use crate::messages;

/// What the choice needs.
#[derive(PartialEq, Properties)]
pub struct PageLanguageProps {
    /// The language of the page.
    pub chosen: UiLanguage,
    /// Called with the language that the editor chooses.
    pub on_choose: Callback<UiLanguage>,
}

/// Buttons, each with the name of a language in that language.
#[component]
pub fn PageLanguage(props: &PageLanguageProps) -> Html {
    UiLanguage::ALL
        .into_iter()
        .filter(|other| *other != props.chosen)
        .map(|other| {
            let on_choose = props.on_choose.clone();
            html! {
                <button type="button" lang={other.tag()} onclick={move |_| on_choose.emit(other)}>
                    { messages::in_language(other).text("partner-language-name", &[]) }
                </button>
            }
        })
        .collect()
}

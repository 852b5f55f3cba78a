//! What to do with the text at the chosen place: a picture, and two sentences.

use accanto_messages::UiLanguage;
use yew::prelude::*;

use crate::{messages, place::Place};

/// What the guide needs.
#[derive(PartialEq, Properties)]
pub struct PlaceGuideProps {
    /// The language of the page.
    pub page_language: UiLanguage,
    /// The chosen place.
    pub place: Place,
}

/// The picture, which `index.html` holds, and the sentences.
#[component]
pub fn PlaceGuide(props: &PlaceGuideProps) -> Html {
    let messages = messages::in_language(props.page_language);
    let picture = props.place.picture().name();
    html! {
        <div class="guide">
            <svg role="img" viewBox="0 0 240 120" aria-label={messages.text(&format!("partner-picture-{picture}"), &[])}>
                <use href={format!("#picture-{picture}")} />
            </svg>
            <p>{ messages.text(&format!("partner-guide-{}", props.place.name()), &[]) }</p>
        </div>
    }
}

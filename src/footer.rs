//! The language menu, which the loader fills and listens to in both tiers, and the organisation's name as text.

use accanto_model::{Card, MessageKey};
use yew::prelude::*;

use crate::text;

/// The footer of the card.
pub(crate) fn view(card: &Card) -> Html {
    let organisation = &card.organisation;
    html! {
        <footer class="foot">
            <label>
                { text::message(card, MessageKey::LanguageMenu) }
                <select class="language" />
            </label>
            <a class="organisation" href={organisation.url.clone()} target="_blank" rel="noopener noreferrer"
                referrerpolicy="no-referrer">
                <bdi>{ &organisation.name }</bdi>
                <small><span>{ text::message(card, MessageKey::NewTab) }</span></small>
            </a>
        </footer>
    }
}

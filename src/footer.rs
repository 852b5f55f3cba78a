//! The footer: the language menu, which the loader fills and listens to in both tiers, how to leave fewer traces, help in
//! another country, and the organisation.

use accanto_model::{Card, MessageKey};
use yew::prelude::*;

use crate::{abroad, exit, text};

/// The footer of the card.
pub(crate) fn view(card: &Card) -> Html {
    let organisation = &card.organisation;
    html! {
        <footer class="foot">
            <label>
                <span class="unseen">{ text::message(card, MessageKey::LanguageMenu) }</span>
                <select class="language" />
            </label>
            { exit::fewer_traces(card) }
            { abroad::view(card) }
            <a class="organisation" href={organisation.url.clone()} target="_blank" rel="noopener noreferrer"
                referrerpolicy="no-referrer">
                <bdi translate="no">{ &organisation.name }</bdi>
                { text::new_tab(card) }
            </a>
        </footer>
    }
}

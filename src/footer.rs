//! The footer: the language menu, which the loader fills and listens to in both tiers, how to leave fewer traces, help in
//! another country, and who is behind the card.

use accanto_model::{Card, MessageKey};
use yew::prelude::*;

use crate::{abroad, behind, exit, text};

/// The footer of the card.
pub(crate) fn view(card: &Card) -> Html {
    html! {
        <footer class="foot">
            <label>
                <span class="unseen">{ text::message(card, MessageKey::LanguageMenu) }</span>
                <select class="language" />
            </label>
            { exit::fewer_traces(card) }
            { abroad::view(card) }
            { behind::view(card) }
        </footer>
    }
}

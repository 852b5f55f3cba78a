//! The exit: a plain link that the loader makes faster, and what leaving cannot hide.

use accanto_model::{Card, MessageKey};
use yew::prelude::*;

use crate::text;

/// The link and the one sentence that always stands beside it.
pub(crate) fn view(card: &Card) -> Html {
    html! {
        <>
            <p class="leave" id="leave">{ text::message(card, MessageKey::ExitAbout) }</p>
            <a class="exit" part="exit" href={card.exit.clone()} target="_top" rel="nofollow noreferrer"
                referrerpolicy="no-referrer" aria-describedby="leave">
                { text::message(card, MessageKey::Exit) }
            </a>
        </>
    }
}

/// How to leave by keyboard, and what a private window does and does not do. No link: it would be one more trace.
pub(crate) fn private_browsing(card: &Card) -> Html {
    html! {
        <details class="private">
            <summary>{ text::message(card, MessageKey::PrivateBrowsing) }</summary>
            <p>{ text::message(card, MessageKey::PrivateBrowsingAbout) }</p>
            <p>{ text::message(card, MessageKey::ExitKeys) }</p>
        </details>
    }
}

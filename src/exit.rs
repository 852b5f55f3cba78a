//! The exit: a plain link, which the loader makes faster, and the sentence on what leaving cannot hide.

use accanto_model::{Card, MessageKey};
use yew::prelude::*;

use crate::text;

/// The link, and the one sentence that is always beside it.
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

/// The explanation of how to leave by keyboard, and of what a private window does and does not do. Without a link, which would be one more
/// trace.
pub(crate) fn private_browsing(card: &Card) -> Html {
    html! {
        <details class="private">
            <summary>{ text::message(card, MessageKey::PrivateBrowsing) }</summary>
            <p>{ text::message(card, MessageKey::PrivateBrowsingAbout) }</p>
            <p>{ text::message(card, MessageKey::ExitKeys) }</p>
        </details>
    }
}

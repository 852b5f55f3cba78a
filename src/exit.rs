//! The exit: a plain link, which the loader makes faster, and what leaving cannot hide.

use accanto_model::{Card, MessageKey};
use yew::prelude::*;

use crate::{later, text};

/// The link.
pub(crate) fn view(card: &Card) -> Html {
    html! {
        <a class="exit" part="exit" href={card.exit.clone()} target="_top" rel="nofollow noreferrer"
            referrerpolicy="no-referrer" aria-describedby="exit-note">
            { text::message(card, MessageKey::Exit) }
        </a>
    }
}

/// How to leave fewer traces: what leaving cannot hide, what a private window does and does not do, how to leave by keyboard. Without a
/// link, which would be one more trace. The text stands beside the control, so that it can be as wide as the card.
pub(crate) fn fewer_traces(card: &Card) -> Html {
    html! {
        <>
            <details class="private">
                <summary>{ text::message(card, MessageKey::PrivateBrowsing) }</summary>
            </details>
            <div class="traces" data-later="">
                { later::content(|| html! {
                    <>
                        <p id="exit-note">{ text::message(card, MessageKey::ExitAbout) }</p>
                        <p>{ text::message(card, MessageKey::PrivateBrowsingAbout) }</p>
                        <p>{ text::message(card, MessageKey::ExitKeys) }</p>
                    </>
                }) }
            </div>
        </>
    }
}

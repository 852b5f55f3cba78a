//! The switch for visitors who cannot speak now. It is always in the same place; the loader then puts the written contacts before the call,
//! in both tiers (`loader/deferred/choices.js`).

use accanto_model::{Card, MessageKey};
use yew::prelude::*;

use crate::{later, text};

/// The switch.
pub(crate) fn view(card: &Card) -> Html {
    html! {
        <div class="cannot-speak">
            <label>
                <input type="checkbox" role="switch" name="cannot-speak" aria-describedby="cannot-speak-about" />
                { text::message(card, MessageKey::CannotSpeak) }
            </label>
            <p id="cannot-speak-about" class="about" data-later="">
                { later::content(|| text::message(card, MessageKey::CannotSpeakAbout)) }
            </p>
        </div>
    }
}

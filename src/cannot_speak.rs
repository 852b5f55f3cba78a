//! The switch for visitors who cannot speak now. It is always in the same place, and puts the written contacts before the call.

use accanto_model::{Card, MessageKey};
use yew::prelude::*;

use crate::text;

/// The switch.
pub(crate) fn view(card: &Card, cannot_speak: bool) -> Html {
    html! {
        <div class="silent">
            <label>
                <input type="checkbox" name="silent" checked={cannot_speak} aria-describedby="silent-about" />
                { text::message(card, MessageKey::CannotSpeak) }
            </label>
            <p id="silent-about">{ text::message(card, MessageKey::CannotSpeakAbout) }</p>
        </div>
    }
}

/// The two groups of contacts, in their order on the card. The loader arranges tier 1 by the same rule (`loader/choices.js`);
/// `tests/vectors.json` holds both to it.
pub(crate) fn order<T>(cannot_speak: bool, spoken: T, written: T) -> [T; 2] {
    if cannot_speak { [written, spoken] } else { [spoken, written] }
}

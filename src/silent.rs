//! For visitors who cannot speak now: one switch, always in the same place, that puts the written ways before the call.

use accanto_model::{Card, MessageKey};
use yew::prelude::*;

use crate::text;

pub(crate) fn view(card: &Card, silent: bool) -> Html {
    html! {
        <div class="silent">
            <label>
                <input type="checkbox" name="silent" checked={silent} aria-describedby="silent-about" />
                { text::message(card, MessageKey::CannotSpeak) }
            </label>
            <p id="silent-about">{ text::message(card, MessageKey::CannotSpeakAbout) }</p>
        </div>
    }
}

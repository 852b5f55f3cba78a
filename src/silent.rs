//! For visitors who cannot speak now: one switch, always in the same place, that puts the written ways before the call.

use accanto_model::{Card, Word};
use yew::prelude::*;

use crate::text;

pub(crate) fn view(card: &Card, silent: bool) -> Html {
    html! {
        <div class="silent">
            <label>
                <input type="checkbox" name="silent" checked={silent} aria-describedby="silent-about" />
                { text::word(card, Word::Silent) }
            </label>
            <p id="silent-about">{ text::word(card, Word::SilentAbout) }</p>
        </div>
    }
}

//! The heading and the one sentence under it.

use accanto_model::{Card, Word};
use yew::prelude::*;

use crate::text;

pub(crate) fn view(card: &Card) -> Html {
    html! {
        <header class="head">
            <h2 id="heading">{ text::word(card, Word::Heading) }</h2>
            <p class="lead">{ text::word(card, Word::Lead) }</p>
        </header>
    }
}

//! The heading of the card, and the sentence under it with the notices of the day.

use accanto_model::{Card, MessageKey};
use yew::prelude::*;

use crate::{schedule, text, themes};

/// The usual heading, and the headings that replace it on their days.
pub(crate) fn view(card: &Card) -> Html {
    let usual = text::message(card, MessageKey::Heading);
    if card.headings.is_empty() && !card.is_themed {
        return html! { <h2 id="heading">{ usual }</h2> };
    }
    html! {
        <h2 id="heading">
            <span data-usual="">{ usual }</span>
            { for card.headings.iter().map(|(heading, days)| html! {
                <span data-on={schedule::attribute(&[*days])} hidden=true>{ text::text(card, heading) }</span>
            }) }
            { themes::headings(card) }
        </h2>
    }
}

/// The sentence, and the notices, each on its days.
pub(crate) fn lead(card: &Card) -> Html {
    html! {
        <div class="lead">
            <p>{ text::message(card, MessageKey::Lead) }</p>
            { for card.notices.iter().map(|(notice, days)| html! {
                <p class="notice" data-on={schedule::attribute(&[*days])} hidden=true>{ text::text(card, notice) }</p>
            }) }
        </div>
    }
}

//! The emergency line: always in view, whatever else is open.

use accanto_model::{Card, MessageKey, Section};
use yew::prelude::*;

use crate::text;

/// The emergency line with its numbers.
pub(crate) fn view(card: &Card) -> Html {
    let line = card.contacts.iter().filter(|c| c.section == Section::Emergency);
    html! {
        <div class="emergency">
            <p>{ text::message(card, MessageKey::Emergency) }</p>
            <ul>
                { for line.map(|contact| html! {
                    <li><a data-contact={contact.id.clone()} href={contact.href.clone()}>{ text::label(card, contact) }</a></li>
                }) }
            </ul>
        </div>
    }
}

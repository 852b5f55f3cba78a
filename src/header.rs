//! The heading, the one sentence under it, and the notices of the day.

use accanto_model::{Card, Day, MessageKey};
use yew::prelude::*;

use crate::{schedule, text};

/// The header of the card.
pub(crate) fn view(card: &Card, today: Option<Day>) -> Html {
    html! {
        <header class="head">
            <h2 id="heading">{ heading(card, today) }</h2>
            <p class="lead">{ text::message(card, MessageKey::Lead) }</p>
            { for card.notices.iter().map(|(notice, days)| html! {
                <p class="notice" data-on={schedule::attribute(&[*days])} hidden={!schedule::is_on(*days, today)}>{ text::text(card, notice) }</p>
            }) }
        </header>
    }
}

/// The usual heading, and the headings that replace it on their days.
fn heading(card: &Card, today: Option<Day>) -> Html {
    let usual = text::message(card, MessageKey::Heading);
    if card.headings.is_empty() {
        return usual;
    }
    let taken: Vec<_> = card.headings.iter().map(|(_, days)| *days).collect();
    html! {
        <>
            <span data-not={schedule::attribute(&taken)} hidden={schedule::is_any_on(&taken, today)}>{ usual }</span>
            { for card.headings.iter().map(|(heading, days)| html! {
                <span data-on={schedule::attribute(&[*days])} hidden={!schedule::is_on(*days, today)}>{ text::text(card, heading) }</span>
            }) }
        </>
    }
}

//! The emergency line: always in view, whatever else is open. The first two numbers stand in the line; what each is for, and the others, are
//! one tap away.

use accanto_model::{Card, Contact, MessageKey, Section};
use yew::prelude::*;

use crate::{abroad, contacts, later, text};

/// How many numbers fit into the line on a narrow phone.
const IN_LINE: usize = 2;

/// The emergency line with its numbers.
pub(crate) fn view(card: &Card) -> Html {
    let all = || card.contacts.iter().filter(|contact| contact.section == Section::Emergency);
    // The list opens beside the line and not inside the control, so that it can be as wide as the card.
    html! {
        <div class="emergency">
            <p>{ text::message(card, MessageKey::Emergency) }</p>
            <ul class="line">
                { for all().take(IN_LINE).map(|contact| html! { <li>{ contacts::number_link(card, contact) }</li> }) }
            </ul>
            <details class="which">
                <summary><span class="unseen">{ text::message(card, MessageKey::EmergencyMore) }</span></summary>
            </details>
            <ul class="explained" data-later="">
                { later::content(|| html! {
                    <>
                        { for all().enumerate().map(|(index, contact)| html! {
                            <li>
                                { explained(card, contact, index < IN_LINE) }
                                <p>{ text::text(card, &contact.about) }</p>
                            </li>
                        }) }
                        { for card.directories.is_some().then(|| html! { <li>{ abroad::way(card) }</li> }) }
                    </>
                }) }
            </ul>
        </div>
    }
}

/// The label of a number: text if its link stands in the line, so that no number is announced as two links.
fn explained(card: &Card, contact: &Contact, in_line: bool) -> Html {
    if in_line {
        html! { <b>{ text::label(card, contact) }</b> }
    } else {
        contacts::link(card, contact)
    }
}

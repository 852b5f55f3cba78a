//! The parts that both sizes of the poster are made of.

use accanto::{icon, text};
use accanto_model::{Card, Channel, Contact, MessageKey, Section, Text};
use yew::prelude::*;

use super::qr_code;

/// The helpline's first contact of a channel.
pub(super) fn main(card: &Card, channel: Channel) -> Option<&Contact> {
    card.contacts.iter().find(|contact| contact.section == Section::Main && contact.channel == channel)
}

/// What the card says at its top.
pub(super) fn header(card: &Card) -> Html {
    html! {
        <header>
            <h1>{ text::message(card, MessageKey::Heading) }</h1>
            <p class="lead">{ text::message(card, MessageKey::Lead) }</p>
        </header>
    }
}

/// The helpline's number in its frame, with whom it is for, when and at what cost.
pub(super) fn call(card: &Card, call: &Contact) -> Html {
    html! {
        <div class="call">
            <a href={call.href.clone()}>{ number(call) }</a>
            { about(card, call) }
            { hours_and_cost(card, call) }
        </div>
    }
}

/// The number alone, as large as its length allows.
pub(super) fn number(contact: &Contact) -> Html {
    written(&contact.number)
}

/// A number as people write it, as large as its length allows.
pub(super) fn written(number: &str) -> Html {
    let class = classes!("number", room(number.chars().count()));
    html! { <bdi {class} dir="ltr">{ number }</bdi> }
}

/// The lengths that the style sheet knows.
fn room(letters: usize) -> &'static str {
    match letters {
        0..=5 => "letters-5",
        6..=8 => "letters-8",
        9..=14 => "letters-14",
        _ => "letters-22",
    }
}

/// A contact in one line, with the icon of its channel.
fn about(card: &Card, contact: &Contact) -> Html {
    html! { <p class="about">{ icon::channel(contact.channel) }<span>{ text::text(card, &contact.about) }</span></p> }
}

/// Hours and cost. Paper does not notice when they are no longer valid, so those with a last day are not printed.
pub(super) fn hours_and_cost(card: &Card, contact: &Contact) -> Html {
    if contact.valid_until.is_some() {
        return html! {};
    }
    let lines = contact.hours.iter().flat_map(|hours| &hours.lines).chain(&contact.cost);
    html! { <ul class="facts">{ for lines.map(|line| html! { <li>{ text::text(card, line) }</li> }) }</ul> }
}

/// The way to the chat: a code for those who have a phone, and the address for those whose phone reads no codes.
pub(super) fn chat(card: &Card, chat: &Contact, scan: &Text) -> Html {
    html! {
        <>
            { qr_code::view(&chat.href) }
            <div class="words">
                <p class="label">{ text::written_label(card, chat) }</p>
                <p>{ text::text(card, scan) }</p>
                { hours_and_cost(card, chat) }
            </div>
        </>
    }
}

/// An address as people type it.
pub(super) fn address(contact: &Contact) -> Html {
    let address = contact.href.strip_prefix("https://").unwrap_or(&contact.href);
    html! { <bdi class="address" dir="ltr">{ address.to_owned() }</bdi> }
}

/// The emergency line, with all of the campaign's emergency numbers.
pub(super) fn emergency(card: &Card) -> Html {
    let line: Vec<_> = card.contacts.iter().filter(|contact| contact.section == Section::Emergency).collect();
    if line.is_empty() {
        return html! {};
    }
    html! {
        <div class="emergency">
            <p>{ text::message(card, MessageKey::Emergency) }</p>
            <ul>{ for line.into_iter().map(|contact| html! { <li>{ text::written_label(card, contact) }</li> }) }</ul>
        </div>
    }
}

//! One language's sheet, two pages of A4: the first to hang up, with strips to tear off; the second to be cut in two and handed out.

use accanto::text;
use accanto_model::{Card, Channel, Contact, MessageKey, Text};
use yew::prelude::*;

use super::part;

/// As many as fit across the paper, each wide enough for a thumb.
const STRIPS: usize = 10;

/// Both pages. Who listens to them is spared the second, which only says the first again.
pub(super) fn view(card: &Card, scan: &Text, take: &Text) -> Html {
    html! {
        <>
            { whole(card, scan, take) }
            <div class="sheet halves" aria-hidden="true">{ for (0..2).map(|_| half(card, scan)) }</div>
        </>
    }
}

fn whole(card: &Card, scan: &Text, take: &Text) -> Html {
    let (call, chat) = (part::main(card, Channel::Phone), part::main(card, Channel::Chat));
    html! {
        <main class="sheet whole">
            <header>
                <h1>{ text::message(card, MessageKey::Heading) }</h1>
                <p class="lead">{ text::message(card, MessageKey::Lead) }</p>
            </header>
            { for call.map(|call| html! {
                <div class="call">
                    <a href={call.href.clone()}>{ part::number(call) }</a>
                    { part::about(card, call) }
                    { part::facts(card, call) }
                </div>
            }) }
            { for chat.map(|chat| html! {
                <div class="chat">
                    { part::chat(card, chat, scan) }
                    <a href={chat.href.clone()} rel="noopener noreferrer">{ part::address(chat) }</a>
                </div>
            }) }
            { part::emergency(card) }
            { for call.map(|call| strips(card, call, take)) }
        </main>
    }
}

fn half(card: &Card, scan: &Text) -> Html {
    let (call, chat) = (part::main(card, Channel::Phone), part::main(card, Channel::Chat));
    html! {
        <div class="half">
            <div class="call">
                <p class="heading">{ text::message(card, MessageKey::Heading) }</p>
                <p class="lead">{ text::message(card, MessageKey::Lead) }</p>
                { for call.map(|call| html! { <>{ part::number(call) }{ part::facts(card, call) }</> }) }
            </div>
            { for chat.map(|chat| html! {
                <div class="chat">{ part::chat(card, chat, scan) }{ part::address(chat) }</div>
            }) }
            { part::emergency(card) }
        </div>
    }
}

fn strips(card: &Card, call: &Contact, take: &Text) -> Html {
    let strip = html! { <li>{ part::number(call) }<span>{ &card.organisation.name }</span></li> };
    html! {
        <div class="take">
            <p>{ text::text(card, take) }</p>
            <ul class="strips" aria-hidden="true">{ for (0..STRIPS).map(|_| strip.clone()) }</ul>
        </div>
    }
}

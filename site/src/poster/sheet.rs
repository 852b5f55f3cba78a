//! The poster of one language, two pages of A4: the first to hang up, with strips to tear off; the second to be cut in two and handed out.

use accanto::text;
use accanto_model::{Card, Channel, Contact, MessageKey, Text};
use yew::prelude::*;

use super::parts;

/// The number of strips: as many as fit across the paper, each wide enough for a thumb.
const STRIPS: usize = 10;

/// Both pages. Screen readers skip the second, which only repeats the first.
pub(super) fn view(card: &Card, scan: &Text, take: &Text) -> Html {
    html! {
        <>
            { whole(card, scan, take) }
            <div class="sheet halves" aria-hidden="true">{ for (0..2).map(|_| half(card, scan)) }</div>
        </>
    }
}

fn whole(card: &Card, scan: &Text, take: &Text) -> Html {
    let (call, chat) = (parts::main(card, Channel::Phone), parts::main(card, Channel::Chat));
    html! {
        <main class="sheet whole">
            { parts::header(card) }
            { for call.map(|call| parts::call(card, call)) }
            { for chat.map(|chat| html! {
                <div class="chat">
                    { parts::chat(card, chat, scan) }
                    <a href={chat.href.clone()} rel="noopener noreferrer">{ parts::address(chat) }</a>
                </div>
            }) }
            { parts::emergency(card) }
            { for call.map(|call| strips(card, call, take)) }
        </main>
    }
}

fn half(card: &Card, scan: &Text) -> Html {
    let (call, chat) = (parts::main(card, Channel::Phone), parts::main(card, Channel::Chat));
    html! {
        <div class="half">
            <div class="call">
                <p class="heading">{ text::message(card, MessageKey::Heading) }</p>
                <p class="lead">{ text::message(card, MessageKey::Lead) }</p>
                { for call.map(|call| html! { <>{ parts::number(call) }{ parts::hours_and_cost(card, call) }</> }) }
            </div>
            { for chat.map(|chat| html! {
                <div class="chat">{ parts::chat(card, chat, scan) }{ parts::address(chat) }</div>
            }) }
            { parts::emergency(card) }
        </div>
    }
}

fn strips(card: &Card, call: &Contact, take: &Text) -> Html {
    let strip = html! { <li>{ parts::number(call) }<span>{ &card.organisation.name }</span></li> };
    html! {
        <div class="take">
            <p>{ text::text(card, take) }</p>
            <ul class="strips" aria-hidden="true">{ for (0..STRIPS).map(|_| strip.clone()) }</ul>
        </div>
    }
}

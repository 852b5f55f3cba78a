//! The helpline's own ways: the call first and large, then chat, e-mail and report, each with one line on what happens there.

use accanto_model::{Card, Channel, Contact, Place, Text, Word};
use yew::prelude::*;

use crate::{
    card::{Copy, number},
    icon, text,
};

pub(crate) fn view(card: &Card, live: bool, copied: Copy, copy: Callback<MouseEvent>) -> Html {
    let main = || card.contacts.iter().filter(|c| c.place == Place::Main);
    html! {
        <div class="contacts">
            { for main().filter(|c| c.channel == Channel::Phone).map(|contact| call(card, contact)) }
            { copy_number(card, live, copied, copy) }
            <ul class="ways">
                { for main().filter(|c| c.channel != Channel::Phone).map(|contact| way(card, contact)) }
            </ul>
            <details class="before">
                <summary>{ text::word(card, Word::BeforeReport) }</summary>
                <p>{ text::word(card, Word::BeforeReportBody) }</p>
            </details>
        </div>
    }
}

fn call(card: &Card, contact: &Contact) -> Html {
    html! {
        <div class="call">
            <a data-contact={contact.id.clone()} href={contact.href.clone()}>
                { icon::channel(contact.channel) }
                { text::label(card, contact) }
            </a>
            <p class="about">{ text::text(card, &contact.about) }</p>
            { facts(card, contact) }
        </div>
    }
}

/// Hours and cost, as the campaign's data has them.
fn facts(card: &Card, contact: &Contact) -> Html {
    let known = [&contact.hours, &contact.cost].into_iter().flatten();
    html! { <ul class="facts">{ for known.map(|fact: &Text| html! { <li>{ text::text(card, fact) }</li> }) }</ul> }
}

fn copy_number(card: &Card, live: bool, copied: Copy, copy: Callback<MouseEvent>) -> Html {
    if number(card).is_none() {
        return html! {};
    }
    let said = match copied {
        Copy::Idle => html! {},
        Copy::Done => text::word(card, Word::CopyDone),
        Copy::Failed => text::word(card, Word::CopyFailed),
    };
    html! {
        <div class="copying">
            <button type="button" class="copy" disabled={!live} onclick={copy}>{ text::word(card, Word::Copy) }</button>
            <span class="said" role="status">{ said }</span>
        </div>
    }
}

fn way(card: &Card, contact: &Contact) -> Html {
    html! {
        <li>
            { link(card, contact, html! {
                <>
                    { icon::channel(contact.channel) }
                    <span class="words"><b>{ text::label(card, contact) }</b><span>{ text::text(card, &contact.about) }</span></span>
                </>
            }) }
        </li>
    }
}

/// A link to a contact. Web addresses open in a new tab: inside a partner's frame the organisation's site may refuse to show.
pub(crate) fn link(card: &Card, contact: &Contact, content: Html) -> Html {
    let (id, href) = (contact.id.clone(), contact.href.clone());
    if !href.starts_with("https:") {
        return html! { <a data-contact={id} href={href}>{ content }</a> };
    }
    html! {
        <a data-contact={id} href={href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            { content }
            <small><span>{ text::word(card, Word::NewTab) }</span></small>
        </a>
    }
}

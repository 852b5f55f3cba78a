//! The helpline's own ways: the call first and large, then chat, e-mail and report, each with one line on what happens there; for those
//! who cannot speak now the other way round.

use accanto_model::{Card, Channel, Contact, MessageKey, Moment, Section};
use yew::prelude::*;

use crate::{
    card::{Copy, number},
    facts, icon, silent, text,
};

pub(crate) fn view(
    card: &Card,
    silent: bool,
    now: Option<Moment>,
    live: bool,
    copied: Copy,
    copy: Callback<MouseEvent>,
) -> Html {
    let main = || card.contacts.iter().filter(|c| c.section == Section::Main);
    let spoken = html! {
        <div class="spoken" key="spoken">
            { for main().filter(|c| c.channel == Channel::Phone).map(|contact| call(card, contact, now)) }
            { copy_number(card, live, copied, copy) }
        </div>
    };
    let written = html! {
        <div class="written" key="written">
            <ul class="ways">
                { for main().filter(|c| c.channel != Channel::Phone).map(|contact| way(card, contact, now)) }
            </ul>
            <details class="before">
                <summary>{ text::message(card, MessageKey::BeforeReport) }</summary>
                <p>{ text::message(card, MessageKey::BeforeReportBody) }</p>
            </details>
        </div>
    };
    html! {
        <div class="contacts">
            { silent::view(card, silent) }
            <div class="all">{ for if silent { [written, spoken] } else { [spoken, written] } }</div>
        </div>
    }
}

fn call(card: &Card, contact: &Contact, now: Option<Moment>) -> Html {
    html! {
        <div class="call">
            <a part="call" data-contact={contact.id.clone()} href={contact.href.clone()}>
                { icon::channel(contact.channel) }
                { text::label(card, contact) }
            </a>
            <p class="about">{ text::text(card, &contact.about) }</p>
            { facts::view(card, contact, now) }
        </div>
    }
}

fn copy_number(card: &Card, live: bool, copied: Copy, copy: Callback<MouseEvent>) -> Html {
    if number(card).is_none() {
        return html! {};
    }
    let said = match copied {
        Copy::Idle => html! {},
        Copy::Done => text::message(card, MessageKey::CopyDone),
        Copy::Failed => text::message(card, MessageKey::CopyFailed),
    };
    html! {
        <div class="copying">
            <button type="button" class="copy" disabled={!live} onclick={copy}>{ text::message(card, MessageKey::Copy) }</button>
            <span class="said" role="status">{ said }</span>
        </div>
    }
}

fn way(card: &Card, contact: &Contact, now: Option<Moment>) -> Html {
    // Beside a link that is always there, hours and cost would only be more to read.
    let changes = contact.valid_until.is_some() || contact.hours.as_ref().is_some_and(|hours| hours.week.is_some());
    html! {
        <li>
            { link(card, contact, html! {
                <>
                    { icon::channel(contact.channel) }
                    <span class="words"><b>{ text::label(card, contact) }</b><span>{ text::text(card, &contact.about) }</span></span>
                </>
            }) }
            { for changes.then(|| facts::view(card, contact, now)) }
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
            <small><span>{ text::message(card, MessageKey::NewTab) }</span></small>
        </a>
    }
}

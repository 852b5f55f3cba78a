//! The helpline's own contacts: the call first and large, then chat, e-mail and report, each with one line on what happens there. For
//! visitors who cannot speak now, the written contacts come first.

use accanto_model::{Card, Channel, Contact, MessageKey, Moment, Section};
use yew::prelude::*;

use crate::{cannot_speak, hours_and_cost, icon, text};

/// The contacts, with the switch that reorders them; `copy_number` stands under the call.
pub(crate) fn view(card: &Card, cannot_speak: bool, now: Option<Moment>, copy_number: Html) -> Html {
    let main = || card.contacts.iter().filter(|contact| contact.section == Section::Main);
    let spoken = html! {
        <div class="spoken" key="spoken">
            { for main().filter(|contact| contact.channel == Channel::Phone).map(|contact| call(card, contact, now)) }
            { copy_number }
        </div>
    };
    let written = html! {
        <div class="written" key="written">
            <ul class="ways">
                { for main().filter(|contact| contact.channel != Channel::Phone).map(|contact| written_contact(card, contact, now)) }
            </ul>
            <details class="before">
                <summary>{ text::message(card, MessageKey::BeforeReport) }</summary>
                <p>{ text::message(card, MessageKey::BeforeReportBody) }</p>
            </details>
        </div>
    };
    html! {
        <div class="contacts">
            { cannot_speak::view(card, cannot_speak) }
            <div class="all">{ for cannot_speak::order(cannot_speak, spoken, written) }</div>
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
            { hours_and_cost::view(card, contact, now) }
        </div>
    }
}

fn written_contact(card: &Card, contact: &Contact, now: Option<Moment>) -> Html {
    // Hours and cost of a contact that is always available would only be more to read.
    let changes = contact.valid_until.is_some() || contact.hours.as_ref().is_some_and(|hours| hours.week.is_some());
    html! {
        <li>
            { link(card, contact, html! {
                <>
                    { icon::channel(contact.channel) }
                    <span class="words"><b>{ text::label(card, contact) }</b><span>{ text::text(card, &contact.about) }</span></span>
                </>
            }) }
            { for changes.then(|| hours_and_cost::view(card, contact, now)) }
        </li>
    }
}

/// A link to a contact. Web addresses open in a new tab, because the organisation's site may refuse to be shown in a partner's frame.
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

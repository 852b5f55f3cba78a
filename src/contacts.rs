//! The helpline's own contacts: the call, large, and the written ones as tiles. What happens at each, with hours and cost, stands beside
//! them where there is room, and is one tap away elsewhere; screen readers announce it with the link.

use accanto_model::{Card, Channel, Contact, MessageKey, Moment, Section, Tip};
use yew::prelude::*;

use crate::{abroad, hours_and_cost, icon, later, text};

/// The call, with what it costs in a few words, and the control that explains all contacts. `copy_number` stands under it.
pub(crate) fn spoken(card: &Card, now: Option<Moment>, copy_number: Html) -> Html {
    html! {
        <div class="spoken">
            { for main(card).filter(|contact| contact.channel == Channel::Phone).map(|contact| call(card, contact, now)) }
            { copy_number }
            { abroad::nearby(card) }
        </div>
    }
}

/// The other contacts.
pub(crate) fn written(card: &Card, now: Option<Moment>) -> Html {
    html! {
        <div class="written">
            <ul class="ways">
                { for main(card).filter(|contact| contact.channel != Channel::Phone).map(|contact| tile(card, contact, now)) }
            </ul>
            <details class="before explanation" data-later="">
                { later::content(|| html! {
                    <>
                        <summary>{ text::message(card, MessageKey::BeforeReport) }</summary>
                        <p>{ text::message(card, MessageKey::BeforeReportBody) }</p>
                        { reported_once(card) }
                    </>
                }) }
            </details>
        </div>
    }
}

/// Reports are for the country in which one lives, which may be another.
fn reported_once(card: &Card) -> Html {
    match card.directories {
        Some(_) => html! { <p>{ text::message(card, MessageKey::AbroadOnce) }{ " " }{ abroad::way(card) }</p> },
        None => html! {},
    }
}

fn main(card: &Card) -> impl Iterator<Item = &Contact> {
    card.contacts.iter().filter(|contact| contact.section == Section::Main)
}

fn call(card: &Card, contact: &Contact, now: Option<Moment>) -> Html {
    html! {
        <>
            { anchor(card, contact, Some("call"), html! { <>{ icon::channel(contact.channel) }<span>{ text::label(card, contact) }</span></> }) }
            <div class="in-short">
                { hours_and_cost::short(card, contact, now) }
                // What it opens stands beside the contacts, not inside it: a rule of the style sheet shows it.
                <details class="how">
                    <summary>
                        <span class="unseen" data-later="">
                            { later::content(|| text::message(card, MessageKey::ContactsMore)) }
                        </span>
                    </summary>
                </details>
            </div>
            <p class="about" id={about_id(contact)}>{ text::text(card, &contact.about) }</p>
            { in_full(card, contact) }
        </>
    }
}

fn tile(card: &Card, contact: &Contact, now: Option<Moment>) -> Html {
    // Hours and cost of a contact that is always available would only be more to read.
    let changes = contact.valid_until.is_some() || contact.hours.as_ref().is_some_and(|hours| hours.week.is_some());
    html! {
        <li>
            { anchor(card, contact, Some("tile"), html! { <>{ icon::channel(contact.channel) }<span>{ text::label(card, contact) }</span></> }) }
            { for changes.then(|| hours_and_cost::short(card, contact, now)) }
            <p class="about" id={about_id(contact)}>{ text::text(card, &contact.about) }</p>
            { for changes.then(|| in_full(card, contact)) }
            <div class="explanation" data-later="">
                { later::content(|| tip_about(card, contact).map(|tip| to_tip(card, tip)).into_iter().collect()) }
            </div>
        </li>
    }
}

/// Hours and cost in full, where they are asked for.
fn in_full(card: &Card, contact: &Contact) -> Html {
    html! {
        <div class="explanation" data-later="">{ later::content(|| hours_and_cost::full(card, contact)) }</div>
    }
}

fn to_tip(card: &Card, tip: &Tip) -> Html {
    html! {
        <button type="button" class="to-tip" data-tip={tip.id.clone()} disabled=true>{ text::text(card, &tip.title) }</button>
    }
}

/// The tip to read before using a contact: the first for every day that names it.
fn tip_about<'a>(card: &'a Card, contact: &Contact) -> Option<&'a Tip> {
    let names = |index: &u8| card.contacts.get(usize::from(*index)) == Some(contact);
    card.tips.iter().find(|tip| tip.days.is_none() && tip.contacts.iter().any(names))
}

/// A link to a contact, by its label.
pub(crate) fn link(card: &Card, contact: &Contact) -> Html {
    anchor(card, contact, (contact.section == Section::Main).then_some("main"), text::label(card, contact))
}

/// A link to a contact that shows the number alone, and is announced with its label.
pub(crate) fn number_link(card: &Card, contact: &Contact) -> Html {
    anchor(card, contact, Some("short"), text::number(contact))
}

/// Web addresses open in a new tab, because the organisation's site may refuse to be shown in a partner's frame. All others stay in this
/// one, whatever the page's `<base target>` says.
fn anchor(card: &Card, contact: &Contact, class: Option<&'static str>, content: Html) -> Html {
    let (id, href) = (contact.id.clone(), contact.href.clone());
    let is = |name: &str| class == Some(name);
    let part = class.filter(|_| is("call"));
    // Among the contacts themselves: elsewhere it would be more to hear.
    let described = (is("call") || is("tile")).then(|| about_id(contact));
    if !href.starts_with("https:") {
        let spoken = is("short").then(|| contact.spoken.clone());
        return html! {
            <a {class} {part} data-contact={id} {href} target="_self" aria-label={spoken} aria-describedby={described}>
                { content }
            </a>
        };
    }
    html! {
        <a {class} data-contact={id} {href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer"
            aria-describedby={described}>
            { content }
            { text::new_tab(card) }
        </a>
    }
}

fn about_id(contact: &Contact) -> String {
    format!("about-{}", contact.id)
}

//! The hours and the cost of a contact, for as long as the campaign vouches for them.
//!
//! Nothing here claims more than the data: at an unknown moment it says neither "open" nor "closed", and after the last valid day, or on an
//! unknown day, "to be checked" replaces both hours and cost. The loader does the latter in both tiers (`loader/schedule.js`); until it
//! knows the day, the card claims nothing.

use accanto_model::{Card, Contact, DayRange, MessageKey, Moment};
use yew::prelude::*;

use crate::{schedule, text};

/// In a few words: whether it is free, and whether somebody always answers, or answers now.
pub(crate) fn short(card: &Card, contact: &Contact, now: Option<Moment>) -> Html {
    let always = contact.hours.as_ref().is_some_and(|hours| hours.week.is_none());
    let word = |show: bool, key: MessageKey| {
        if show {
            html! { <li>{ text::message(card, key) }</li> }
        } else {
            html! {}
        }
    };
    let words = html! {
        <>
            { word(contact.is_free, MessageKey::ShortFree) }
            { word(always, MessageKey::ShortAlways) }
            { open_now(card, contact, now) }
        </>
    };
    while_valid(card, contact, words)
}

/// In full.
pub(crate) fn full(card: &Card, contact: &Contact) -> Html {
    let lines = contact.hours.iter().flat_map(|hours| &hours.lines).chain(&contact.cost);
    while_valid(card, contact, lines.map(|line| html! { <li>{ text::text(card, line) }</li> }).collect())
}

/// Whether somebody answers now, for a contact that is not always there. Empty until the moment is known, so that its place is kept.
fn open_now(card: &Card, contact: &Contact, now: Option<Moment>) -> Html {
    let Some(week) = contact.hours.as_ref().and_then(|hours| hours.week.as_ref()) else {
        return html! {};
    };
    let said = now.map(|now| if week.is_open(now) { MessageKey::HoursOpen } else { MessageKey::HoursClosed });
    html! { <li class="now">{ for said.map(|said| text::message(card, said)) }</li> }
}

/// The lines, or that they are to be checked.
fn while_valid(card: &Card, contact: &Contact, lines: Html) -> Html {
    let Some(until) = contact.valid_until else {
        return html! { <ul class="hours-and-cost">{ lines }</ul> };
    };
    let days = schedule::attribute(&[DayRange { from: None, until: Some(until) }]);
    html! {
        <div class="until">
            <ul class="hours-and-cost" data-on={days.clone()} hidden=true>{ lines }</ul>
            <p class="hours-and-cost" data-not={days}>{ text::message(card, MessageKey::HoursCheck) }</p>
        </div>
    }
}

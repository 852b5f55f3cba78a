//! The hours and the cost of a contact, for as long as the campaign vouches for them.
//!
//! Nothing here claims more than the data: at an unknown moment it says neither "open" nor "closed", and after the last valid day, or on an
//! unknown day, "to be checked" replaces both hours and cost. Tier 1 does the latter by the same attributes (`loader/schedule.js`); until
//! it knows the day it claims nothing.

use accanto_model::{Card, Contact, Day, DayRange, MessageKey, Moment, day_of};
use yew::prelude::*;

use crate::{schedule, text};

/// The lines, or that they are to be checked.
pub(crate) fn view(card: &Card, contact: &Contact, now: Option<Moment>) -> Html {
    let lines = contact.hours.iter().flat_map(|hours| &hours.lines).chain(&contact.cost);
    let lines = html! {
        <>
            { for lines.map(|line| html! { <li>{ text::text(card, line) }</li> }) }
            { open_now(card, contact, now) }
        </>
    };
    let Some(days) = valid_days(contact.valid_until) else {
        return html! { <ul class="facts">{ lines }</ul> };
    };
    let valid = schedule::is_on(days, now.map(day_of));
    html! {
        <div class="until">
            <ul class="facts" data-on={schedule::attribute(&[days])} hidden={!valid}>{ lines }</ul>
            <p class="facts" data-not={schedule::attribute(&[days])} hidden={valid}>{ text::message(card, MessageKey::HoursCheck) }</p>
        </div>
    }
}

/// The days on which hours and cost may be relied on; nothing if that is every day.
pub(crate) fn valid_days(valid_until: Option<Day>) -> Option<DayRange> {
    valid_until.map(|until| DayRange { from: None, until: Some(until) })
}

/// Whether somebody answers now, for a contact that is not always there. Empty until the moment is known, so that its room is kept.
fn open_now(card: &Card, contact: &Contact, now: Option<Moment>) -> Html {
    let Some(week) = contact.hours.as_ref().and_then(|hours| hours.week.as_ref()) else {
        return html! {};
    };
    let said = now.map(|now| if week.is_open(now) { MessageKey::HoursOpen } else { MessageKey::HoursClosed });
    html! { <li class="now">{ for said.map(|said| text::message(card, said)) }</li> }
}

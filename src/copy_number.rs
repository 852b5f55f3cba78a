//! The button that copies the number, and the announcement of the last attempt.

use accanto_model::{Card, MessageKey, Section};
use yew::prelude::*;

use crate::text;

/// The outcome of the last attempt to copy the number.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum CopyState {
    /// There was no attempt, or its announcement is over.
    Idle,
    /// The number is on the clipboard.
    Done,
    /// The browser or the page refused.
    Failed,
}

/// The number that is copied: that of the first main contact with a number.
pub(crate) fn number(card: &Card) -> Option<&str> {
    let main = card.contacts.iter().filter(|contact| contact.section == Section::Main);
    main.map(|contact| contact.number.as_str()).find(|number| !number.is_empty())
}

/// The button, which works only in the live card, and the announcement beside it; nothing for a card without a number.
pub(crate) fn view(card: &Card, live: bool, state: CopyState, onclick: Callback<MouseEvent>) -> Html {
    if number(card).is_none() {
        return html! {};
    }
    let said = match state {
        CopyState::Idle => html! {},
        CopyState::Done => text::message(card, MessageKey::CopyDone),
        CopyState::Failed => text::message(card, MessageKey::CopyFailed),
    };
    html! {
        <div class="copying explanation">
            <button type="button" class="copy" disabled={!live} {onclick}>{ text::message(card, MessageKey::Copy) }</button>
            <span class="said" role="status">{ said }</span>
        </div>
    }
}

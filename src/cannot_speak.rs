//! The switch for visitors who cannot speak now. It is always in the same place; the loader then puts the written contacts before the call,
//! in both tiers (`loader/deferred/choices.js`). Where there is nobody to write to, it would promise what is not there.

use accanto_model::{Card, Channel, MessageKey, Section};
use yew::prelude::*;

use crate::{later, text};

/// The switch; nothing for a card without a way to write.
pub(crate) fn view(card: &Card) -> Html {
    let is_written = |channel: Channel| matches!(channel, Channel::Chat | Channel::Sms | Channel::Email);
    let mut main = card.contacts.iter().filter(|contact| contact.section == Section::Main);
    if !main.any(|contact| is_written(contact.channel)) {
        return html! {};
    }
    html! {
        <div class="cannot-speak">
            <label>
                <input type="checkbox" role="switch" name="cannot-speak" aria-describedby="cannot-speak-about" />
                { text::message(card, MessageKey::CannotSpeak) }
            </label>
            <p id="cannot-speak-about" class="about" data-later="">
                { later::content(|| text::message(card, MessageKey::CannotSpeakAbout)) }
            </p>
        </div>
    }
}

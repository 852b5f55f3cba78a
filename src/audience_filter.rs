//! The filter that chooses whose tips are shown: native radio buttons, so that arrow keys and screen readers work as everywhere. It opens
//! together with the list of all tips. The loader listens to it in both tiers.

use accanto_model::{Audience, Card, MessageKey};
use yew::prelude::*;

use crate::{later, text};

/// The filter. The loader sets which audience is chosen.
pub(crate) fn view(card: &Card) -> Html {
    let radio = |audience: Option<Audience>, label: MessageKey| {
        html! {
            <label>
                <input type="radio" name="audience" value={audience.map_or("all", Audience::as_str)} />
                <span>{ text::message(card, label) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="audience" hidden=true data-later="">
            { later::content(|| html! {
                <>
                    <legend>{ text::message(card, MessageKey::Audience) }</legend>
                    { radio(None, MessageKey::AudienceAll) }
                    { radio(Some(Audience::Child), MessageKey::AudienceChild) }
                    { radio(Some(Audience::Teen), MessageKey::AudienceTeen) }
                    { radio(Some(Audience::Parent), MessageKey::AudienceParent) }
                    { radio(Some(Audience::Teacher), MessageKey::AudienceTeacher) }
                </>
            }) }
        </fieldset>
    }
}

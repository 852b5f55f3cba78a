//! The filter that chooses whose tips are shown: native radio buttons, so that arrows and screen readers work as everywhere. The loader
//! hears them in both tiers.

use accanto_model::{Audience, Card, Word};
use yew::prelude::*;

use crate::text;

pub(crate) fn view(card: &Card, chosen: Option<Audience>) -> Html {
    let radio = |audience: Option<Audience>, label: Word| {
        html! {
            <label>
                <input type="radio" name="audience" value={audience.map_or("all", Audience::as_str)}
                    checked={audience == chosen} />
                <span>{ text::word(card, label) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="audience">
            <legend>{ text::word(card, Word::Audience) }</legend>
            { radio(None, Word::AudienceAll) }
            { radio(Some(Audience::Child), Word::AudienceChild) }
            { radio(Some(Audience::Teen), Word::AudienceTeen) }
            { radio(Some(Audience::Parent), Word::AudienceParent) }
            { radio(Some(Audience::Teacher), Word::AudienceTeacher) }
        </fieldset>
    }
}

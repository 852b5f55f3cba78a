//! The choice of the place: a native `<select>` in groups.

use accanto_messages::UiLanguage;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    messages,
    place::{Kind, Place},
};

/// What the choice needs.
#[derive(PartialEq, Properties)]
pub struct PlaceChoiceProps {
    /// The language of the page.
    pub page_language: UiLanguage,
    /// The present choice.
    pub chosen: Place,
    /// Called with the place that the editor chooses.
    pub on_choose: Callback<Place>,
}

/// A label and its `<select>`, with a group for each kind of place.
#[component]
pub fn PlaceChoice(props: &PlaceChoiceProps) -> Html {
    let messages = messages::in_language(props.page_language);
    let onchange = {
        let on_choose = props.on_choose.clone();
        move |event: Event| {
            let value = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(place) = Place::EACH.into_iter().find(|place| place.name() == value) {
                on_choose.emit(place);
            }
        }
    };
    let option = |place: Place| {
        html! {
            <option value={place.name()} selected={place == props.chosen}>
                { messages.text(&format!("partner-place-{}", place.name()), &[]) }
            </option>
        }
    };
    let group = |kind: Kind| {
        let places = Place::EACH.into_iter().filter(|place| place.kind() == kind);
        html! { <optgroup label={messages.text(kind.message(), &[])}>{ for places.map(option) }</optgroup> }
    };
    html! {
        <div class="choice">
            <label for="choose-place">{ messages.text("partner-place", &[]) }</label>
            <select id="choose-place" {onchange}>{ for Kind::EACH.map(group) }</select>
        </div>
    }
}

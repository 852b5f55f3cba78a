//! One labelled choice: a native `<select>`, which every assistive technology and every small screen knows how to show.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One thing that can be chosen.
#[derive(Clone, PartialEq)]
pub struct Choosable {
    /// The value in the markup, the same in every language.
    pub value: AttrValue,
    /// What the editor reads.
    pub text: AttrValue,
    /// The language of that text, where it is not the page's.
    pub lang: Option<AttrValue>,
}

impl Choosable {
    /// A choice in the page's own words.
    pub fn new(value: &'static str, text: &'static str) -> Self {
        Self { value: value.into(), text: text.into(), lang: None }
    }
}

/// What a choice needs.
#[derive(PartialEq, Properties)]
pub struct ChoiceProps {
    /// The id of the `<select>`.
    pub id: &'static str,
    /// Its label.
    pub label: &'static str,
    /// What is offered.
    pub offered: Vec<Choosable>,
    /// Which of them is chosen.
    pub chosen: usize,
    /// Told which of them the editor chooses.
    pub on_choose: Callback<usize>,
}

/// A label and its `<select>`.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let onchange = props.on_choose.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        usize::try_from(select.selected_index()).unwrap_or_default()
    });
    let option = |(index, it): (usize, &Choosable)| {
        html! {
            <option value={it.value.clone()} lang={it.lang.clone()} selected={index == props.chosen}>
                { it.text.clone() }
            </option>
        }
    };
    html! {
        <div class="choice">
            <label for={props.id}>{ props.label }</label>
            <select id={props.id} {onchange}>
                { for props.offered.iter().enumerate().map(option) }
            </select>
        </div>
    }
}

//! One labelled choice: a native `<select>`, which every assistive technology and every small screen knows how to show.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// One of the options of a choice.
#[derive(Clone, PartialEq)]
pub struct ChoiceOption {
    /// The value in the markup, the same in every language.
    pub value: AttrValue,
    /// What the editor reads.
    pub text: AttrValue,
    /// The language of that text, where it is not the page's.
    pub lang: Option<AttrValue>,
}

impl ChoiceOption {
    /// An option in the language of the page.
    pub fn new(value: &'static str, text: String) -> Self {
        Self { value: value.into(), text: text.into(), lang: None }
    }
}

/// What a choice needs.
#[derive(PartialEq, Properties)]
pub struct ChoiceProps {
    /// The id of the `<select>`.
    pub id: &'static str,
    /// Its label.
    pub label: AttrValue,
    /// The options, in their order.
    pub options: Vec<ChoiceOption>,
    /// The index of the chosen option.
    pub chosen: usize,
    /// Called with the index of the option that the editor chooses.
    pub on_choose: Callback<usize>,
}

/// A label and its `<select>`.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let onchange = props.on_choose.reform(|event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        usize::try_from(select.selected_index()).unwrap_or_default()
    });
    let option = |(index, it): (usize, &ChoiceOption)| {
        html! {
            <option value={it.value.clone()} lang={it.lang.clone()} selected={index == props.chosen}>
                { it.text.clone() }
            </option>
        }
    };
    html! {
        <div class="choice">
            <label for={props.id}>{ &props.label }</label>
            <select id={props.id} {onchange}>
                { for props.options.iter().enumerate().map(option) }
            </select>
        </div>
    }
}

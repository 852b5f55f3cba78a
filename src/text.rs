//! Texts as markup: a text in a fallback language is marked with it, and a number keeps its order in every script.

use accanto_model::{Card, Contact, MessageKey, Text};
use yew::prelude::*;

/// A text of the interface.
pub fn message(card: &Card, key: MessageKey) -> Html {
    text(card, card.message(key))
}

/// A text; if it is in a fallback language, in an element of its own with `lang` and `dir`.
pub fn text(card: &Card, text: &Text) -> Html {
    with_language(card, text, html! { &text.text })
}

/// A contact's label with the number in an element of its own, so that it can be large and is never reordered.
pub fn label(card: &Card, contact: &Contact) -> Html {
    let content = match split(contact) {
        Some((before, after)) => html! { <>{ before }{ number(contact) }{ after }</> },
        None if contact.is_name => html! { <span translate="no">{ &contact.label.text }</span> },
        None => html! { &contact.label.text },
    };
    with_language(card, &contact.label, content)
}

/// A contact's number, which no translation program may change.
pub fn number(contact: &Contact) -> Html {
    html! { <bdi class="number" dir="ltr" translate="no">{ &contact.number }</bdi> }
}

/// A contact's label with its number as it is dialled, digit by digit: voices read "19696" as nineteen thousand. Nothing for a label
/// without a number, which is read as it is written.
pub fn spoken_label(contact: &Contact) -> Option<String> {
    let (before, after) = split(contact)?;
    let digits: Vec<String> = contact.number.chars().filter(char::is_ascii_digit).map(String::from).collect();
    Some(format!("{before}{}{after}", digits.join(" ")))
}

/// "Opens in a new tab": an arrow to see, by the style sheet, and words to hear.
pub fn new_tab(card: &Card) -> Html {
    html! { <small><span>{ message(card, MessageKey::NewTab) }</span></small> }
}

/// What stands before and after the number in a label.
fn split(contact: &Contact) -> Option<(&str, &str)> {
    if contact.number.is_empty() {
        return None;
    }
    let (before, after) = contact.label.text.split_once(contact.number.as_str())?;
    // The compiler isolates numbers in right-to-left text with two characters; here `<bdi>` does it.
    let isolates = ['\u{2066}', '\u{2069}'];
    Some((before.trim_matches(isolates), after.trim_matches(isolates)))
}

/// The content in an element of its own, with `lang` and `dir`, if its text is in a fallback language.
fn with_language(card: &Card, text: &Text, content: Html) -> Html {
    match text.fallback.and_then(|index| card.languages.get(usize::from(index))) {
        Some(from) => html! { <span lang={from.tag.clone()} dir={from.dir.as_str()}>{ content }</span> },
        None => content,
    }
}

//! Texts as markup: a text in a fallback language is marked with it, and a number keeps its order in every script.

use accanto_model::{Card, Contact, MessageKey, Organisation, Text};
use yew::prelude::*;

/// A text of the interface.
pub fn message(card: &Card, key: MessageKey) -> Html {
    text(card, card.message(key))
}

/// A text; if it is in a fallback language, in an element of its own with `lang` and `dir`.
pub fn text(card: &Card, text: &Text) -> Html {
    with_language(card, text, html! { &text.text })
}

/// A contact's label with its number digit by digit, in an element of its own, so that it can be large and is never reordered.
pub fn label(card: &Card, contact: &Contact) -> Html {
    label_with(card, contact, number(contact))
}

/// The same for paper, which nobody hears: with the number as people write it.
pub fn written_label(card: &Card, contact: &Contact) -> Html {
    label_with(card, contact, html! { <bdi class="number" dir="ltr">{ &contact.number }</bdi> })
}

/// A contact's number, digit by digit, which no translation program may change. The style sheet closes the spaces.
pub fn number(contact: &Contact) -> Html {
    html! { <bdi class="number" dir="ltr" translate="no">{ &contact.digits }</bdi> }
}

fn label_with(card: &Card, contact: &Contact, number: Html) -> Html {
    let text = contact.label.text.as_str();
    let split = if contact.number.is_empty() { None } else { text.split_once(contact.number.as_str()) };
    let content = match split {
        Some((before, after)) => html! { <>{ without_isolates(before) }{ number }{ without_isolates(after) }</> },
        None if contact.is_name => html! { <span translate="no">{ text }</span> },
        None => html! { text },
    };
    with_language(card, &contact.label, content)
}

/// The name of an organisation, as a link to its site.
pub fn site(card: &Card, organisation: &Organisation) -> Html {
    html! {
        <a class="organisation" href={organisation.url.clone()} target="_blank" rel="noopener noreferrer"
            referrerpolicy="no-referrer">
            <bdi translate="no">{ &organisation.name }</bdi>
            { new_tab(card) }
        </a>
    }
}

/// "Opens in a new tab": an arrow to see, by the style sheet, and words to hear.
pub fn new_tab(card: &Card) -> Html {
    html! { <small><span>{ message(card, MessageKey::NewTab) }</span></small> }
}

/// The compiler isolates numbers in right-to-left text with two characters; here `<bdi>` does it.
fn without_isolates(part: &str) -> &str {
    part.trim_matches(['\u{2066}', '\u{2069}'])
}

/// The content in an element of its own, with `lang` and `dir`, if its text is in a fallback language.
fn with_language(card: &Card, text: &Text, content: Html) -> Html {
    match text.fallback.and_then(|index| card.languages.get(usize::from(index))) {
        Some(from) => html! { <span lang={from.tag.clone()} dir={from.dir.as_str()}>{ content }</span> },
        None => content,
    }
}

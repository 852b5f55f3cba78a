//! Safety tips: one in view, the others by buttons or all at once, each with the contacts that belong to it. The loader chooses which are
//! in view, in both tiers (`loader/deferred/choices.js`), so nothing here is rendered again when a visitor turns to the next one.

use accanto_model::{Card, MessageKey, Tip};
use yew::prelude::*;

use crate::{audience_filter, contacts, later, schedule, text, themes};

/// The section of the tips. Its buttons need the loader's second half, which switches them on.
pub(crate) fn view(card: &Card) -> Html {
    let button = |class: &'static str, label: MessageKey| {
        html! { <button type="button" {class} disabled=true>{ text::message(card, label) }</button> }
    };
    html! {
        <section class="tips" aria-labelledby="tips-heading">
            <div class="tips-head">
                <h3 id="tips-heading">{ text::message(card, MessageKey::Tips) }</h3>
                <p class="position" data-form={card.message(MessageKey::TipsPosition).text.clone()}>{ &card.position }</p>
            </div>
            { unchecked(card) }
            { themes::notices(card) }
            { audience_filter::view(card) }
            <div class="list" data-later="hidden">
                { later::content(|| list(card)) }
            </div>
            <div class="controls">
                { button("previous", MessageKey::TipsPrevious) }
                { button("next", MessageKey::TipsNext) }
                <button type="button" class="all" aria-expanded="false" disabled=true>{ text::message(card, MessageKey::TipsAll) }</button>
            </div>
        </section>
    }
}

/// All tips. Only the first that is for every day is in view at first, so it alone belongs to the first paint.
fn list(card: &Card) -> Html {
    let first = card.tips.iter().position(|tip| tip.days.is_none());
    card.tips.iter().enumerate().map(|(index, each)| tip(card, index, each, Some(index) != first)).collect()
}

/// That nobody has checked this translation, and a button for the language that it was made from.
fn unchecked(card: &Card) -> Html {
    let Some(original) = &card.original else {
        return html! {};
    };
    let tag =
        original.fallback.and_then(|index| card.languages.get(usize::from(index))).map(|language| language.tag.clone());
    html! {
        <button type="button" class="original" data-language={tag}>
            <span>{ text::message(card, MessageKey::TipsUnchecked) }</span>
            { " " }
            { text::text(card, original) }
        </button>
    }
}

fn tip(card: &Card, index: usize, tip: &Tip, hidden: bool) -> Html {
    let audience: Vec<_> = tip.audience.iter().map(|a| a.as_str()).collect();
    let links = tip.contacts.iter().filter_map(|index| card.contacts.get(usize::from(*index)));
    html! {
        <details
            class="tip"
            data-tip={tip.id.clone()}
            data-audience={audience.join(" ")}
            // Its place on all days but those of a theme.
            data-at={card.is_themed.then(|| index.to_string())}
            data-on={tip.days.map(|days| schedule::attribute(&[days]))}
            data-off={tip.days.map(|_| "true")}
            hidden={hidden}
        >
            <summary>{ text::text(card, &tip.title) }</summary>
            <p>{ text::text(card, &tip.body) }</p>
            <div class="links">
                { for links.map(|contact| contacts::link(card, contact)) }
            </div>
        </details>
    }
}

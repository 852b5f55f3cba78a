//! Safety tips: one in view, the others a tap away, each with the contacts that belong to it.
//!
//! The loader arranges tier 1 by the same rule (`loader/choices.js`): the first tip of the chosen audience stands in view and open, the
//! others follow in the campaign's order, and those of other audiences are hidden.

use accanto_model::{Audience, Card, Tip, Word};
use yew::prelude::*;

use crate::{audience, contacts, text};

pub(crate) fn view(card: &Card, chosen: Option<Audience>) -> Html {
    let fits = |tip: &Tip| chosen.is_none_or(|audience| tip.audience.contains(&audience));
    let first = card.tips.iter().position(fits);
    let others = card.tips.iter().enumerate().filter(|(index, _)| Some(*index) != first);
    // A new key per audience rebuilds the list: the browser's own `open` state must not move to another tip.
    let key = chosen.map_or("all", Audience::as_str);
    html! {
        <section class="tips" aria-labelledby="tips-heading">
            <h3 id="tips-heading">{ text::word(card, Word::Tips) }</h3>
            { audience::view(card, chosen) }
            <div class="list" key={key}>
                <div class="view">
                    { for first.map(|index| tip(card, &card.tips[index], true, false)) }
                </div>
                <details class="more">
                    <summary>{ text::word(card, Word::MoreTips) }</summary>
                    { for others.map(|(_, each)| tip(card, each, false, !fits(each))) }
                </details>
            </div>
        </section>
    }
}

fn tip(card: &Card, tip: &Tip, open: bool, hidden: bool) -> Html {
    let audience: Vec<_> = tip.audience.iter().map(|a| a.as_str()).collect();
    let links = tip.contacts.iter().filter_map(|index| card.contacts.get(usize::from(*index)));
    html! {
        <details class="tip" data-audience={audience.join(" ")} open={open} hidden={hidden}>
            <summary>{ text::text(card, &tip.title) }</summary>
            <p>{ text::text(card, &tip.body) }</p>
            <div class="links">
                { for links.map(|contact| contacts::link(card, contact, text::label(card, contact))) }
            </div>
        </details>
    }
}

//! Safety tips: one in view, the others a tap away, each with the contacts that belong to it.
//!
//! The loader arranges tier 1 by the same rule (`loader/choices.js`): the first tip of the chosen audience stands in view and open, the
//! others follow in the campaign's order, and those of other audiences, and of other days, are hidden. A tip of another day that comes
//! before the first keeps its place in front of it, because tier 1 has the campaign's order from this markup alone.

use accanto_model::{Audience, Card, Day, MessageKey, Tip};
use yew::prelude::*;

use crate::{audience, contacts, dated, text};

pub(crate) fn view(card: &Card, chosen: Option<Audience>, today: Option<Day>) -> Html {
    let off = |tip: &Tip| tip.days.is_some_and(|days| !dated::is_on(days, today));
    let fits = |tip: &Tip| !off(tip) && chosen.is_none_or(|audience| tip.audience.contains(&audience));
    let first = card.tips.iter().position(fits);
    let is_in_view = |index: usize| match first {
        Some(first) if index >= first => index == first,
        _ => off(&card.tips[index]),
    };
    let tips = |in_view: bool| {
        let tips = card.tips.iter().enumerate().filter(move |(index, _)| is_in_view(*index) == in_view);
        tips.map(|(index, each)| tip(card, each, Some(index) == first, !fits(each), off(each))).collect::<Html>()
    };
    // A new key per audience rebuilds the list, and each tip has its own: the browser's `open` state must not move to another tip.
    let key = chosen.map_or("all", Audience::as_str);
    html! {
        <section class="tips" aria-labelledby="tips-heading">
            <h3 id="tips-heading">{ text::message(card, MessageKey::Tips) }</h3>
            { audience::view(card, chosen) }
            <div class="list" key={key}>
                <div class="view">
                    { tips(true) }
                </div>
                <details class="more">
                    <summary>{ text::message(card, MessageKey::MoreTips) }</summary>
                    { tips(false) }
                </details>
            </div>
        </section>
    }
}

fn tip(card: &Card, tip: &Tip, open: bool, hidden: bool, off: bool) -> Html {
    let audience: Vec<_> = tip.audience.iter().map(|a| a.as_str()).collect();
    let links = tip.contacts.iter().filter_map(|index| card.contacts.get(usize::from(*index)));
    html! {
        <details
            key={tip.id.clone()}
            class="tip"
            data-audience={audience.join(" ")}
            data-on={tip.days.map(dated::days)}
            data-off={off.then_some("true")}
            open={open}
            hidden={hidden}
        >
            <summary>{ text::text(card, &tip.title) }</summary>
            <p>{ text::text(card, &tip.body) }</p>
            <div class="links">
                { for links.map(|contact| contacts::link(card, contact, text::label(card, contact))) }
            </div>
        </details>
    }
}

//! Safety tips: one in view, the others a tap away, each with the contacts that belong to it.

use accanto_model::{Audience, Card, Day, MessageKey, Tip};
use yew::prelude::*;

use crate::{audience_filter, contacts, schedule, text, tip_order::TipOrder};

/// The section of the tips, with the filter that chooses whose they are.
pub(crate) fn view(card: &Card, chosen: Option<Audience>, today: Option<Day>) -> Html {
    let order = TipOrder::new(&card.tips, chosen, today);
    let tips = |in_view: bool| {
        let tips = card.tips.iter().enumerate().filter(|(index, _)| order.is_in_view(*index) == in_view);
        tips.map(|(index, each)| tip(card, each, order.is_open(index), !order.is_shown(each), order.is_off(each)))
            .collect::<Html>()
    };
    // A new key for each audience rebuilds the list, and each tip has a key, so that the browser's `open` state does not move to another
    // tip.
    let key = chosen.map_or("all", Audience::as_str);
    html! {
        <section class="tips" aria-labelledby="tips-heading">
            <h3 id="tips-heading">{ text::message(card, MessageKey::Tips) }</h3>
            { audience_filter::view(card, chosen) }
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
            data-on={tip.days.map(|days| schedule::attribute(&[days]))}
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

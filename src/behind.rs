//! Who is behind the card: the organisation, and the networks that it belongs to, as text with links. Where the campaign names no network,
//! the organisation's name is a link to its site, as it is behind the control elsewhere: so the foot is no higher for it.

use accanto_model::{Card, Membership, MessageKey};
use yew::prelude::*;

use crate::{later, text};

/// The organisation's name, and beside it what it opens.
pub(crate) fn view(card: &Card) -> Html {
    if card.memberships.is_empty() {
        return text::site(card, &card.organisation);
    }
    html! {
        <>
            <details class="behind">
                <summary><bdi translate="no">{ &card.organisation.name }</bdi></summary>
            </details>
            <div data-later="">
                { later::content(|| html! {
                    <>
                        <p>{ text::message(card, MessageKey::BehindAbout) }</p>
                        { text::site(card, &card.organisation) }
                        { for card.memberships.iter().map(|membership| network(card, membership)) }
                    </>
                }) }
            </div>
        </>
    }
}

fn network(card: &Card, membership: &Membership) -> Html {
    html! {
        <div class="network">
            <p>{ text::text(card, &membership.about) }</p>
            { text::site(card, &membership.network) }
        </div>
    }
}

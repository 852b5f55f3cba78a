//! What the card shows on the days of a theme. All of it follows the first paint, and the loader applies it in both tiers
//! (`loader/deferred/theme.js`).

use accanto_model::{Card, Theme};
use yew::prelude::*;

use crate::{later, schedule, text};

/// The headings in place of the usual one.
pub(crate) fn headings(card: &Card) -> Html {
    if !card.is_themed {
        return html! {};
    }
    html! {
        <span data-later="">
            { later::content(|| on_days(card).filter_map(|theme| heading(card, theme)).collect()) }
        </span>
    }
}

/// The themes that have days.
fn on_days(card: &Card) -> impl Iterator<Item = &Theme> {
    card.themes.iter().filter(|theme| !theme.days.is_empty())
}

fn heading(card: &Card, theme: &Theme) -> Option<Html> {
    let heading = theme.heading.as_ref()?;
    Some(html! { <span data-on={schedule::attribute(&theme.days)} hidden=true>{ text::text(card, heading) }</span> })
}

/// The lines above the tips, and what the loader has to know of each theme.
pub(crate) fn notices(card: &Card) -> Html {
    if !card.is_themed {
        return html! {};
    }
    html! {
        <div class="themes" data-later="">{ later::content(|| on_days(card).map(|each| notice(card, each)).collect()) }</div>
    }
}

fn notice(card: &Card, theme: &Theme) -> Html {
    html! {
        <p
            class="occasion"
            data-on={schedule::attribute(&theme.days)}
            data-tips={theme.tips.join(" ")}
            data-accent={theme.accent.clone()}
            data-contact={theme.contact.clone()}
            hidden=true
        >
            { for theme.notice.as_ref().map(|notice| text::text(card, notice)) }
        </p>
    }
}

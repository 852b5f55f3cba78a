//! Help in another country. What every card has of it is here: the control in the foot, an empty place under the call for a visitor who is
//! elsewhere, and the words. Countries, numbers and links are put in by a script of their own, and only where they are needed
//! (`loader/countries/`).

use accanto_model::{Card, MessageKey, Organisation};
use yew::prelude::*;

use crate::{later, text};

/// The control, and beside it what it opens.
pub(crate) fn view(card: &Card) -> Html {
    let Some(directories) = &card.directories else { return html! {} };
    html! {
        <>
            <details class="abroad"><summary>{ text::message(card, MessageKey::Abroad) }</summary></details>
            <div class="countries" data-later="">
                { later::content(|| html! {
                    <div class="country">
                        <p class="guess" hidden=true>{ text::message(card, MessageKey::AbroadGuess) }</p>
                        <label class="choose">
                            <span>{ text::message(card, MessageKey::AbroadChoose) }</span>
                            <select class="countries-menu" />
                        </label>
                        { chosen(card) }
                        <p>{ text::message(card, MessageKey::AbroadOnce) }</p>
                        <p class="directories">
                            { text::message(card, MessageKey::AbroadDirectories) }
                            { directory(card, &directories.helplines) }
                            { directory(card, &directories.hotlines) }
                        </p>
                    </div>
                }) }
            </div>
        </>
    }
}

/// The place under the call.
pub(crate) fn nearby(card: &Card) -> Html {
    match card.directories {
        Some(_) => html! { <div class="nearby" data-later="" /> },
        None => html! {},
    }
}

/// A way to the control from where a visitor may look for it, inside of what follows the first paint.
pub(crate) fn way(card: &Card) -> Html {
    match card.directories {
        Some(_) => {
            html! { <button type="button" class="to-abroad">{ text::message(card, MessageKey::Abroad) }</button> }
        }
        None => html! {},
    }
}

/// Where the contacts of a country go, each under its heading, and the words that stand with them.
fn chosen(card: &Card) -> Html {
    let row = |class, key| html! { <li {class}><b>{ text::message(card, key) }</b></li> };
    let word = |name, key| html! { <span data-word={name}>{ text::message(card, key) }</span> };
    html! {
        <div class="chosen" hidden=true>
            <ul>
                { row("helplines", MessageKey::AbroadHelpline) }
                { row("hotlines", MessageKey::AbroadReport) }
                { row("emergencies", MessageKey::AbroadEmergency) }
            </ul>
            <p>{ text::message(card, MessageKey::AbroadOnly) }</p>
            <p hidden=true>
                { word("chat", MessageKey::AbroadChat) }
                { word("police", MessageKey::AbroadPolice) }
                { word("ambulance", MessageKey::AbroadAmbulance) }
                { word("fire", MessageKey::AbroadFire) }
                { word("always", MessageKey::ShortAlways) }
                { word("none", MessageKey::AbroadNone) }
                { word("area", MessageKey::AbroadArea) }
                { word("check", MessageKey::AbroadCheck) }
                { word("tab", MessageKey::NewTab) }
            </p>
        </div>
    }
}

fn directory(card: &Card, directory: &Organisation) -> Html {
    html! {
        <a href={directory.url.clone()} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
            <bdi translate="no">{ &directory.name }</bdi>
            { text::new_tab(card) }
        </a>
    }
}

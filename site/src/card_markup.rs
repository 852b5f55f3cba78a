//! Tier 1's markup: the Yew component, rendered at build time.

use std::rc::Rc;

use accanto::{CardView, Props};
use accanto_model::Card;
use yew::{Callback, LocalServerRenderer};

/// The markup of a card for everybody, with the controls that need WebAssembly switched off.
pub(crate) fn render(card: &Rc<Card>) -> String {
    let props = Props {
        card: Rc::clone(card),
        audience: None,
        cannot_speak: false,
        now: None,
        live: false,
        painted: Callback::noop(),
    };
    pollster::block_on(LocalServerRenderer::<CardView>::with_props(props).hydratable(false).render())
}

//! The one component with state. Everything else is a plain function from data to markup, because each further component
//! instantiates Yew's life cycle again in the WebAssembly file.

use std::rc::Rc;

use accanto_model::{Audience, Card, Moment, Section, day_of};
use yew::prelude::*;

use crate::{contacts, emergency, faults, footer, header, leave, tips};

/// What a card is rendered from.
#[derive(Clone, Properties)]
pub struct Props {
    /// The compiled content.
    pub card: Rc<Card>,
    /// Whose tips to show; `None` shows everybody's.
    pub audience: Option<Audience>,
    /// Whether the visitor cannot speak now: the written ways come first.
    pub silent: bool,
    /// What the clock says in the campaign's zone; `None` where nobody knows, as at build time.
    pub now: Option<Moment>,
    /// Whether controls that need WebAssembly can be used: false in the build-time render.
    pub live: bool,
    /// Called once, when the first paint is in the DOM.
    pub painted: Callback<()>,
}

impl PartialEq for Props {
    /// By identity: the loader passes a new card only when the content is new, and comparing every text would cost size and time.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card)
            && (self.audience, self.silent, self.now, self.live)
                == (other.audience, other.silent, other.now, other.live)
    }
}

/// The card. Its state is how the last copy went and no more; what the visitor chose comes from the loader, which both tiers share.
pub struct CardView {
    copy: Copy,
}

/// How the last attempt to copy the number went.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Copy {
    Idle,
    Done,
    Failed,
}

/// What can happen to a card.
pub enum Message {
    /// The visitor asked for the number.
    Copy,
    /// The clipboard answered.
    Copied(bool),
}

impl Component for CardView {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self { copy: Copy::Idle }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        // What was said of a copy stays until there is something else to say: the clock alone is no reason.
        if !Rc::ptr_eq(&ctx.props().card, &old.card) {
            self.copy = Copy::Idle;
        }
        faults::at("changed");
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        faults::at("message");
        match message {
            Message::Copy => {
                // Emptied first, so that a second copy is announced again.
                self.copy = Copy::Idle;
                copy_number(ctx);
            }
            Message::Copied(done) => self.copy = if done { Copy::Done } else { Copy::Failed },
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { card, audience, silent, now, live, .. } = ctx.props();
        let copy = ctx.link().callback(|_: MouseEvent| {
            faults::at("handler");
            Message::Copy
        });
        let today = now.map(day_of);
        html! {
            <section class="card" part="card" aria-labelledby="heading">
                { leave::view(card) }
                { emergency::view(card) }
                { header::view(card, today) }
                { contacts::view(card, *silent, *now, *live, self.copy, copy) }
                { tips::view(card, *audience, today) }
                { leave::private(card) }
                { footer::view(card) }
            </section>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        faults::at(if first { "first effect" } else { "later effect" });
        if first {
            ctx.props().painted.emit(());
        }
    }
}

/// The number the copy button copies: that of the first main contact that has one.
pub(crate) fn number(card: &Card) -> Option<&str> {
    card.contacts.iter().find(|c| c.section == Section::Main && !c.number.is_empty()).map(|c| c.number.as_str())
}

#[cfg(feature = "csr")]
fn copy_number(ctx: &Context<CardView>) {
    let link = ctx.link().clone();
    if let Some(number) = number(&ctx.props().card) {
        crate::clipboard::copy(number, move |done| {
            faults::at("answer");
            link.send_message(Message::Copied(done));
        });
    }
}

#[cfg(not(feature = "csr"))]
fn copy_number(_: &Context<CardView>) {}

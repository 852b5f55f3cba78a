//! The one component with state. Everything else is a plain function from data to markup, because each further component
//! instantiates Yew's life cycle again in the WebAssembly file.

use std::rc::Rc;

use accanto_model::{Audience, Card, Place};
use yew::prelude::*;

use crate::{contacts, emergency, faults, footer, header, tips};

/// What a card is rendered from.
#[derive(Clone, Properties)]
pub struct Props {
    /// The compiled content.
    pub card: Rc<Card>,
    /// Whose tips to show; `None` shows everybody's.
    pub audience: Option<Audience>,
    /// Whether controls that need WebAssembly can be used: false in the build-time render.
    pub live: bool,
    /// Called once, when the first paint is in the DOM.
    pub painted: Callback<()>,
}

impl PartialEq for Props {
    /// By identity: the loader passes a new card only when the content is new, and comparing every text would cost size and time.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card) && self.audience == other.audience && self.live == other.live
    }
}

/// The card. Its state is what the visitor did and no more; it is stored nowhere.
pub struct CardView {
    audience: Option<Audience>,
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
    /// The visitor chose whose tips to see.
    Audience(Option<Audience>),
    /// The visitor asked for the number.
    Copy,
    /// The clipboard answered.
    Copied(bool),
}

impl Component for CardView {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Self { audience: ctx.props().audience, copy: Copy::Idle }
    }

    fn changed(&mut self, ctx: &Context<Self>, _old: &Props) -> bool {
        self.audience = ctx.props().audience;
        self.copy = Copy::Idle;
        faults::at("changed");
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        faults::at("message");
        match message {
            Message::Audience(audience) => self.audience = audience,
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
        let Props { card, live, .. } = ctx.props();
        let choose = ctx.link().callback(|audience| {
            faults::at("handler");
            Message::Audience(audience)
        });
        let copy = ctx.link().callback(|_: MouseEvent| Message::Copy);
        html! {
            <section class="card" aria-labelledby="heading">
                { emergency::view(card) }
                { header::view(card) }
                { contacts::view(card, *live, self.copy, copy) }
                { tips::view(card, self.audience, choose) }
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
    card.contacts.iter().find(|c| c.place == Place::Main && !c.number.is_empty()).map(|c| c.number.as_str())
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

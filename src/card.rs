//! The one component with state. Everything else is a plain function from data to markup, because each further component
//! instantiates Yew's life cycle again in the WebAssembly file.

use std::rc::Rc;

use accanto_model::{Audience, Card, Moment, day_of};
use yew::prelude::*;

use crate::{
    contacts,
    copy_number::{self, CopyState},
    emergency, exit, failpoint, footer, header, tips,
};

/// The properties of a card.
#[derive(Clone, Properties)]
pub struct Props {
    /// The compiled content.
    pub card: Rc<Card>,
    /// Whose tips to show; `None` for everybody's.
    pub audience: Option<Audience>,
    /// Whether the visitor cannot speak now: then the written contacts come first.
    pub cannot_speak: bool,
    /// The present moment in the campaign's time zone; `None` if it is unknown, as at build time.
    pub now: Option<Moment>,
    /// Whether controls that need WebAssembly can be used: false in the build-time render.
    pub live: bool,
    /// Called once, when the first paint is in the DOM.
    pub painted: Callback<()>,
}

impl PartialEq for Props {
    /// Compared by identity: the loader passes a new card only if the content is new, and comparing every text would cost size and time.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.card, &other.card)
            && (self.audience, self.cannot_speak, self.now, self.live)
                == (other.audience, other.cannot_speak, other.now, other.live)
    }
}

/// The card. Its only state is how the last copy went; the visitor's choices come from the loader, which both tiers share.
pub struct CardView {
    copy: CopyState,
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
        Self { copy: CopyState::Idle }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        // The announcement of a copy stays until there is another one; a change of the clock alone does not remove it.
        if !Rc::ptr_eq(&ctx.props().card, &old.card) {
            self.copy = CopyState::Idle;
        }
        failpoint::reach("changed");
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        failpoint::reach("message");
        match message {
            Message::Copy => {
                // Emptied first, so that a second copy is announced again.
                self.copy = CopyState::Idle;
                copy_to_clipboard(ctx);
            }
            Message::Copied(done) => self.copy = if done { CopyState::Done } else { CopyState::Failed },
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let on_copy = ctx.link().callback(|_: MouseEvent| {
            failpoint::reach("handler");
            Message::Copy
        });
        markup(ctx.props(), self.copy, on_copy)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        failpoint::reach(if first { "first effect" } else { "later effect" });
        if first {
            ctx.props().painted.emit(());
        }
    }
}

/// The markup of a card to which nothing has happened yet: elements and texts alone, so that the build can read it node by node.
pub fn initial_markup(props: &Props) -> Html {
    markup(props, CopyState::Idle, Callback::noop())
}

fn markup(props: &Props, copy: CopyState, on_copy: Callback<MouseEvent>) -> Html {
    let Props { card, audience, cannot_speak, now, live, .. } = props;
    let copy_number = copy_number::view(card, *live, copy, on_copy);
    let today = now.map(day_of);
    html! {
        <section class="card" part="card" aria-labelledby="heading">
            { exit::view(card) }
            { emergency::view(card) }
            { header::view(card, today) }
            { contacts::view(card, *cannot_speak, *now, copy_number) }
            { tips::view(card, *audience, today) }
            { exit::private_browsing(card) }
            { footer::view(card) }
        </section>
    }
}

#[cfg(feature = "csr")]
fn copy_to_clipboard(ctx: &Context<CardView>) {
    let link = ctx.link().clone();
    if let Some(number) = copy_number::number(&ctx.props().card) {
        crate::clipboard::copy(number, move |done| {
            failpoint::reach("answer");
            link.send_message(Message::Copied(done));
        });
    }
}

#[cfg(not(feature = "csr"))]
fn copy_to_clipboard(_: &Context<CardView>) {}

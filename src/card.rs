//! The one component with state. Everything else is a plain function from data to markup, because each further component
//! instantiates Yew's life cycle again in the WebAssembly file.

use std::rc::Rc;

use accanto_model::{Card, Moment};
use yew::prelude::*;

use crate::{
    cannot_speak, contacts,
    copy_number::{self, CopyState},
    emergency, exit, failpoint, footer, heading, tips,
};

/// The properties of a card.
#[derive(Clone, Properties)]
pub struct Props {
    /// The compiled content.
    pub card: Rc<Card>,
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
        Rc::ptr_eq(&self.card, &other.card) && (self.now, self.live) == (other.now, other.live)
    }
}

/// The card. Its only state is how the last copy went. The visitor's choices are the loader's, which applies them to both tiers.
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
    let Props { card, now, live, .. } = props;
    let copy_number = copy_number::view(card, *live, copy, on_copy);
    // In the order in which it is read aloud and tabbed through: the call is the second stop. The style sheet puts the emergency line on top.
    html! {
        <section class="card" part="card" aria-labelledby="heading">
            { heading::view(card) }
            { exit::view(card) }
            { heading::lead(card) }
            { contacts::spoken(card, *now, copy_number) }
            { emergency::view(card) }
            { contacts::written(card, *now) }
            { cannot_speak::view(card) }
            { tips::view(card) }
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

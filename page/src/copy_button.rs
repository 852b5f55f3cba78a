//! The button that copies the snippet, and the status that tells whether it did, which screen readers announce.

use accanto_messages::UiLanguage;
use gloo_timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use crate::{clipboard, messages, place::Place};

/// How long the status is shown, in milliseconds: long enough to be read, short enough not to be taken for an answer to an older press.
const SHOWN_MS: u32 = 6_000;

/// What the button needs.
#[derive(PartialEq, Properties)]
pub struct CopyButtonProps {
    /// The language of the page.
    pub page_language: UiLanguage,
    /// The place that the text is for.
    pub place: Place,
    /// The text to copy.
    pub text: AttrValue,
    /// The element that shows the text.
    pub shown: NodeRef,
}

/// What happens to the button.
pub enum Msg {
    /// It was pressed.
    Pressed,
    /// The browser answered: copied or not.
    Answered(bool),
    /// The answer has been shown for long enough.
    Expired,
}

/// The button, and the browser's answer while it is shown; dropping the timer stops it.
#[derive(Default)]
pub struct CopyButton {
    answer: Option<bool>,
    timer: Option<Timeout>,
}

impl Component for CopyButton {
    type Message = Msg;
    type Properties = CopyButtonProps;

    fn create(_: &Context<Self>) -> Self {
        Self::default()
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Pressed => {
                // Emptied first, because screen readers do not announce a status that does not change.
                *self = Self::default();
                if let Some(shown) = ctx.props().shown.cast::<Element>() {
                    let text = ctx.props().text.clone();
                    ctx.link().send_future(async move { Msg::Answered(clipboard::copy(&text, &shown).await) });
                }
            }
            Msg::Answered(copied) => {
                let link = ctx.link().clone();
                self.answer = Some(copied);
                self.timer = Some(Timeout::new(SHOWN_MS, move || link.send_message(Msg::Expired)));
            }
            Msg::Expired => *self = Self::default(),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let messages = messages::in_language(ctx.props().page_language);
        let status = match self.answer {
            Some(true) => messages.text("partner-copied", &[]),
            Some(false) => messages.text("partner-copy-failed", &[]),
            None => String::new(),
        };
        let copy = if ctx.props().place == Place::WordPress { "partner-copy-wordpress" } else { "partner-copy" };
        html! {
            <div class="copy">
                <button type="button" id="copy-snippet" onclick={ctx.link().callback(|_| Msg::Pressed)}>
                    { messages.text(copy, &[]) }
                </button>
                <p id="copy-status" role="status">{ status }</p>
            </div>
        }
    }
}

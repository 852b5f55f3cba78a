//! The button that copies the snippet, and what it says afterwards: seen and, being a status, spoken.

use gloo_timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

use crate::{clipboard, words::ControlWords};

/// Long enough to be read, short enough not to stand for an older press.
const SHOWN_MS: u32 = 6_000;

/// What the button needs.
#[derive(PartialEq, Properties)]
pub struct CopyButtonProps {
    /// The page's words.
    pub words: &'static ControlWords,
    /// What to copy.
    pub text: AttrValue,
    /// The element that shows it.
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

/// The button and the answer it shows, if any; dropping the timer stops it.
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
                // Emptied first, because a status that does not change is not spoken again.
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
        let words = ctx.props().words;
        let said = match self.answer {
            Some(true) => words.copied.as_str(),
            Some(false) => words.copy_failed.as_str(),
            None => "",
        };
        html! {
            <div class="copy">
                <button type="button" id="copy-snippet" onclick={ctx.link().callback(|_| Msg::Pressed)}>
                    { words.copy.as_str() }
                </button>
                <p id="copy-status" role="status">{ said }</p>
            </div>
        }
    }
}

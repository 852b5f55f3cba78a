//! The app: the editor's choices, and what follows from them on the page and in the snippet.

use web_sys::Element;
use yew::prelude::*;

use crate::{
    controls::Controls,
    page_language::PageLanguage,
    preview::Preview,
    settings::Settings,
    snippet::Snippet,
    snippet_text::snippet_text,
    static_words,
    words::{self, Words},
};

/// The places in `index.html` that the app works on.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The widget and what the page says about it.
    pub preview: Preview,
    /// Where the page's own language is chosen.
    pub page_language: Element,
}

/// What the editor did.
pub enum Msg {
    /// Chose how the widget looks.
    Settle(Settings),
    /// Chose the language of the page itself.
    Speak(&'static Words),
}

/// The root component.
pub struct App {
    words: &'static Words,
    settings: Settings,
}

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let words = words::of_campaign(&ctx.props().preview.languages);
        if words != words::first() {
            static_words::replace(words);
        }
        Self { words, settings: Settings::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Settle(settings) => {
                ctx.props().preview.apply(&settings);
                self.settings = settings;
            }
            Msg::Speak(words) => {
                static_words::replace(words);
                self.words = words;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { preview, page_language } = ctx.props();
        let page_languages = html! {
            <PageLanguage words={self.words} on_choose={ctx.link().callback(Msg::Speak)} />
        };
        html! {
            <>
                { yew::create_portal(page_languages, page_language.clone()) }
                <Controls
                    words={&self.words.controls}
                    settings={self.settings.clone()}
                    languages={preview.languages.clone()}
                    on_change={ctx.link().callback(Msg::Settle)}
                />
                <Snippet
                    words={&self.words.controls}
                    text={snippet_text(&preview.parts, &self.settings)}
                />
            </>
        }
    }
}

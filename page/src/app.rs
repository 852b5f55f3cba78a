//! The app: the editor's choices, and what follows from them on the page and in the snippet.

use accanto_messages::UiLanguage;
use web_sys::Element;
use yew::prelude::*;

use crate::{
    controls::Controls, messages, page_language::PageLanguage, page_text, place::Place, place_choice::PlaceChoice,
    place_guide::PlaceGuide, place_text::place_text, preview::Preview, settings::Settings, snippet::Snippet,
};

/// The elements of `index.html` that the app works on.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The widget, and what the page says about it.
    pub preview: Preview,
    /// The element for the choice of the page's own language.
    pub page_language: Element,
}

/// What the editor did.
pub enum Msg {
    /// Chose where the widget goes.
    Place(Place),
    /// Chose how the widget looks.
    Settings(Settings),
    /// Chose the language of the page itself.
    PageLanguage(UiLanguage),
}

/// The root component.
pub struct App {
    page_language: UiLanguage,
    place: Place,
    settings: Settings,
}

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let page_language = messages::first_for(&ctx.props().preview.languages);
        if page_language != messages::FIRST {
            page_text::replace(page_language);
        }
        Self { page_language, place: Place::default(), settings: Settings::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Place(place) => self.place = place,
            Msg::Settings(settings) => {
                ctx.props().preview.apply(&settings);
                self.settings = settings;
            }
            Msg::PageLanguage(language) => {
                page_text::replace(language);
                self.page_language = language;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AppProps { preview, page_language } = ctx.props();
        let choice_of_page_language = html! {
            <PageLanguage chosen={self.page_language} on_choose={ctx.link().callback(Msg::PageLanguage)} />
        };
        let title = messages::in_language(self.page_language).text("partner-frame-title", &[]);
        html! {
            <>
                { yew::create_portal(choice_of_page_language, page_language.clone()) }
                <PlaceChoice
                    page_language={self.page_language}
                    chosen={self.place}
                    on_choose={ctx.link().callback(Msg::Place)}
                />
                <Controls
                    page_language={self.page_language}
                    settings={self.settings.clone()}
                    languages={preview.languages.clone()}
                    on_change={ctx.link().callback(Msg::Settings)}
                />
                <PlaceGuide page_language={self.page_language} place={self.place} />
                <Snippet
                    page_language={self.page_language}
                    place={self.place}
                    text={place_text(self.place, &preview.parts, &self.settings, &title)}
                />
            </>
        }
    }
}

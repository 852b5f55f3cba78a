//! The editor's choices about the widget. It knows which choices there are; what they do is the app's business.

use accanto_model::Audience;
use yew::prelude::*;

use crate::{
    choice::{Choice, Choosable},
    language::Language,
    settings::{Layout, Settings, Theme},
    words::ControlWords,
};

/// What the controls need.
#[derive(PartialEq, Properties)]
pub struct ControlsProps {
    /// The page's words.
    pub words: &'static ControlWords,
    /// What is chosen now.
    pub settings: Settings,
    /// The languages on offer.
    pub languages: Vec<Language>,
    /// Told the new choices, all of them.
    pub on_change: Callback<Settings>,
}

/// The five choices as one group.
#[component]
pub fn Controls(props: &ControlsProps) -> Html {
    let ControlsProps { words, settings, languages, .. } = props;
    html! {
        <fieldset class="controls">
            <legend>{ words.legend.as_str() }</legend>
            <Choice
                id="choose-layout"
                label={words.layout.as_str()}
                offered={Layout::EACH.map(|layout| Choosable::new(layout.as_str(), layout_name(words, layout))).to_vec()}
                chosen={position(&Layout::EACH, settings.layout)}
                on_choose={changing(props, |settings, _, index| settings.layout = Layout::EACH[index])}
            />
            <Choice
                id="choose-language"
                label={words.language.as_str()}
                offered={offered_languages(words, languages)}
                chosen={chosen_language(settings, languages)}
                on_choose={changing(props, choose_language)}
            />
            <Choice
                id="choose-theme"
                label={words.theme.as_str()}
                offered={Theme::EACH.map(|theme| Choosable::new(theme.as_str(), theme_name(words, theme))).to_vec()}
                chosen={position(&Theme::EACH, settings.theme)}
                on_choose={changing(props, |settings, _, index| settings.theme = Theme::EACH[index])}
            />
            <Choice
                id="choose-audience"
                label={words.audience.as_str()}
                offered={offered_audiences(words)}
                chosen={settings.audience.map_or(0, |audience| 1 + position(&Audience::EACH, audience))}
                on_choose={changing(props, choose_audience)}
            />
            <Choice
                id="choose-exit"
                label={words.exit.as_str()}
                offered={vec![Choosable::new("on", &words.exit_on), Choosable::new("off", &words.exit_off)]}
                chosen={usize::from(settings.without_exit)}
                on_choose={changing(props, |settings, _, index| settings.without_exit = index == 1)}
            />
        </fieldset>
    }
}

/// A callback that changes one of the choices and keeps the others.
fn changing(props: &ControlsProps, change: fn(&mut Settings, &[Language], usize)) -> Callback<usize> {
    let (settings, languages) = (props.settings.clone(), props.languages.clone());
    props.on_change.reform(move |index| {
        let mut settings = settings.clone();
        change(&mut settings, &languages, index);
        settings
    })
}

fn offered_languages(words: &'static ControlWords, languages: &[Language]) -> Vec<Choosable> {
    let automatic = Choosable::new("auto", &words.language_auto);
    let each = languages.iter().map(|language| Choosable {
        value: language.tag.clone(),
        text: language.name.clone(),
        lang: Some(language.tag.clone()),
    });
    std::iter::once(automatic).chain(each).collect()
}

/// The first choice is automatic, so a language stands one place further than in the campaign's list.
fn chosen_language(settings: &Settings, languages: &[Language]) -> usize {
    languages.iter().position(|language| Some(&language.tag) == settings.language.as_ref()).map_or(0, |index| index + 1)
}

fn choose_language(settings: &mut Settings, languages: &[Language], index: usize) {
    settings.language = index.checked_sub(1).map(|index| languages[index].tag.clone());
}

fn offered_audiences(words: &'static ControlWords) -> Vec<Choosable> {
    let everyone = Choosable::new("all", &words.audience_all);
    let each = Audience::EACH.map(|audience| Choosable::new(audience.as_str(), audience_name(words, audience)));
    std::iter::once(everyone).chain(each).collect()
}

fn choose_audience(settings: &mut Settings, _: &[Language], index: usize) {
    settings.audience = index.checked_sub(1).map(|index| Audience::EACH[index]);
}

fn audience_name(words: &'static ControlWords, audience: Audience) -> &'static str {
    match audience {
        Audience::Child => &words.audience_child,
        Audience::Teen => &words.audience_teen,
        Audience::Parent => &words.audience_parent,
        Audience::Teacher => &words.audience_teacher,
    }
}

fn theme_name(words: &'static ControlWords, theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => &words.theme_auto,
        Theme::Light => &words.theme_light,
        Theme::Dark => &words.theme_dark,
    }
}

fn layout_name(words: &'static ControlWords, layout: Layout) -> &'static str {
    match layout {
        Layout::Column => &words.layout_column,
        Layout::Sidebar => &words.layout_sidebar,
        Layout::Bar => &words.layout_bar,
        Layout::Button => &words.layout_button,
    }
}

fn position<T: PartialEq>(each: &[T], chosen: T) -> usize {
    each.iter().position(|it| *it == chosen).unwrap_or_default()
}

//! The controls for the editor's choices about the widget. They report a choice; the app acts on it.

use accanto_messages::{Catalogue, UiLanguage};
use accanto_model::Audience;
use yew::prelude::*;

use crate::{
    choice::{Choice, ChoiceOption},
    language::Language,
    messages,
    settings::{Layout, Settings, Theme},
};

/// What the controls need.
#[derive(PartialEq, Properties)]
pub struct ControlsProps {
    /// The language of the page.
    pub page_language: UiLanguage,
    /// The present choices.
    pub settings: Settings,
    /// The languages that the campaign publishes.
    pub languages: Vec<Language>,
    /// Called with all choices when one of them changes.
    pub on_change: Callback<Settings>,
}

/// The choices as one group.
#[component]
pub fn Controls(props: &ControlsProps) -> Html {
    let ControlsProps { settings, languages, .. } = props;
    let messages = messages::in_language(props.page_language);
    html! {
        <fieldset class="controls">
            <legend>{ messages.text("partner-legend", &[]) }</legend>
            <Choice
                id="choose-layout"
                label={messages.text("partner-layout", &[])}
                options={Layout::EACH.map(|layout| ChoiceOption::new(layout.as_str(), layout_name(messages, layout))).to_vec()}
                chosen={position(&Layout::EACH, settings.layout)}
                on_choose={changing(props, |settings, _, index| settings.layout = Layout::EACH[index])}
            />
            <Choice
                id="choose-language"
                label={messages.text("partner-language", &[])}
                options={language_options(messages, languages)}
                chosen={chosen_language(settings, languages)}
                on_choose={changing(props, choose_language)}
            />
            <Choice
                id="choose-theme"
                label={messages.text("partner-theme", &[])}
                options={Theme::EACH.map(|theme| ChoiceOption::new(theme.as_str(), theme_name(messages, theme))).to_vec()}
                chosen={position(&Theme::EACH, settings.theme)}
                on_choose={changing(props, |settings, _, index| settings.theme = Theme::EACH[index])}
            />
            <Choice
                id="choose-audience"
                label={messages.text("partner-audience", &[])}
                options={audience_options(messages)}
                chosen={settings.audience.map_or(0, |audience| 1 + position(&Audience::EACH, audience))}
                on_choose={changing(props, choose_audience)}
            />
            <Choice
                id="choose-exit"
                label={messages.text("partner-exit", &[])}
                options={vec![
                    ChoiceOption::new("on", messages.text("partner-exit-on", &[])),
                    ChoiceOption::new("off", messages.text("partner-exit-off", &[])),
                ]}
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

fn language_options(messages: &Catalogue, languages: &[Language]) -> Vec<ChoiceOption> {
    let automatic = ChoiceOption::new("auto", messages.text("partner-language-auto", &[]));
    let each = languages.iter().map(|language| ChoiceOption {
        value: language.tag.clone(),
        text: language.name.clone(),
        lang: Some(language.tag.clone()),
    });
    std::iter::once(automatic).chain(each).collect()
}

/// The index of the chosen option: the first option is automatic, so a language's is one higher than in the campaign's list.
fn chosen_language(settings: &Settings, languages: &[Language]) -> usize {
    languages.iter().position(|language| Some(&language.tag) == settings.language.as_ref()).map_or(0, |index| index + 1)
}

fn choose_language(settings: &mut Settings, languages: &[Language], index: usize) {
    settings.language = index.checked_sub(1).map(|index| languages[index].tag.clone());
}

fn audience_options(messages: &Catalogue) -> Vec<ChoiceOption> {
    let everyone = ChoiceOption::new("all", messages.text("partner-audience-all", &[]));
    let each = Audience::EACH.map(|audience| ChoiceOption::new(audience.as_str(), audience_name(messages, audience)));
    std::iter::once(everyone).chain(each).collect()
}

fn choose_audience(settings: &mut Settings, _: &[Language], index: usize) {
    settings.audience = index.checked_sub(1).map(|index| Audience::EACH[index]);
}

fn audience_name(messages: &Catalogue, audience: Audience) -> String {
    let id = match audience {
        Audience::Child => "partner-audience-child",
        Audience::Teen => "partner-audience-teen",
        Audience::Parent => "partner-audience-parent",
        Audience::Teacher => "partner-audience-teacher",
    };
    messages.text(id, &[])
}

fn theme_name(messages: &Catalogue, theme: Theme) -> String {
    let id = match theme {
        Theme::Auto => "partner-theme-auto",
        Theme::Light => "partner-theme-light",
        Theme::Dark => "partner-theme-dark",
    };
    messages.text(id, &[])
}

fn layout_name(messages: &Catalogue, layout: Layout) -> String {
    let id = match layout {
        Layout::Column => "partner-layout-column",
        Layout::Sidebar => "partner-layout-sidebar",
        Layout::Bar => "partner-layout-bar",
        Layout::Button => "partner-layout-button",
    };
    messages.text(id, &[])
}

fn position<T: PartialEq>(each: &[T], chosen: T) -> usize {
    each.iter().position(|it| *it == chosen).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_has_a_name_of_its_own() {
        for language in UiLanguage::ALL {
            let messages = messages::in_language(language);
            let mut names: Vec<String> = Layout::EACH.map(|layout| layout_name(messages, layout)).into();
            names.extend(Theme::EACH.map(|theme| theme_name(messages, theme)));
            names.extend(Audience::EACH.map(|audience| audience_name(messages, audience)));
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count, "{language:?}: {names:?}");
        }
    }
}

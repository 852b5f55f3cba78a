//! The list of the posters: each language by its own name.

use accanto_content::Content;
use accanto_model::Language;
use yew::prelude::*;

use super::{abroad, abroad_name, name_of, reviewed, words};
use crate::document;

/// The page as text, in the campaign's default language.
pub(super) fn text(content: &Content, style: &str) -> Option<String> {
    let default = content.languages().find(|language| language.tag == content.default_language())?;
    let card = content.card(&default.tag)?;
    let organisation = &card.organisation.name;
    let [title, _, _, from_abroad, ..] = words(content, &default.tag);
    let sheets = content.languages().map(|language| entry(content, language, format!("{}.html", language.tag)));
    let abroad = abroad::exists(content).then(|| {
        let sheets = content.languages().map(|language| entry(content, language, abroad_name(&language.tag)));
        html! { <section><h2>{ &from_abroad.text }</h2><ul>{ for sheets }</ul></section> }
    });
    // The days of the year, each in its languages.
    let themes = card.themes.iter().map(|theme| {
        let sheets = reviewed(content).map(|language| entry(content, language, name_of(&theme.id, &language.tag)));
        html! { <section><h2>{ &theme.name.text }</h2><ul>{ for sheets }</ul></section> }
    });
    let body = html! {
        <main class="list">
            <h1>{ &title.text }</h1>
            <p>{ organisation }</p>
            <ul>{ for sheets }</ul>
            { for abroad }
            { for themes }
        </main>
    };
    Some(document::text(default, &format!("{} · {organisation}", title.text), style, html! {}, body))
}

/// A link to a sheet, by the name of its language.
fn entry(content: &Content, language: &Language, href: String) -> Html {
    let (tag, dir) = (language.tag.clone(), language.dir.as_str());
    let name = content.name(&tag).unwrap_or(&tag).to_owned();
    html! { <li><a {href} hreflang={tag.clone()} lang={tag} dir={dir}>{ name }</a></li> }
}

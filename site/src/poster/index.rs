//! The list of the posters: each language by its own name.

use accanto_content::{Content, source::Review};
use yew::prelude::*;

use super::{document, name_of, words};

/// The page as text, in the campaign's default language.
pub(super) fn text(content: &Content, style: &str) -> Option<String> {
    let default = content.languages().find(|language| language.tag == content.default_language())?;
    let card = content.card(&default.tag)?;
    let organisation = &card.organisation.name;
    let [title, ..] = words(content, &default.tag);
    let sheets = content.languages().map(|language| {
        let (tag, dir) = (language.tag.clone(), language.dir.as_str());
        let name = content.name(&tag).unwrap_or(&tag).to_owned();
        html! { <li><a href={format!("{tag}.html")} hreflang={tag.clone()} lang={tag} dir={dir}>{ name }</a></li> }
    });
    // The days of the year, each in its languages.
    let themes = card.themes.iter().map(|theme| {
        let sheets = content.languages().filter(|language| content.review(&language.tag) == Some(Review::Reviewed));
        let sheets = sheets.map(|language| {
            let (tag, dir) = (language.tag.clone(), language.dir.as_str());
            let name = content.name(&tag).unwrap_or(&tag).to_owned();
            let href = name_of(&theme.id, &tag);
            html! { <li><a {href} hreflang={tag.clone()} lang={tag} dir={dir}>{ name }</a></li> }
        });
        html! { <section><h2>{ &theme.name.text }</h2><ul>{ for sheets }</ul></section> }
    });
    let body = html! {
        <main class="list">
            <h1>{ &title.text }</h1>
            <p>{ organisation }</p>
            <ul>{ for sheets }</ul>
            { for themes }
        </main>
    };
    Some(document::text(default, &format!("{} · {organisation}", title.text), style, body))
}

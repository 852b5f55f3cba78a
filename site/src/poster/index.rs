//! The list of the posters: each language by its own name.

use accanto_content::Content;
use yew::prelude::*;

use super::{document, words};

/// The page as text, in the campaign's default language.
pub(super) fn text(content: &Content, style: &str) -> Option<String> {
    let default = content.languages().find(|language| language.tag == content.default_language())?;
    let organisation = content.card(&default.tag)?.organisation.name;
    let [title, ..] = words(content, &default.tag);
    let sheets = content.languages().map(|language| {
        let (tag, dir) = (language.tag.clone(), language.dir.as_str());
        let name = content.name(&tag).unwrap_or(&tag).to_owned();
        html! { <li><a href={format!("{tag}.html")} hreflang={tag.clone()} lang={tag} dir={dir}>{ name }</a></li> }
    });
    let body = html! {
        <main class="list">
            <h1>{ &title.text }</h1>
            <p>{ &organisation }</p>
            <ul>{ for sheets }</ul>
        </main>
    };
    Some(document::text(default, &format!("{} · {organisation}", title.text), style, body))
}

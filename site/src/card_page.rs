//! The page for frames, `card.html`: the card and nothing around it. Without a script it shows the links that partners paste into their pages.

use accanto::text;
use accanto_content::Content;
use accanto_model::{Card, Channel, Contact, MessageKey, Section};
use serde_json::json;
use yew::prelude::*;

use crate::{ContentHash, Widget, document, script_with_data};

/// The page, which other sites name, so that it stays where it is.
const PAGE: &str = "card.html";

/// The name and the bytes of each file, for the folder of the widget.
pub(crate) fn files(content: &Content, widget: &Widget) -> impl Iterator<Item = (String, Vec<u8>)> {
    let style = widget.card_style.clone().into_bytes();
    let data = json!({ "css": widget.small_style.trim_end() });
    let script = script_with_data::fill("ACCANTO_CARD_PAGE", &widget.card_script, &data).into_bytes();
    let style_name = ContentHash::of(&style).name("card", "css");
    let script_name = ContentHash::of(&script).name("card", "js");
    let page = page(content, &style_name, &script_name).map(|page| (PAGE.to_owned(), page.into_bytes()));
    page.into_iter().chain([(style_name, style), (script_name, script)])
}

/// The page as text, in the campaign's default language.
fn page(content: &Content, style: &str, script: &str) -> Option<String> {
    let default = content.languages().find(|language| language.tag == content.default_language())?;
    let card = content.card(&default.tag)?;
    // In this order: the first gives the element what the address asks for.
    let scripts = html! {
        <>
            <meta name="robots" content="noindex" />
            <script src={script.to_owned()} defer=true />
            <script src="widget.js" defer=true crossorigin="anonymous" referrerpolicy="no-referrer" />
        </>
    };
    let body = html! { <accanto-widget>{ links(&card) }</accanto-widget> };
    Some(document::text(default, &card.organisation.name, style, scripts, body))
}

/// The number, the chat and the way out, as far as the campaign has them. The other sites would be shown in the frame, or refuse to be.
fn links(card: &Card) -> Html {
    let main =
        |channel| card.contacts.iter().find(|it: &&Contact| it.section == Section::Main && it.channel == channel);
    let call = main(Channel::Phone).map(|it| html! { <a href={it.href.clone()}>{ &it.number }</a> });
    let chat = main(Channel::Chat).map(|it| {
        html! {
            <a href={it.href.clone()} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
                { text::label(card, it) }
            </a>
        }
    });
    let (lang, dir) = (card.language.tag.clone(), card.language.dir.as_str());
    html! {
        <p class="links" {lang} {dir}>
            { for call }
            { for chat }
            <a href={card.exit.clone()} target="_top" rel="nofollow noopener noreferrer" referrerpolicy="no-referrer">
                { text::message(card, MessageKey::Exit) }
            </a>
        </p>
    }
}

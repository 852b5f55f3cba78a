//! Posters: for each language a sheet for a school's notice board, made from the same card as the widget, and a page that lists the sheets.
//!
//! What is printed cannot be taken back, so a sheet never says more than the card: every number and address comes from the campaign's
//! contacts, and hours and cost that are valid only until some day are left out. No text is written here.

mod abroad;
mod country_names;
mod index;
mod parts;
mod qr_code;
mod sheet;
#[cfg(test)]
mod tests;

use accanto_content::{Content, POSTER_KEYS, source::Review};
use accanto_model::{Card, Language, MessageKey, Text, Theme};

use yew::prelude::*;

use crate::{ContentHash, document};

/// The folder of the posters.
pub(crate) const FOLDER: &str = "poster";
/// The style sheet of the posters, the same for every campaign.
const STYLE: &str = include_str!("../../assets/poster.css");
/// The script of the sheets for pupils from other countries, the same for every campaign.
const SCRIPT: &str = include_str!("../../assets/poster-abroad.js");

/// The path and the bytes of every file.
pub(crate) fn files(content: &Content) -> Vec<(String, Vec<u8>)> {
    let path = |name: &str| format!("{FOLDER}/{name}");
    let style = ContentHash::of(STYLE.as_bytes()).name("poster", "css");
    let sheets = content.languages().filter_map(|language| {
        let card = content.card(&language.tag)?;
        let [title, scan, take, ..] = words(content, &language.tag);
        let title = format!("{} · {}", title.text, card.organisation.name);
        let page = document::text(language, &title, &style, html! {}, sheet::view(&card, &scan, &take));
        Some((path(&format!("{}.html", language.tag)), page.into_bytes()))
    });
    let mut files: Vec<_> = sheets.collect();
    if abroad::exists(content) {
        let script = ContentHash::of(SCRIPT.as_bytes()).name("abroad", "js");
        let sheets = from_other_countries(content, &style, &script);
        files.extend(sheets.map(|(name, page)| (path(&name), page.into_bytes())));
        files.push((path(&script), SCRIPT.as_bytes().to_vec()));
    }
    files.extend(on_their_days(content, &style).map(|(name, page)| (path(&name), page.into_bytes())));
    files.extend(index::text(content, &style).map(|page| (path("index.html"), page.into_bytes())));
    files.push((path(&style), STYLE.as_bytes().to_vec()));
    files
}

/// The name of a theme's poster.
pub(crate) fn name_of(theme: &str, tag: &str) -> String {
    format!("{theme}.{tag}.html")
}

/// The name of the sheet for pupils from other countries.
fn abroad_name(tag: &str) -> String {
    format!("{tag}-abroad.html")
}

/// The sheets for pupils from other countries.
fn from_other_countries<'a>(
    content: &'a Content,
    style: &'a str,
    script: &'a str,
) -> impl Iterator<Item = (String, String)> + 'a {
    content.languages().filter_map(move |language| {
        let card = content.card(&language.tag)?;
        let [.., title, countries, languages, choose] = words(content, &language.tag);
        let title = format!("{} · {}", title.text, card.organisation.name);
        let words = abroad::Words { countries, languages, choose };
        let script = html! { <script src={script.to_owned()} defer=true /> };
        let page = document::text(language, &title, style, script, abroad::view(content, &card, &words));
        Some((abroad_name(&language.tag), page))
    })
}

/// The posters of the themes: the same sheets, with what the card says on these days. In the languages that a native reader has read: what is
/// printed cannot be taken back.
fn on_their_days<'a>(content: &'a Content, style: &'a str) -> impl Iterator<Item = (String, String)> + 'a {
    reviewed(content).filter_map(|language| Some((language, content.card(&language.tag)?))).flat_map(
        move |(language, card)| {
            let [_, scan, take, ..] = words(content, &language.tag);
            card.themes.clone().into_iter().map(move |theme| {
                let title = format!("{} · {}", theme.name.text, card.organisation.name);
                let page = document::text(
                    language,
                    &title,
                    style,
                    html! {},
                    sheet::view(&on_days_of(&card, &theme), &scan, &take),
                );
                (name_of(&theme.id, &language.tag), page)
            })
        },
    )
}

/// The languages whose texts a native reader has read.
fn reviewed(content: &Content) -> impl Iterator<Item = &Language> {
    content.languages().filter(|language| content.review(&language.tag) == Some(Review::Reviewed))
}

/// The card as it is on the days of a theme, as far as a sheet shows it.
fn on_days_of(card: &Card, theme: &Theme) -> Card {
    let mut card = card.clone();
    if let Some(heading) = &theme.heading {
        card.messages[MessageKey::Heading as usize] = heading.clone();
    }
    // Its name and not its line, which may say "today": paper hangs for longer.
    card.messages[MessageKey::Lead as usize] = theme.name.clone();
    card
}

/// The texts that only the posters have.
fn words(content: &Content, tag: &str) -> [Text; POSTER_KEYS.len()] {
    POSTER_KEYS.map(|key| content.text(tag, key).expect("a published language has every text, if only from a fallback"))
}

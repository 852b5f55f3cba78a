//! The sheet for pupils from other countries, one page of A4: the helpline's number, the numbers of the countries that a school chooses, and the
//! names of the languages in which the sheet exists.
//!
//! Each number is on the page already, so the script (`assets/poster-abroad.js`) chooses what is shown and makes up nothing. Without it, the page
//! shows the countries that staff chose.

use accanto::text;
use accanto_content::{Content, source::Helpline};
use accanto_model::{Card, Channel, Language, MessageKey, Text};
use yew::prelude::*;

use super::{abroad_name, country_names, parts};
use crate::countries::until;

/// The number of countries on the sheet: what fits on one page also where each has the longest names.
const MOST: usize = 5;

/// The texts that only this sheet has.
pub(super) struct Words {
    pub(super) countries: Text,
    pub(super) languages: Text,
    pub(super) choose: Text,
}

/// A country that a school can choose: another than the campaign's own, with a helpline that can be called.
struct Country<'a> {
    code: &'a str,
    helplines: Vec<(&'a Helpline, &'a str)>,
    is_usual: bool,
}

/// Whether there is such a sheet: whether staff chose a country for it.
pub(super) fn exists(content: &Content) -> bool {
    content.countries().is_some_and(|countries| !countries.poster.is_empty())
}

/// The countries: those that staff chose first, in their order.
fn offered(content: &Content) -> Vec<Country<'_>> {
    let Some(countries) = content.countries() else { return Vec::new() };
    let rank = |code: &str| countries.poster.iter().take(MOST).position(|usual| usual == code);
    let mut offered: Vec<_> = countries
        .countries
        .iter()
        .filter(|(code, _)| *code != content.country())
        .map(|(code, country)| Country {
            code,
            helplines: country.callable().collect(),
            is_usual: rank(code).is_some(),
        })
        .filter(|country| !country.helplines.is_empty())
        .collect();
    offered.sort_by_key(|country| rank(country.code).unwrap_or(MOST));
    offered
}

/// The menus, which are never printed, and the page.
pub(super) fn view(content: &Content, card: &Card, words: &Words) -> Html {
    let call = parts::main(card, Channel::Phone);
    html! {
        <>
            <fieldset class="choice" hidden=true>
                <legend id="choose">{ text::text(card, &words.choose) }</legend>
                { for (0..MOST).map(|_| html! { <select aria-labelledby="choose" /> }) }
            </fieldset>
            <main class="sheet whole abroad">
                { parts::header(card) }
                { for call.map(|call| parts::call(card, call)) }
                { parts::emergency(card) }
                <section>
                    <h2>{ text::text(card, &words.countries) }</h2>
                    <ul class="countries">{ for offered(content).iter().map(|one| country(card, one)) }</ul>
                    <p class="only">{ text::message(card, MessageKey::AbroadOnly) }</p>
                </section>
                <section class="languages">
                    <p>{ text::text(card, &words.languages) }</p>
                    <ul>{ for content.languages().map(|one| language(content, one)) }</ul>
                </section>
            </main>
        </>
    }
}

fn country(card: &Card, country: &Country<'_>) -> Html {
    let Country { code, helplines, is_usual } = country;
    let own = country_names::own(code);
    let name = country_names::name(code, &card.language.tag);
    // Once is enough where both are the same.
    let beside = own.as_ref().filter(|(_, own)| name.as_ref().is_some_and(|name| name != own));
    let name = name.as_ref().or(own.as_ref().map(|(_, own)| own)).cloned().unwrap_or_else(|| (*code).to_owned());
    html! {
        <li data-country={(*code).to_owned()} hidden={!is_usual}>
            <p class="country">
                <b>{ name }</b>
                { for beside.map(|(tag, own)| html! { <bdi lang={tag.clone()}>{ own }</bdi> }) }
            </p>
            <div>{ for helplines.iter().map(|(one, number)| helpline(card, one, number)) }</div>
        </li>
    }
}

/// A helpline as the card shows it, but for its hours and its chat, which paper cannot open.
fn helpline(card: &Card, helpline: &Helpline, number: &str) -> Html {
    let written = helpline.written.as_deref().unwrap_or(number);
    let remark = |key| html! { <small>{ text::message(card, key) }</small> };
    html! {
        <p data-until={until(helpline).to_string()}>
            <span>
                <bdi translate="no">{ &helpline.name }</bdi>
                { for helpline.area_code_from_mobile.then(|| remark(MessageKey::AbroadArea)) }
                <small class="check" hidden=true>{ text::message(card, MessageKey::AbroadCheck) }</small>
            </span>
            <a href={format!("tel:{number}")}>{ parts::written(written) }</a>
        </p>
    }
}

fn language(content: &Content, language: &Language) -> Html {
    let (tag, dir) = (language.tag.clone(), language.dir.as_str());
    let name = content.name(&tag).unwrap_or(&tag).to_owned();
    html! { <li><a href={abroad_name(&tag)} hreflang={tag.clone()} lang={tag} dir={dir}>{ name }</a></li> }
}

//! The languages the campaign publishes, read from the staff's own file so that a new one needs no change here.

use js_sys::{
    Array,
    Intl::{DisplayNames, DisplayNamesOptions, DisplayNamesType},
};
use serde::Deserialize;
use yew::AttrValue;

const CAMPAIGN: &str = include_str!("../../assets/campaign.json");

/// A language of the widget.
#[derive(Clone, PartialEq)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: AttrValue,
    /// Its name in itself, as the browser knows it.
    pub name: AttrValue,
}

#[derive(Deserialize)]
struct Campaign {
    languages: Vec<Published>,
}

#[derive(Deserialize)]
struct Published {
    tag: String,
}

/// Every published language, in the campaign's order.
pub fn languages() -> Vec<Language> {
    tags().into_iter().map(|tag| Language { name: own_name(&tag).into(), tag: tag.into() }).collect()
}

fn tags() -> Vec<String> {
    let campaign: Campaign = serde_json::from_str(CAMPAIGN).expect("a test reads this very file");
    campaign.languages.into_iter().map(|it| it.tag).collect()
}

fn own_name(tag: &str) -> String {
    let options = DisplayNamesOptions::new();
    options.set_type(DisplayNamesType::Language);
    DisplayNames::new(&Array::of1(&tag.into()), &options).of(tag).map_or_else(|| tag.to_owned(), String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_editor_is_offered_at_least_one_published_language() {
        assert!(!tags().is_empty());
    }
}

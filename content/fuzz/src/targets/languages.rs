//! Any list of languages, one a line: matching them never panics, and the fallback of a missing text is a language that has it, one of
//! the same language and script before the default.

use crate::targets::decoded;
use crate::{base, harmless, read};
use accanto_content::Content;
use accanto_model::{Card, MessageKey};
use icu_locale::{LanguageIdentifier, LocaleExpander};

/// The text looked at; a language has it if its tag has an even number of letters.
const KEY: &str = "card.heading";

/// Runs the target on one input.
pub fn run(bytes: &[u8]) {
    let Some(list) = decoded::<&str>(bytes) else { return };
    let tags: Vec<&str> = list.lines().take(12).collect();
    let files = base::in_languages(tags.iter().copied(), |index, key| key == KEY && has_text(tags[index]));
    if let Some(content) = read(&files) {
        harmless::check(&content, &files);
        let published: Vec<String> = content.languages().map(|language| language.tag.clone()).collect();
        for (own, tag) in published.iter().enumerate() {
            check(&content, own, tag, &published);
        }
    }
}

fn check(content: &Content, own: usize, tag: &str, published: &[String]) {
    let card: Card = content.card(tag).expect("a published language has a card");
    let fallback = card.message(MessageKey::Heading).fallback.map(usize::from);
    if own == 0 || has_text(tag) {
        assert_eq!(fallback, None, "{tag} has the text itself");
        return;
    }
    let fallback = fallback.unwrap_or_else(|| panic!("{tag} shows a text that it does not have"));
    assert!(
        fallback == 0 || has_text(&published[fallback]),
        "{tag} falls back to {}, which has no text",
        published[fallback]
    );
    let relatives = published.iter().enumerate().skip(1).filter(|(_, other)| has_text(other) && are_close(tag, other));
    let closest: Vec<usize> = relatives.map(|(index, _)| index).collect();
    let right =
        if closest.is_empty() { fallback == 0 || are_close(tag, &published[0]) } else { closest.contains(&fallback) };
    assert!(
        right || are_close(tag, &published[fallback]),
        "{tag} falls back to {} of {published:?}",
        published[fallback]
    );
}

fn has_text(tag: &str) -> bool {
    tag.len().is_multiple_of(2)
}

/// Whether two tags mean the same language in the same script, once what goes without saying is said.
fn are_close(one: &str, other: &str) -> bool {
    let expanded = |tag: &str| {
        let mut language: LanguageIdentifier = tag.parse().expect("a published tag");
        LocaleExpander::new_extended().maximize(&mut language);
        (language.language, language.script)
    };
    expanded(one) == expanded(other)
}

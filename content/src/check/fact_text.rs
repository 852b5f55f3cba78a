//! The check of texts within `campaign.json`.

use crate::diagnostic::key_path::KeyPath;
use crate::diagnostic::{CampaignMistake, Diagnostics, InText, TextMistake};
use crate::locale::language_tag;
use crate::source::CAMPAIGN_FILE;
use crate::text::{addresses, signs, text_rules, wrong_encoding};
use icu_locale::LanguageIdentifier;

/// Everything wrong with a fact that visitors see, such as a name: it may contain digits, but no address. It is in the default language.
pub fn check(text: &str, default_language: Option<&str>) -> Vec<InText> {
    let mut found = text_rules::check(text);
    let language =
        default_language.and_then(|tag| language_tag::parse(tag).ok()).unwrap_or(LanguageIdentifier::UNKNOWN);
    found.extend(wrong_encoding::check(text, &language));
    found.extend(signs::check(text, &language));
    if let Some(brace) = text.find(['{', '}']) {
        found.push(InText::at(brace..brace + 1, TextMistake::BraceInFact));
    }
    let characters: Vec<char> = text.chars().collect();
    let bytes: Vec<usize> = text.char_indices().map(|(index, _)| index).chain([text.len()]).collect();
    found.extend(addresses::find(&characters).into_iter().map(|address| {
        let range = bytes[address.range.start]..bytes[address.range.end];
        let mistake = TextMistake::AddressInFact { address: text[range.clone()].to_owned() };
        InText::at(range, mistake)
    }));
    found
}

/// Reports a fact that does not say where it comes from.
pub fn source(source: &str, path: &KeyPath, diagnostics: &mut Diagnostics) {
    if source.trim().is_empty() {
        diagnostics.of_value(CAMPAIGN_FILE, path, CampaignMistake::FactWithoutSource);
    }
}

//! The check of texts within `campaign.json`.

use crate::diagnostic::key_path::KeyPath;
use crate::diagnostic::{CampaignMistake, Diagnostics, InText, TextMistake};
use crate::source::CAMPAIGN_FILE;
use crate::text::addresses;
use crate::text::text_rules;

/// Everything wrong with a fact that visitors see, such as a name: it may contain digits, but no address.
pub fn check(text: &str) -> Vec<InText> {
    let mut found = text_rules::check(text);
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

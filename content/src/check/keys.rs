//! `keys.json`: a rule for every text, and no rule for nothing.

use crate::diagnostic::{Diagnostics, StringsMistake};
use crate::parse::key_rules::{Rules, covers};
use crate::source::KEYS_FILE;
use crate::text::string_keys;
use crate::text::suggest::suggest;

/// Reports rules that govern none of the `expected` keys, and keys that no rule governs. Texts for some days come and go, and
/// not every organisation belongs to a network: their rules may wait for them.
pub fn check(rules: &Rules, expected: &[String], diagnostics: &mut Diagnostics) {
    let themes = ["name", "heading", "notice"].map(|part| string_keys::theme("*", part));
    let others = [string_keys::heading("*"), string_keys::notice("*"), string_keys::membership("*")];
    let waiting: Vec<String> = others.into_iter().chain(themes).collect();
    for pattern in rules.keys().filter(|pattern| !waiting.contains(pattern)) {
        if !expected.iter().any(|key| covers(pattern, key)) {
            let suggestion = suggest(pattern, expected.iter().map(String::as_str)).map(str::to_owned);
            diagnostics.of_key(KEYS_FILE, pattern, StringsMistake::RuleWithoutText { suggestion });
        }
    }
    for key in expected {
        if !rules.keys().any(|pattern| covers(pattern, key)) {
            diagnostics.of_value(KEYS_FILE, key, StringsMistake::TextWithoutRule { key: key.clone() });
        }
    }
}

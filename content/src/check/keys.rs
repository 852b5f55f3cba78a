//! `keys.json`: a rule for every text, and no rule for nothing.

use crate::diagnostic::{Diagnostics, Finding, quote};
use crate::parse::key_rules::{Rules, covers};
use crate::source::KEYS_FILE;
use crate::text::string_keys;
use crate::text::suggest::did_you_mean;

/// Reports rules that govern none of the `expected` keys, and keys that no rule governs. Texts for some days come and go: their rules
/// may wait for them.
pub fn check(rules: &Rules, expected: &[String], diagnostics: &mut Diagnostics) {
    let waiting = [string_keys::heading("*"), string_keys::notice("*")];
    for pattern in rules.keys().filter(|pattern| !waiting.contains(pattern)) {
        if !expected.iter().any(|key| covers(pattern, key)) {
            let remedy = did_you_mean(pattern, expected.iter().map(String::as_str), "remove it");
            diagnostics.error(KEYS_FILE, pattern, Finding::new("no text has this key", remedy));
        }
    }
    for key in expected {
        if !rules.keys().any(|pattern| covers(pattern, key)) {
            let what = format!("nothing says what the text {} may be", quote(key));
            let remedy = "add the key, or a pattern with * that covers it, with \"note\" and \"max\"";
            diagnostics.error(KEYS_FILE, key, Finding::new(what, remedy));
        }
    }
}

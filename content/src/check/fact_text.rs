//! Texts within `campaign.json`.

use crate::diagnostic::{Diagnostics, Finding, quote};
use crate::source::CAMPAIGN_FILE;
use crate::text::addresses;
use crate::text::text_rules;

/// Everything wrong with a fact that visitors see, such as a name: it may hold digits, but no address.
pub fn shown(text: &str) -> Vec<Finding> {
    let mut findings = text_rules::check(text);
    if text.contains(['{', '}']) {
        findings.push(Finding::new("has a brace in it", "remove it: a fact has no slots"));
    }
    let characters: Vec<char> = text.chars().collect();
    findings.extend(addresses::find(&characters).into_iter().map(|found| {
        let address: String = characters[found.place].iter().collect();
        Finding::new(
            format!("reads as the address {}", quote(&address)),
            "write a name or a number; an address belongs in the `url` or `address` of a contact",
        )
    }));
    findings
}

/// Reports a fact that does not say where it comes from.
pub fn source(source: &str, path: &str, diagnostics: &mut Diagnostics) {
    if source.trim().is_empty() {
        diagnostics.error(CAMPAIGN_FILE, path, Finding::new("is empty", "say where this fact comes from"));
    }
}

//! The rules of `keys.json`, and which of them governs which key.

use crate::source::KeyRule;
use std::collections::BTreeMap;

/// The rules by pattern; `None` for one that could not be read and is reported already.
pub type Rules = BTreeMap<String, Option<KeyRule>>;

/// Whether a pattern, with `*` for one part, covers a key.
pub fn covers(pattern: &str, key: &str) -> bool {
    let mut parts = key.split('.');
    pattern.split('.').all(|wanted| parts.next().is_some_and(|part| wanted == "*" || wanted == part))
        && parts.next().is_none()
}

/// The rule for a key: the one with the fewest stars; of equals the first by alphabet.
pub fn rule<'a>(rules: &'a Rules, key: &str) -> Option<&'a KeyRule> {
    let covering = rules.iter().filter(|(pattern, _)| covers(pattern, key));
    covering
        .min_by_key(|(pattern, _)| pattern.split('.').filter(|part| *part == "*").count())
        .and_then(|(_, rule)| rule.as_ref())
}

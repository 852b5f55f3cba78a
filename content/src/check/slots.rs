//! The slots of one text: each of them known, and the same as in the default language's text, in whatever order.

use crate::diagnostic::{Finding, quote};
use crate::source::Strings;
use crate::text::slots::{Piece, names, pieces};
use crate::text::suggest::{did_you_mean, suggest};
use std::collections::BTreeMap;

/// Everything wrong with the slots of a text. `original` is the default language's text, if this is another
/// language's; `known` has every slot, if the campaign could be read; those that the original has lost are said there.
pub fn check(
    text: &[Piece<'_>],
    original: Option<&str>,
    known: Option<&BTreeMap<String, String>>,
    lost: Option<&BTreeMap<String, usize>>,
) -> Vec<Finding> {
    let used = names(text);
    let slots = || known.into_iter().flatten().map(|(name, _)| name.as_str());
    let is_unknown = |name: &str| known.is_some_and(|known| !known.contains_key(name));
    let unknown: Vec<&str> = used.iter().copied().filter(|name| is_unknown(name)).collect();
    let mut findings: Vec<Finding> = Vec::new();
    for name in &unknown {
        let otherwise = "use a contact with a number, an id of `values`, or `organisation`";
        let what = format!("unknown slot {}", braces(name));
        findings.push(Finding::new(what, did_you_mean(name, slots(), otherwise)));
    }
    let Some(Ok(original)) = original.map(pieces) else {
        return findings;
    };
    let wanted = names(&original);
    // A mistyped slot is one mistake, not two.
    let meant: Vec<&str> = unknown.iter().filter_map(|name| suggest(name, slots())).collect();
    let dropped = |name: &&&str| !used.contains(*name) && !meant.contains(*name) && !is_unknown(name);
    for name in wanted.iter().filter(dropped) {
        let slot = braces(name);
        let what = format!("the slot {slot} of the default language's text is missing");
        findings.push(Finding::new(what, format!("write {slot} where it belongs")));
    }
    let is_lost = |name: &str| lost.is_some_and(|lost| lost.contains_key(name));
    let added = |name: &&&str| !wanted.contains(*name) && !is_unknown(name) && !is_lost(name);
    for name in used.iter().filter(added) {
        let what = format!("the slot {} is not in the default language's text", braces(name));
        findings.push(Finding::new(what, "remove it here or add it there"));
    }
    findings
}

/// The slots that texts of the default language have lost, by key: one mistake there, and not one in each language that still has the
/// slot. Two others must have it, and half of those that have the text.
pub fn lost(default: &Strings, others: &[&Strings]) -> BTreeMap<String, BTreeMap<String, usize>> {
    let mut lost = BTreeMap::new();
    for (key, text) in default {
        let Ok(own) = pieces(text) else { continue };
        let own = names(&own);
        let texts: Vec<_> = others.iter().filter_map(|other| pieces(other.get(key)?).ok()).collect();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for name in texts.iter().flat_map(|text| names(text)).filter(|name| !own.contains(name)) {
            *counts.entry(name.to_owned()).or_default() += 1;
        }
        counts.retain(|_, count| *count >= 2 && *count * 2 >= texts.len());
        if !counts.is_empty() {
            lost.insert(key.clone(), counts);
        }
    }
    lost
}

/// What is said of the default text.
pub fn is_lost(name: &str, count: usize) -> Finding {
    let slot = braces(name);
    let what = format!("the slot {slot} is missing, though {count} other languages have it");
    Finding::new(what, format!("write {slot} where it belongs, or take it out of the others too"))
}

fn braces(name: &str) -> String {
    quote(&format!("{{{name}}}"))
}

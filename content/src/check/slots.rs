//! The check of the slots of a text: each must be known, and they must be the same as in the default language's text, in any order.

use crate::diagnostic::{InText, TextMistake};
use crate::source::Strings;
use crate::text::slots::{self, Piece, names, range_in};
use crate::text::suggest::suggest;
use std::collections::BTreeMap;

/// Everything wrong with the slots of a text. `original` is the default language's text, if this is another
/// language's; `known` has every slot, if the campaign could be read; those that the original has lost are said there.
pub fn check(
    text: &str,
    pieces: &[Piece<'_>],
    original: Option<&str>,
    known: Option<&BTreeMap<String, String>>,
    lost: Option<&BTreeMap<String, usize>>,
) -> Vec<InText> {
    let used = names(pieces);
    let known_names = || known.into_iter().flatten().map(|(name, _)| name.as_str());
    let is_unknown = |name: &str| known.is_some_and(|known| !known.contains_key(name));
    let at = |name: &str, mistake: TextMistake| InText { range: range_in(text, name), mistake: mistake.into() };
    let unknown: Vec<&str> = used.iter().copied().filter(|name| is_unknown(name)).collect();
    let mut found: Vec<InText> = Vec::new();
    for name in &unknown {
        let suggestion = suggest(name, known_names()).map(str::to_owned);
        found.push(at(name, TextMistake::UnknownSlot { slot: (*name).to_owned(), suggestion }));
    }
    let Some(Ok(original)) = original.map(slots::pieces) else {
        return found;
    };
    let wanted = names(&original);
    // A mistyped slot is one mistake, not two.
    let meant: Vec<&str> = unknown.iter().filter_map(|name| suggest(name, known_names())).collect();
    let dropped = |name: &&&str| !used.contains(*name) && !meant.contains(*name) && !is_unknown(name);
    for name in wanted.iter().filter(dropped) {
        found.push(InText::whole(TextMistake::SlotMissing { slot: (*name).to_owned() }));
    }
    let is_lost = |name: &str| lost.is_some_and(|lost| lost.contains_key(name));
    let added = |name: &&&str| !wanted.contains(*name) && !is_unknown(name) && !is_lost(name);
    for name in used.iter().filter(added) {
        found.push(at(name, TextMistake::SlotAdded { slot: (*name).to_owned() }));
    }
    found
}

/// The slots that texts of the default language have lost, by key: one mistake there, and not one in each language that still has the
/// slot. Two others must have it, and half of those that have the text.
pub fn lost(default: &Strings, others: &[&Strings]) -> BTreeMap<String, BTreeMap<String, usize>> {
    let mut lost = BTreeMap::new();
    for (key, text) in default {
        let Ok(own) = slots::pieces(text) else { continue };
        let own = names(&own);
        let texts: Vec<_> = others.iter().filter_map(|other| slots::pieces(other.get(key)?).ok()).collect();
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

/// The report about the default text.
pub fn is_lost(name: &str, languages: usize) -> InText {
    InText::whole(TextMistake::SlotLost { slot: name.to_owned(), languages })
}

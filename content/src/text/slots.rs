//! Slots: `{call}` in a text stands for a fact of the campaign.

use crate::diagnostic::{Finding, quote};

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Words(&'a str),
    /// The name between the braces.
    Slot(&'a str),
}

/// The pieces of a text, in order, or what is wrong with its braces.
pub fn pieces(text: &str) -> Result<Vec<Piece<'_>>, Finding> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(brace) = rest.find(['{', '}']) {
        let (words, from_brace) = rest.split_at(brace);
        let Some(inside) = from_brace.strip_prefix('{') else {
            return Err(unbalanced("a } without a { before it"));
        };
        let name = match inside.find(['{', '}']) {
            Some(end) if inside[end..].starts_with('}') => &inside[..end],
            _ => return Err(unbalanced("a { without a } after it")),
        };
        if !words.is_empty() {
            pieces.push(Piece::Words(words));
        }
        pieces.push(Piece::Slot(name));
        rest = &inside[name.len() + 1..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    Ok(pieces)
}

/// The text with each slot replaced by what `value` gives for its name.
pub fn fill(pieces: &[Piece<'_>], value: impl Fn(&str) -> String) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => (*words).to_owned(),
            Piece::Slot(name) => value(name),
        })
        .collect()
}

/// The names of the slots used.
pub fn names<'a>(pieces: &[Piece<'a>]) -> Vec<&'a str> {
    let mut names: Vec<&str> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Slot(name) => Some(*name),
            Piece::Words(_) => None,
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn unbalanced(what: &str) -> Finding {
    Finding::new(format!("has {what}"), format!("write slots as {}, each with both braces", quote("{name}")))
}

//! Slots: `{call}` in a text stands for a fact of the campaign.

use crate::diagnostic::{InText, TextMistake};
use crate::text::range_of;

use std::ops::Range;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Words(&'a str),
    /// The name between the braces.
    Slot(&'a str),
}

/// The pieces of a text, in order, or what is wrong with its braces.
pub fn pieces(text: &str) -> Result<Vec<Piece<'_>>, InText> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(brace) = rest.find(['{', '}']) {
        let (words, from_brace) = rest.split_at(brace);
        let Some(inside) = from_brace.strip_prefix('{') else {
            return Err(unbalanced(text, from_brace, TextMistake::BraceNotOpened));
        };
        let name = match inside.find(['{', '}']) {
            Some(end) if inside[end..].starts_with('}') => &inside[..end],
            _ => return Err(unbalanced(text, from_brace, TextMistake::BraceNotClosed)),
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

/// A mistake at the brace with which `rest` begins.
fn unbalanced(text: &str, rest: &str, mistake: TextMistake) -> InText {
    let range = range_of(&rest[..1], text);
    InText { range, mistake: mistake.into() }
}

/// The bytes of `text` that a slot of this name takes, with its braces; `name` is a piece of the text.
pub fn range_in(text: &str, name: &str) -> Option<Range<usize>> {
    range_of(name, text).map(|range| range.start - 1..range.end + 1)
}

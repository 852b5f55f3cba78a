//! A number stands alone: what touches its slot would make another number of it, though each part is a fact.

use crate::problem::{Finding, quote};
use crate::slots::Piece;

/// Signs that are dialled. After a number `+` only says "and more".
const BEFORE: [char; 6] = ['+', '*', '#', '＋', '＊', '＃'];
const AFTER: [char; 4] = ['*', '#', '＊', '＃'];

/// Everything that touches a slot and must not; `is_number` says whether a slot stands for something with a digit.
pub fn check(pieces: &[Piece<'_>], is_number: impl Fn(&str) -> bool) -> Vec<Finding> {
    let touching = pieces.windows(2).filter_map(|pair| match *pair {
        [Piece::Slot(before), Piece::Slot(after)] => Some((braces(before), braces(after))),
        [Piece::Words(words), Piece::Slot(name)] if words.ends_with(BEFORE) && is_number(name) => {
            Some((words.chars().next_back()?.to_string(), braces(name)))
        }
        [Piece::Slot(name), Piece::Words(words)] if words.starts_with(AFTER) && is_number(name) => {
            Some((braces(name), words.chars().next()?.to_string()))
        }
        _ => None,
    });
    touching
        .map(|(before, after)| {
            let what = format!("{} and {} touch, so that readers take them for one", quote(&before), quote(&after));
            Finding::new(what, "put words or a space between them, or remove one")
        })
        .collect()
}

fn braces(name: &str) -> String {
    format!("{{{name}}}")
}

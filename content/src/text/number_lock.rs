//! The number lock: numbers and addresses are in `campaign.json`, where they are checked, and nowhere else.
//!
//! A digit in a text is a number that nobody verified. Covers every script's digits and every number-like sign (Unicode Nd, Nl and No, so
//! also superscripts, circled digits and Roman numeral signs), and signs that show one ([`number_signs`]).

use crate::diagnostic::{InText, TextMistake};
use crate::text::{addresses, number_signs};
use std::ops::Range;

/// Numbers and addresses typed into a text; `slots` gives the digits that each known slot stands for.
pub fn check<'a>(text: &str, slots: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Vec<InText> {
    let original: Vec<char> = text.chars().collect();
    let masked = mask(&original);
    let written = |range: &Range<usize>| original[range.clone()].iter().collect::<String>();
    let bytes: Vec<usize> = text.char_indices().map(|(index, _)| index).chain([text.len()]).collect();
    let bytes = |range: Range<usize>| bytes[range.start]..bytes[range.end];
    let mut found = Vec::new();
    for address in addresses::find(&masked) {
        let mistake =
            TextMistake::TypedAddress { address: written(&address.range), two_sentences: address.only_dotted };
        found.push(InText::at(bytes(address.range), mistake));
    }
    for range in numbers(&masked) {
        let digits: String = original[range.clone()].iter().filter(|c| c.is_ascii_digit()).collect();
        let slot = slots.clone().find(|(_, value)| !digits.is_empty() && *value == digits);
        let slot = slot.map(|(name, _)| name.to_owned());
        let mistake = TextMistake::TypedNumber { number: written(&range), slot };
        found.push(InText::at(bytes(range), mistake));
    }
    found
}

/// The text with every character of a slot replaced by a letter: a slot is not a number, but `{call}.it` is an address.
fn mask(original: &[char]) -> Vec<char> {
    let mut masked = original.to_vec();
    let mut open = None;
    for (index, c) in original.iter().enumerate() {
        match (c, open) {
            ('{', _) => open = Some(index),
            ('}', Some(start)) => {
                masked[start..=index].fill('x');
                open = None;
            }
            _ => {}
        }
    }
    masked
}

/// Runs of number characters, together with single separators between them.
fn numbers(masked: &[char]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (index, _) in number_signs::mark(masked).into_iter().enumerate().filter(|(_, is_number)| *is_number) {
        match runs.last_mut() {
            Some(run) if index == run.end => run.end = index + 1,
            Some(run) if index == run.end + 1 && matches!(masked[run.end], ' ' | '.' | '-' | '/') => {
                run.end = index + 1;
            }
            _ => runs.push(index..index + 1),
        }
    }
    runs
}

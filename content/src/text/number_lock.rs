//! The number lock: numbers and addresses live in `campaign.json`, where they are checked, and nowhere else.
//!
//! A digit in a text is a number that nobody verified. Covers every script's digits and every number-like sign
//! (Unicode Nd, Nl and No, so also superscripts, circled digits and Roman numeral signs).

use crate::diagnostic::{Finding, quote};
use crate::text::addresses;
use std::ops::Range;

/// Numbers and addresses typed into a text; `slots` gives the digits that each known slot stands for.
pub fn check<'a>(text: &str, slots: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Vec<Finding> {
    let original: Vec<char> = text.chars().collect();
    let masked = mask(&original);
    let shown = |range: &Range<usize>| quote(&original[range.clone()].iter().collect::<String>());
    let mut findings = Vec::new();
    for address in addresses::find(&masked) {
        let what = format!("the address {} is typed into the text", shown(&address.place));
        let remedy = if address.only_dotted {
            "remove it: addresses belong in campaign.json; or put a space after the full stop"
        } else {
            "remove it: addresses belong in campaign.json"
        };
        findings.push(Finding::new(what, remedy));
    }
    for range in numbers(&masked) {
        let digits: String = original[range.clone()].iter().filter(|c| c.is_ascii_digit()).collect();
        let slot = slots.clone().find(|(_, value)| !digits.is_empty() && *value == digits);
        let remedy = match slot {
            Some((name, _)) => format!("write the slot {{{name}}} instead"),
            None => "write a slot such as {call} instead, or the number as a word; numbers belong in campaign.json"
                .to_owned(),
        };
        let what = format!("the number {} is typed into the text", shown(&range));
        findings.push(Finding::new(what, remedy));
    }
    findings
}

/// The text with every character of a slot made a letter: a slot is no number, but `{call}.it` is an address.
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
    for (index, c) in masked.iter().enumerate() {
        if !c.is_numeric() {
            continue;
        }
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

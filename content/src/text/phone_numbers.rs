//! What a telephone number may be in `campaign.json`, and how its written form must agree with it.

use crate::diagnostic::{Finding, quote};

/// What is wrong with a number to dial.
pub fn check_number(number: &str) -> Option<Finding> {
    let digits = number.strip_prefix('+').unwrap_or(number);
    let well_formed = (3..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    (!well_formed).then(|| {
        Finding::new(
            format!("{} is not a telephone number", quote(number)),
            "write the digits alone, three to fifteen, with + before an international number; spaces and dots go in `written`",
        )
    })
}

/// What is wrong with the form in which people read `number`.
pub fn check_written(written: &str, number: &str) -> Option<Finding> {
    let dialled: String = written.chars().filter(|c| !matches!(c, ' ' | '.' | '-')).collect();
    let ends_well = written.ends_with(|c: char| c.is_ascii_digit())
        && written.starts_with(|c: char| c.is_ascii_digit() || c == '+');
    if dialled == number && ends_well {
        return None;
    }
    Some(Finding::new(
        format!("{} is not a way to write {}", quote(written), quote(number)),
        "write the same digits in the same order, with nothing between them but spaces, dots or hyphens",
    ))
}

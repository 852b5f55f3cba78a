//! The rules for telephone numbers in `campaign.json`, and for their written form.

use crate::diagnostic::ContactMistake;
use crate::source::Place;

/// What is wrong with a number to dial. Emergency numbers of some countries have two digits.
pub fn check_number(number: &str, place: Place) -> Option<ContactMistake> {
    let digits = number.strip_prefix('+').unwrap_or(number);
    let fewest = if place == Place::Emergency { 2 } else { 3 };
    let well_formed = (fewest..=15).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    (!well_formed).then(|| ContactMistake::InvalidNumber { number: number.to_owned() })
}

/// What is wrong with the form in which people read `number`.
pub fn check_written(written: &str, number: &str) -> Option<ContactMistake> {
    let dialled: String = written.chars().filter(|c| !matches!(c, ' ' | '.' | '-')).collect();
    let ends_well = written.ends_with(|c: char| c.is_ascii_digit())
        && written.starts_with(|c: char| c.is_ascii_digit() || c == '+');
    if dialled == number && ends_well {
        return None;
    }
    Some(ContactMistake::WrittenDiffers { written: written.to_owned(), number: number.to_owned() })
}

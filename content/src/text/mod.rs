//! The rules for texts, numbers and links, whichever file they are in.

pub mod addresses;
pub mod folded;
pub mod foreign_slots;
pub mod link_risks;
pub mod links;
pub mod number_lock;
pub mod number_signs;
pub mod phone_numbers;
pub mod signs;
pub mod slot_adjacency;
pub mod slots;
pub mod spelled_numbers;
pub mod string_keys;
pub mod suggest;
pub mod text_rules;
pub mod wrong_encoding;

use std::ops::Range;

/// The bytes of `whole` that `part` is; `None` if it is no part of it.
pub fn range_of(part: &str, whole: &str) -> Option<Range<usize>> {
    let start = part.as_ptr().addr().checked_sub(whole.as_ptr().addr())?;
    let end = start + part.len();
    (end <= whole.len()).then_some(start..end)
}

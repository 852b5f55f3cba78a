//! The characters that look like a digit, found by their pictures: each that has a glyph is painted, cut to its ink, and laid over each of
//! the ten digits.

use super::painted::Painter;
use std::collections::BTreeMap;
use std::io;

/// The characters that look like each digit.
pub type Alike = BTreeMap<char, Vec<char>>;

/// Every character of Unicode whose picture is that of a digit, near enough.
pub fn find(painter: &Painter) -> io::Result<Alike> {
    let page =
        format!("<!doctype html><meta charset=utf-8><body></body><script>{}</script>", include_str!("look_alikes.js"));
    let found = painter.computed(&page)?;
    let mut alike = Alike::new();
    for pair in found.split_whitespace() {
        if let Some((digit, code)) = pair.split_once(':')
            && let (Some(digit), Some(c)) = (digit.chars().next(), code.parse().ok().and_then(char::from_u32))
        {
            alike.entry(digit).or_default().push(c);
        }
    }
    if alike.is_empty() {
        return Err(io::Error::other("no character looks like a digit: the page did not run"));
    }
    Ok(alike)
}

//! One text in one of the places where staff write one: what is accepted cannot harm a visitor. The first byte chooses the place.

use crate::place::PLACES;
use crate::targets::decoded;
use crate::{Files, base, harmless, read};
use std::sync::LazyLock;

static SOUND: LazyLock<Files> = LazyLock::new(|| {
    let files = base::small();
    assert!(read(&files).is_some(), "the campaign that the texts are put into is not sound");
    files
});

/// Runs the target on one input.
pub fn run(bytes: &[u8]) {
    let Some((place, text)) = decoded::<(u8, &str)>(bytes) else { return };
    let mut files = SOUND.clone();
    PLACES[usize::from(place) % PLACES.len()].write(&mut files, text);
    if let Some(content) = read(&files) {
        harmless::check(&content, &files);
    }
}

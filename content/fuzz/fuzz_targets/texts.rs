//! One text in one of the places where staff write one: what is accepted cannot harm a visitor. The first byte chooses the place.

#![no_main]

use accanto_content_fuzz::place::PLACES;
use accanto_content_fuzz::{Files, base, harmless, read};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static SOUND: LazyLock<Files> = LazyLock::new(|| {
    let files = base::small();
    assert!(read(&files).is_some(), "the campaign that the texts are put into is not sound");
    files
});

fuzz_target!(|input: (u8, &str)| {
    let (place, text) = input;
    let mut files = SOUND.clone();
    PLACES[usize::from(place) % PLACES.len()].write(&mut files, text);
    if let Some(content) = read(&files) {
        harmless::check(&content, &files);
    }
});

//! Any edits to a sound campaign: reading it never panics, and what is accepted cannot harm a visitor.

#![no_main]

use accanto_content_fuzz::edit::Edit;
use accanto_content_fuzz::{Files, base, harmless, read};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static SOUND: LazyLock<Files> = LazyLock::new(|| {
    let files = base::small();
    assert!(read(&files).is_some(), "the campaign that the edits start from is not sound");
    files
});

fuzz_target!(|edits: Vec<Edit>| {
    let mut files = SOUND.clone();
    for edit in &edits {
        edit.apply(&mut files);
    }
    if let Some(content) = read(&files) {
        harmless::check(&content, &files);
    }
});

//! Any edits to a sound campaign: reading it never panics, and what is accepted cannot harm a visitor.

use crate::edit::Edit;
use crate::targets::decoded;
use crate::{Files, base, harmless, read};
use std::sync::LazyLock;

static SOUND: LazyLock<Files> = LazyLock::new(|| {
    let files = base::small();
    assert!(read(&files).is_some(), "the campaign that the edits start from is not sound");
    files
});

/// Runs the target on one input.
pub fn run(bytes: &[u8]) {
    let Some(edits) = decoded::<Vec<Edit>>(bytes) else { return };
    let mut files = SOUND.clone();
    for edit in &edits {
        edit.apply(&mut files);
    }
    if let Some(content) = read(&files) {
        harmless::check(&content, &files);
    }
}

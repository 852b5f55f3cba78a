//! One text in one of the fields in which staff write one: what is accepted cannot harm a visitor. The first byte chooses the field.

use crate::targets::decoded;
use crate::text_field::TEXT_FIELDS;
use crate::{Files, base, harmless, read};
use std::sync::LazyLock;

static SOUND: LazyLock<Files> = LazyLock::new(|| {
    let files = base::small();
    assert!(read(&files).is_some(), "the campaign that the texts are put into is not sound");
    files
});

/// Runs the target on one input.
pub fn run(bytes: &[u8]) {
    let Some((field, text)) = decoded::<(u8, &str)>(bytes) else { return };
    let mut files = SOUND.clone();
    TEXT_FIELDS[usize::from(field) % TEXT_FIELDS.len()].write(&mut files, text);
    if let Some(content) = read(&files) {
        harmless::check(&content, &files);
    }
}

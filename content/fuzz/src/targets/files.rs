//! Any bytes in the place of a file: reading them never panics, and what is accepted cannot harm a visitor.

use crate::{Files, base, harmless, read};
use std::sync::LazyLock;

static SOUND: LazyLock<Files> = LazyLock::new(|| {
    let files = base::whole();
    assert!(read(&files).is_some(), "the campaign that the files are put into is not sound");
    files
});

/// Runs the target on one input.
pub fn run(bytes: &[u8]) {
    let mut files = SOUND.clone();
    files.insert(name(bytes).to_owned(), bytes.to_vec());
    if let Some(content) = read(&files) {
        harmless::check(&content, &files);
    }
}

/// The name of the file that the bytes look like, so that what staff edit can be the corpus as it is.
fn name(bytes: &[u8]) -> &'static str {
    let has = |key: &[u8]| bytes.windows(key.len()).any(|window| window == key);
    if has(b"\"organisation\"") {
        "campaign.json"
    } else if has(b"\"max\"") {
        "keys.json"
    } else if has(b"\"forbidden\"") {
        "terms.json"
    } else if has(b"English") {
        "strings/en.json"
    } else {
        "strings/it.json"
    }
}

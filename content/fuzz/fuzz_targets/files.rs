//! Any bytes in the place of each kind of file: reading them never panics, and what is accepted cannot harm a visitor.

#![no_main]

use accanto_content_fuzz::{base, harmless, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for name in ["campaign.json", "keys.json", "strings/it.json", "strings/fr.json"] {
        let mut files = base::whole();
        files.insert(name.to_owned(), bytes.to_vec());
        if let Some(content) = read(&files) {
            harmless::check(&content, &files);
        }
    }
});

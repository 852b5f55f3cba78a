//! What must hold of content whatever staff write: a campaign to break, ways to break it, and what no accepted campaign may do.
//!
//! The targets take any bytes. libFuzzer calls them from `libfuzzer/`, to search; `tests/replay.rs` calls them with what the searches have
//! found.
//!
//! Nothing here asks the code under test what is right: the rules are written a second time, from the campaign's own files.

mod base;
mod edit;
mod harmless;
mod known_facts;
pub mod reading;
pub mod targets;
mod text;
mod text_field;

use accanto_content::{Content, Date};
use std::collections::BTreeMap;

/// Files by name, as `read_files` takes them.
type Files = BTreeMap<String, Vec<u8>>;

/// Reads files on a fixed day, so that an input means the same for ever.
fn read(files: &Files) -> Option<Content> {
    accanto_content::read_files(files, Date::constant(2026, 11, 21)).content
}

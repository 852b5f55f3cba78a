//! What the fuzz targets share: a campaign to break, ways to break it, and what must hold of whatever is accepted.
//!
//! Nothing here asks the code under test what is right: the rules are written a second time, from the campaign's own files.

pub mod base;
pub mod edit;
mod facts;
pub mod harmless;
pub mod place;
mod text;

use accanto_content::{Content, Date};
use std::collections::BTreeMap;

/// Files by name, as `read_files` takes them.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Reads files on a fixed day, so that an input means the same for ever.
pub fn read(files: &Files) -> Option<Content> {
    accanto_content::read_files(files, Date::constant(2026, 11, 21)).content
}

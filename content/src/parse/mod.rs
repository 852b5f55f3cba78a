//! The parsing of files, from bytes to values of the right shape, with everything that is wrong on the way.

pub mod encoding;
pub mod file_names;
pub mod file_schema;
pub mod json;
pub mod key_rules;
pub mod parse_file;
pub mod partial_campaign;
mod scan;
pub mod shape;
pub mod strings_files;
mod syntax;

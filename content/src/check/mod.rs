//! What a shape cannot say: names that must exist, texts that must agree, links and numbers that must be sound.
//!
//! Each check takes whatever could be read and reports all it finds; none of them decides what happens next.

pub mod campaign;
mod contacts;
mod dated;
mod dates;
pub mod drafts;
mod exit;
mod hours;
pub mod keys;
mod languages;
mod names;
mod slots;
pub mod strings;
mod targets;
pub mod terms;
mod text;
mod tips;
pub mod twins;
mod weekly;

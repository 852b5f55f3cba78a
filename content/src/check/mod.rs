//! The checks that go beyond the shape of the files: names that must exist, texts that must agree, links and numbers that must be valid.
//!
//! Each check takes whatever could be read and reports all it finds; none of them decides what happens next.

pub mod campaign;
mod contact_targets;
mod contacts;
pub mod countries;
mod dates;
pub mod drafts;
pub mod duplicate_languages;
mod exit;
mod fact_text;
mod hours;
mod hours_line;
mod ids;
pub mod keys;
mod languages;
mod memberships;
mod schedule;
mod slots;
pub mod strings;
pub mod terms;
mod themes;
mod tips;
mod tips_position;

//! Languages: their tags, from which language a missing text is borrowed, and how they are written according to Unicode's data.

pub mod fallback;
pub mod language_tag;
pub mod locale_profile;

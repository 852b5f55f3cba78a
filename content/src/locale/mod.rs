//! Languages: their tags, the fallback languages of missing texts, and how they are written according to Unicode's data.

pub mod fallback;
pub mod language_tag;
pub mod locale_profile;

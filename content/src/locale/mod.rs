//! Languages: their tags, from which one a missing text is taken, and what Unicode's data know of how they are written.

pub mod fallback;
pub mod language_tag;
pub mod locale_profile;

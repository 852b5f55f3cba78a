//! The import of collected contacts of other countries into a campaign's `countries.json`.

mod collected;
mod merge;

pub use collected::read;
pub use merge::{Change, What, merge};

//! Reads what campaign staff edit, checks all of it, and compiles it to the cards the widget shows.
//!
//! A campaign folder holds `campaign.json` (facts), `keys.json` (what translators need to know about each text),
//! `terms.json` (what no text may say) and `strings/<tag>.json` (words). [`read()`] returns every problem of every file at once, and [`Content`] only
//! when none of them is an error. Nothing here writes, asks the network, reads the clock, or panics, whatever the
//! files contain.
//!
//! What makes a text or a link acceptable is decided here and nowhere else: later stages trust a [`Content`].

mod addresses;
pub mod authored;
mod check;
mod compile;
mod days;
mod draft;
mod fallback;
mod gates;
mod grammar;
mod json;
mod json_errors;
mod key_path;
mod keys;
mod languages;
mod links;
mod lock;
mod nearest;
mod numbers;
mod open;
mod problem;
mod read;
mod schema_errors;
mod schemas;
mod slots;
mod string_keys;
mod strings_files;
mod text_rules;
mod texts;
mod touching;
mod utf8;
mod week;

pub use compile::Content;
pub use days::{SOON_DAYS, is_soon};
pub use gates::readability::{Reading, readability};
pub use jiff::civil::Date;
pub use open::record;
pub use problem::{Problem, Severity, shown_key};
pub use read::{Report, read, read_files, reason};
pub use schemas::{Schemas, schemas, schemas_of_files};
pub use string_keys::{OUTSIDE, POSTER};
pub use week::moment;

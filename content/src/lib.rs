//! Reads what campaign staff edit, checks all of it, and compiles it to the cards the widget shows.
//!
//! A campaign folder holds `campaign.json` (facts), `keys.json` (what translators need to know about each text),
//! `terms.json` (what no text may say), `countries.json` (help in other countries) and `strings/<tag>.json` (words). [`read()`] returns every diagnostic of every file at once, and [`Content`] only
//! when none of them is an error. Nothing here writes, asks the network, reads the clock, or panics, whatever the
//! files contain.
//!
//! What makes a text or a link acceptable is decided here and nowhere else: later stages trust a [`Content`].

mod check;
mod compile;
pub mod diagnostic;
mod invisible;
mod lint;
mod locale;
mod parse;
mod report;
mod schema;
pub mod source;
mod text;

pub use compile::Content;
pub use diagnostic::{Diagnostic, Mistake, Severity};
pub use jiff::civil::Date;
pub use lint::readability::{Reading, readability};
pub use parse::parse_file::{record, text};
pub use report::{ParsedCampaign, Report, read, read_file, read_files};
pub use schema::{Schemas, schemas, schemas_of_files};
pub use source::dates::{SOON_DAYS, date_of, is_near, is_soon, read_date};
pub use source::week::moment;
pub use text::links::address as page;
pub use text::string_keys::{LOADER_KEYS, POSTER_KEYS};

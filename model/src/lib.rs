//! What the widget reads at run time: one card in one language, with every slot filled and every fallback decided.
//!
//! `accanto-content` compiles staff's files into a [`Card`]; the site build renders it to markup (tier 1) and stores it with postcard
//! for the WebAssembly (tier 2). Both renders read the same value, which is why they agree. Nothing here parses or checks: a `Card`
//! that exists has passed every check.
#![no_std]
extern crate alloc;

mod audience;
mod card;
mod contact;
mod day_range;
mod hours;
mod language;
mod message_key;
mod text;
mod theme;
mod tip;

pub use audience::Audience;
pub use card::{Card, Directories, Membership, Organisation};
pub use contact::{Channel, Contact, Section};
pub use day_range::{Day, DayRange};
pub use hours::{Hours, Moment, Opening, Week, day_of};
pub use language::{Direction, Language};
pub use message_key::MessageKey;
pub use text::Text;
pub use theme::Theme;
pub use tip::Tip;

//! What `accanto preview` shows: the last site without errors, and everything that is wrong now.

pub mod answers;
mod clock;
mod desk;
mod report;
mod watched;

pub use desk::{Desk, Shown};
pub use watched::Watched;

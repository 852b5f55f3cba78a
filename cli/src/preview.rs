//! The state and the server of `accanto preview`: the last site without errors, and everything that is wrong now.

mod clock;
mod last_good;
mod preview_state;
mod report;
pub mod routes;
mod watcher;

pub use preview_state::{PreviewBuilder, PreviewState};
pub use watcher::Watcher;

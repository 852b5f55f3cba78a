//! Serves a built site from a folder or from memory, as a static host would: types, pre-compressed neighbours, the site's own `_headers`.
//!
//! Used by `cargo xtask serve`, by `accanto preview`, and by the tests; the last two answer some requests first through a [`Hook`]. It
//! must never compress, rewrite or invent anything: what it sends are the site's files, so that a test of it is a test of the site.

mod answer;
mod connection;
mod encoding;
mod headers;
mod kind;
mod locate;
mod server;
mod site;

pub use answer::{Answer, Answering, Body, Hook, body};
pub use server::Server;
pub use site::Site;

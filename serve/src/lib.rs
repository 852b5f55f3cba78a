//! Serves a built site from a folder, as a static host would: types, pre-compressed neighbours, the site's own `_headers`.
//!
//! Used by `cargo xtask serve` and by the tests, which may answer a request first through a [`Hook`]. It must never compress, rewrite
//! or invent anything: what it sends is what lies in the folder, so that a test of it is a test of the site.

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

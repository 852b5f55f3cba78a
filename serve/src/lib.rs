//! A server for a built site, in a folder or in memory, which does what a static host does: media types, precompressed files, the site's
//! own `_headers`.
//!
//! Used by `cargo xtask serve`, by `accanto preview`, and by the tests; the last two put routes and layers of axum around the site, which
//! may answer first, change what the site sends, or [`reset`] the connection. The site's own part must never compress, rewrite or invent
//! anything: what it sends are the site's files, so that a test of it is a test of the site.

mod connection;
mod file_backend;
mod header_rules;
mod server;
mod site;

pub use connection::reset;
pub use server::{Server, serve};
pub use site::{respond, site_in_folder, site_in_memory};

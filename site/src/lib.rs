//! Turns checked content and a built widget into a static site: plain files for any web server, bucket or CDN.
//!
//! Free of Cargo, Trunk and Node, so that the same code serves the developers' build and a program for staff who have no compiler.
//! A site is made whole in memory first; [`Site::write`] then puts it in place in one step, so that an error leaves the old one.
//! The same content and widget always give the same bytes.

mod compress;
mod names;
mod policy;
mod render;
mod script;
mod servers;
mod site;
mod tree;
mod widget;

pub use compress::{brotli, gzip};
pub use names::Hash;
pub use site::{Error, Site, VERSION};
pub use widget::Widget;

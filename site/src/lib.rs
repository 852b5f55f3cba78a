//! Turns checked content and a built widget into a static site: plain files for any web server, bucket or CDN.
//!
//! Free of Cargo, Trunk and Node, so that the same code serves the developers' build and a program for staff who have no compiler.
//! A site is made whole in memory first; [`Site::write`] and [`Packed::publish`] then put it in place in one step, so that an error or a
//! crash leaves the old one.
//! The same content and widget always give the same bytes.

mod compress;
mod kept;
mod names;
mod packed;
mod page;
mod parallel;
mod place;
mod policy;
mod poster;
mod render;
mod rights;
mod script;
mod servers;
mod site;
mod target;
mod tree;
mod widget;

pub use compress::{brotli, gzip};
pub use kept::{KEPT_DAYS, Kept, current};
pub use names::Hash;
pub use packed::Packed;
pub use page::{INDEX, Page};
pub use site::{Site, VERSION};
pub use target::Error;
pub use widget::Widget;

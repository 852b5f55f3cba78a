//! The static site, made from checked content and a built widget: plain files for any web server, bucket or CDN.
//!
//! The crate needs no Cargo, Trunk or Node, so that the same code serves the developers' build and the program for staff, who have no
//! compiler. A site is made whole in memory first; then it is put in place in one step, so that an error or a crash leaves the old one. The
//! same content and widget always give the same bytes.

mod atomic_replace;
mod bytes_as_text;
mod card_markup;
mod compress;
mod content_hash;
mod content_security_policy;
mod destination;
#[cfg(feature = "failpoints")]
pub mod failpoint;
#[cfg(not(feature = "failpoints"))]
mod failpoint;
mod markup_template;
mod partner_page;
mod permissions;
mod poster;
mod precompressed;
mod retention;
mod script_with_data;
mod server_configuration;
mod site;
mod widget;

pub use compress::{brotli, gzip};
pub use content_hash::ContentHash;
pub use destination::PublishError;
pub use partner_page::{INDEX, PartnerPage, PartnerPageError};
pub use precompressed::{PrecompressedSite, Previous};
pub use retention::{RETENTION_DAYS, Retention, current};
pub use site::{Site, VERSION};
pub use widget::Widget;

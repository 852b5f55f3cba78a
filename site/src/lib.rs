//! The static site, made from checked content and a built widget: plain files for any web server, bucket or CDN.
//!
//! The crate needs no Cargo, Trunk or Node, so that the same code serves the developers' build and the program for staff, who have no
//! compiler. A site is made whole in memory first; then its files are put in place one by one, in an order in which an error or a crash leaves
//! a site that works. The same content and widget always give the same bytes.

mod addresses;
mod bytes_as_text;
mod calendar;
mod card_markup;
mod card_page;
mod compress;
mod content_hash;
mod content_security_policy;
mod countries;
mod destination;
mod doctor;
mod document;
#[cfg(feature = "failpoints")]
pub mod failpoint;
#[cfg(not(feature = "failpoints"))]
mod failpoint;
mod folder_storage;
pub mod manifest;
mod markup_template;
mod partner_page;
mod plain_links;
mod poster;
mod precompressed;
mod publication;
mod publisher;
mod script_with_data;
mod server_configuration;
mod site;
mod storage;
mod time_zones;
mod versions;
mod widget;

pub use addresses::addresses;
pub use compress::{brotli, decompress, gzip};
pub use content_hash::ContentHash;
pub use destination::{PublishError, Signer, roll_back};
pub use doctor::for_program as doctor_for_program;
pub use folder_storage::{FolderStorage, patiently};
pub use partner_page::{INDEX, PartnerPage, PartnerPageError};
pub use plain_links::{PlainLink, plain_links};
pub use precompressed::{PrecompressedSite, Publishing};
pub use publication::Progress;
pub use publisher::publisher;
pub use site::{Site, VERSION};
pub use storage::{Form, Headers, LOCKS, Lock, Storage, StorageError, StorageErrorKind, Stored, UNFINISHED};
pub use versions::{Retention, StoredVersion, Versions};
pub use widget::Widget;

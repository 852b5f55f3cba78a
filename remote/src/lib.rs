//! The services on the network that a site can be published to, each as a [`accanto_site::Storage`].
//!
//! Credentials come from the service's own usual places (environment, profile files, instance roles, ssh agent), never from a campaign's
//! files, and are never printed.

mod address;
mod certificates;
pub mod ftps;
mod lock_folder;
mod netrc;
pub mod sftp;
mod surroundings;
mod unfinished;
pub mod webdav;

use std::time::Duration;

pub use surroundings::Surroundings;

/// How long a server may take to accept a connection.
const TO_CONNECT: Duration = Duration::from_secs(15);
/// How long a server may take to answer a request.
const TO_REPLY: Duration = Duration::from_secs(30);

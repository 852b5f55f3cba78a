//! The services on the network that a site can be published to, each as a [`accanto_site::Storage`].
//!
//! Credentials come from the service's own usual places (environment, profile files, instance roles, ssh agent), never from a campaign's
//! files, and are never printed.

mod address;
mod buckets;
mod certificates;
pub mod ftps;
mod lock_folder;
mod netrc;
pub mod sftp;
mod surroundings;
mod unfinished;
pub mod webdav;

use std::{error, fmt, path::Path, time::Duration};

use accanto_site::{FolderStorage, Form, PublishError, Storage, StorageError};
use url::Url;

pub use surroundings::Surroundings;

/// How long a server may take to accept a connection.
const TO_CONNECT: Duration = Duration::from_secs(15);
/// How long a server may take to answer a request.
const TO_REPLY: Duration = Duration::from_secs(30);

/// The schemes of the addresses that can be opened, as they are named to people.
pub const SCHEMES: &str = "s3:, gs:, az:, sftp:, ftps:, webdavs:, file:";

/// The reason why an address cannot be opened.
#[derive(Debug)]
pub enum OpenError {
    /// It is no address.
    NotAnAddress(String),
    /// No storage has such addresses; the value is the scheme.
    UnknownScheme(String),
    /// It has a password in it, which would stay in the history of commands and in lists of processes. The value is the address without.
    Password(String),
    /// It has a query or a fragment, which no storage understands. The value is the address without.
    Query(String),
    /// A form was asked for that this kind of storage does not have.
    NoForm(String),
    /// The folder that it names cannot be used.
    Folder(PublishError),
    /// The storage refuses.
    Storage {
        /// The address.
        address: String,
        /// The reason.
        error: StorageError,
    },
}

/// For developers' logs; staff read the words of the message catalogues.
impl fmt::Display for OpenError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}

impl error::Error for OpenError {}

/// Opens the storage at an address. Buckets store visitors' files in the form that is asked for, or else in that of the site that is there.
///
/// # Errors
/// If the address is none, or the storage can be seen to refuse before anything is asked of it.
pub fn open(address: &str, form: Option<Form>) -> Result<Box<dyn Storage>, OpenError> {
    let url = Url::parse(address).map_err(|_| OpenError::NotAnAddress(without_password(address)))?;
    let mut bare = url.clone();
    // These fail where there is no host, and so no password.
    let _ = bare.set_password(None);
    bare.set_query(None);
    bare.set_fragment(None);
    let refused = |error| OpenError::Storage { address: bare.to_string(), error };
    if url.password().is_some() {
        return Err(OpenError::Password(bare.into()));
    }
    let scheme = url.scheme();
    if matches!(scheme, "s3" | "gs" | "az") {
        if bare != url {
            return Err(OpenError::Query(bare.into()));
        }
        return buckets::open(&url, form).map_err(refused);
    }
    let opened = match scheme {
        "file" => {
            let path = url.to_file_path().map_err(|()| OpenError::NotAnAddress(bare.to_string()))?;
            folder(&path)?
        }
        "sftp" => sftp::open(&url).map_err(refused)?,
        "ftps" => ftps::open(&url).map_err(refused)?,
        "webdavs" => webdav::open(&url).map_err(refused)?,
        _ => return Err(OpenError::UnknownScheme(scheme.to_owned())),
    };
    match form {
        Some(form) if form != opened.form() => Err(OpenError::NoForm(bare.into())),
        _ => Ok(opened),
    }
}

/// Opens a folder on this machine.
///
/// # Errors
/// If a link in its path leads nowhere.
pub fn folder(path: &Path) -> Result<Box<dyn Storage>, OpenError> {
    Ok(Box::new(FolderStorage::at(path).map_err(OpenError::Folder)?))
}

/// What can be said of something that is no address without repeating a password.
fn without_password(text: &str) -> String {
    match text.split_once("://").zip(text.rsplit_once('@')) {
        Some(((scheme, _), (_, rest))) => format!("{scheme}://{rest}"),
        None => text.to_owned(),
    }
}

//! Not written yet.

use accanto_site::{Storage, StorageError, StorageErrorKind};
use url::Url;

pub(crate) fn open(_: &Url) -> Result<Box<dyn Storage>, StorageError> {
    let error = std::io::ErrorKind::Unsupported.into();
    Err(StorageError { path: String::new(), kind: StorageErrorKind::Other(error) })
}

use accanto_site::{Form, Storage, StorageError, StorageErrorKind};
use url::Url;
pub(crate) fn open(_: &Url, _: Option<Form>) -> Result<Box<dyn Storage>, StorageError> {
    let error = std::io::ErrorKind::Unsupported.into();
    Err(StorageError { path: String::new(), kind: StorageErrorKind::Other(error) })
}

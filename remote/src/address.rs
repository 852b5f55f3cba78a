//! The address of a folder on a server.

use std::{fmt, io};

use accanto_site::{StorageError, StorageErrorKind};
use percent_encoding::percent_decode_str;
use url::Url;

/// A folder on a server.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    /// As it was given, which has no password in it.
    written: String,
    pub user: Option<String>,
    /// The host's name or its number; one of IPv6 has no brackets.
    pub host: String,
    pub port: u16,
    /// The folder from the root, without a `/` at either end.
    pub folder: String,
}

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// If it has no host, has a password in it, or is no text when decoded.
    pub fn of(url: &Url, port: u16) -> Result<Self, StorageError> {
        let fail = |kind| StorageError { path: String::new(), kind };
        let wrong = |why: &str| fail(StorageErrorKind::Other(io::Error::new(io::ErrorKind::InvalidInput, why)));
        if url.password().is_some() {
            // It would be in the shell's history and in the list of processes.
            return Err(fail(StorageErrorKind::Credentials("no password can be in an address".to_owned())));
        }
        let decoded = |text: &str| {
            let text = percent_decode_str(text).decode_utf8().map_err(|_| wrong("the address is not UTF-8"))?;
            let is_line = !text.contains(['\0', '\r', '\n']);
            if is_line { Ok(text.into_owned()) } else { Err(wrong("the address contains a line break")) }
        };
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(|| wrong("the address has no host"))?;
        Ok(Self {
            written: url.to_string(),
            user: Some(url.username()).filter(|user| !user.is_empty()).map(decoded).transpose()?,
            host: decoded(host.trim_start_matches('[').trim_end_matches(']'))?,
            port: url.port().unwrap_or(port),
            folder: decoded(url.path().trim_matches('/'))?,
        })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.written)
    }
}

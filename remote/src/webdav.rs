//! Sites on servers behind WebDAV with TLS, as `webdavs://user@host:port/folder`.
//!
//! The name and the password, which are in `.netrc`, are sent as they are (Basic), so only with TLS.

mod folder_list;
mod request;

use std::io;

use accanto_site::{Headers, Lock, Storage, StorageError, StorageErrorKind, Stored};
use http::{Method, StatusCode};
use url::Url;

use crate::{
    lock_folder::{self, LockFolder},
    surroundings::Surroundings,
    unfinished::unfinished,
};
use folder_list::Entry;
use request::{Answer, Server};

/// A site on a server behind WebDAV.
pub struct Webdav {
    written: String,
    server: Server,
    surroundings: Surroundings,
}

/// Takes a site on a server; connects only when something is asked of it.
///
/// # Errors
/// If the address has no host or has a password in it, or what is known of its user cannot be read.
pub fn open(url: &Url) -> Result<Box<dyn Storage>, StorageError> {
    open_in(url, Surroundings::of_this_process()).map(|webdav| Box::new(webdav) as Box<dyn Storage>)
}

/// [`open`] with other [`Surroundings`] than those of this process.
///
/// # Errors
/// As [`open`].
pub fn open_in(url: &Url, surroundings: Surroundings) -> Result<Webdav, StorageError> {
    let server = Server::at(url, &surroundings)?;
    Ok(Webdav { written: url.to_string(), server, surroundings })
}

impl Webdav {
    /// Does something on the server; once more if the connection was cut.
    fn run<T>(&self, path: &str, action: impl Fn() -> Result<T, StorageErrorKind>) -> Result<T, StorageError> {
        let done = match action() {
            Err(StorageErrorKind::Unreachable(_)) => action(),
            done => done,
        };
        done.map_err(|kind| StorageError { path: path.to_owned(), kind })
    }

    fn entries(&self, folder: &str) -> Result<Vec<Entry>, StorageErrorKind> {
        let url = self.server.folder(folder);
        let answer = self.server.ask("PROPFIND", &url, &[("depth", "1"), XML], folder_list::QUESTION.as_bytes())?;
        match answer.status {
            StatusCode::MULTI_STATUS => {}
            StatusCode::NOT_FOUND | StatusCode::GONE => return Ok(Vec::new()),
            _ => return Err(answer.failed()),
        }
        folder_list::entries(&answer.body, url.path())
    }

    fn put(&self, path: &str, bytes: &[u8], media_type: &str) -> Result<(), StorageErrorKind> {
        let unfinished = self.server.file(&unfinished(path));
        let headers = [("content-type", media_type)];
        let mut answer = self.server.ask(Method::PUT.as_str(), &unfinished, &headers, bytes)?;
        // Where there is no folder, servers answer with many things, one of them with 500.
        if !answer.status.is_success() && answer.status != StatusCode::INSUFFICIENT_STORAGE {
            self.make_folders(path)?;
            answer = self.server.ask(Method::PUT.as_str(), &unfinished, &headers, bytes)?;
        }
        let moved = answer.done().and_then(|()| self.rename(&unfinished, &self.server.file(path), "T")?.done());
        if matches!(&moved, Err(error) if !matches!(error, StorageErrorKind::Unreachable(_))) {
            let _ = self.server.ask(Method::DELETE.as_str(), &unfinished, &[], b"");
        }
        moved
    }

    /// Some servers remove the file at `to` before they rename, and for that moment there is none.
    fn rename(&self, from: &Url, to: &Url, overwrite: &str) -> Result<Answer, StorageErrorKind> {
        self.server.ask("MOVE", from, &[("destination", to.as_str()), ("overwrite", overwrite)], b"")
    }

    fn is_folder(&self, url: &Url) -> Result<bool, StorageErrorKind> {
        let answer = self.server.ask("PROPFIND", url, &[("depth", "0"), XML], folder_list::QUESTION.as_bytes())?;
        Ok(answer.status == StatusCode::MULTI_STATUS)
    }

    /// Makes the folder of the site and those above a path in it.
    fn make_folders(&self, path: &str) -> Result<(), StorageErrorKind> {
        let above_site = self.server.above_site();
        let above_path = path.match_indices('/').map(|(end, _)| self.server.folder(&path[..end]));
        for folder in above_site.into_iter().chain(above_path) {
            let answer = self.server.ask("MKCOL", &folder, &[], b"")?;
            // One that is there already is refused with the first, and one above all sites often with the others; one that another of our
            // threads makes at the same time with whatever the server's own code runs into.
            let is_there = [StatusCode::METHOD_NOT_ALLOWED, StatusCode::CONFLICT, StatusCode::FORBIDDEN];
            if !is_there.contains(&answer.status) && answer.done().is_err() && !self.is_folder(&folder)? {
                return Err(answer.failed());
            }
        }
        Ok(())
    }
}

const XML: (&str, &str) = ("content-type", "application/xml");

impl Storage for Webdav {
    fn address(&self) -> String {
        self.written.clone()
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, StorageError> {
        self.run(path, || {
            let answer = self.server.ask(Method::GET.as_str(), &self.server.file(path), &[], b"")?;
            match answer.status {
                StatusCode::NOT_FOUND | StatusCode::GONE => Ok(None),
                StatusCode::OK => Ok(Some(answer.body)),
                _ => Err(answer.failed()),
            }
        })
    }

    fn list(&self, folder: &str) -> Result<Vec<Stored>, StorageError> {
        let entries = self.run(folder, || self.entries(folder))?;
        let files = entries.into_iter().filter(|entry| !entry.is_folder);
        Ok(files.map(|file| Stored { name: file.name, size: file.size }).collect())
    }

    fn is_empty(&self) -> Result<bool, StorageError> {
        self.run("", || Ok(self.entries("")?.is_empty()))
    }

    fn write(&self, path: &str, bytes: &[u8], headers: &Headers) -> Result<(), StorageError> {
        self.run(path, || self.put(path, bytes, headers.media_type))
    }

    fn remove(&self, path: &str) -> Result<(), StorageError> {
        self.run(path, || self.server.delete(&self.server.file(path)))
    }

    fn lock(&self) -> Result<Box<dyn Lock + '_>, StorageError> {
        lock_folder::take(self, self.surroundings.patience)
    }
}

impl LockFolder for Webdav {
    fn make_folder(&self, path: &str) -> Result<bool, StorageError> {
        let fail = |kind| StorageError { path: path.to_owned(), kind };
        self.make_folders(path).map_err(fail)?;
        let answer = self.server.ask("MKCOL", &self.server.folder(path), &[], b"").map_err(fail)?;
        match answer.status {
            StatusCode::METHOD_NOT_ALLOWED => Ok(false),
            _ => answer.done().map(|()| true).map_err(fail),
        }
    }

    fn rename_folder(&self, from: &str, to: &str) -> Result<bool, StorageError> {
        let fail = |kind| StorageError { path: from.to_owned(), kind };
        let answer = self.rename(&self.server.folder(from), &self.server.folder(to), "F").map_err(fail)?;
        match answer.status {
            StatusCode::NOT_FOUND => Ok(false),
            _ => answer.done().map(|()| true).map_err(fail),
        }
    }

    fn remove_folder(&self, path: &str) -> Result<(), StorageError> {
        self.run(path, || self.server.delete(&self.server.folder(path)))
    }

    fn modified(&self, path: &str) -> Result<Option<u64>, StorageError> {
        self.run(path, || {
            let url = self.server.file(path);
            let answer = self.server.ask("PROPFIND", &url, &[("depth", "0"), XML], folder_list::QUESTION.as_bytes())?;
            match answer.status {
                StatusCode::MULTI_STATUS => folder_list::modified(&answer.body),
                StatusCode::NOT_FOUND => Ok(None),
                _ => Err(answer.failed()),
            }
        })
    }
}

/// An answer that is none of the protocol's.
fn not_webdav(why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> StorageErrorKind {
    StorageErrorKind::Other(io::Error::new(io::ErrorKind::InvalidData, why))
}

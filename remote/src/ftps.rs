//! Sites on servers behind FTP with TLS, as `ftps://user@host:port/folder`.
//!
//! TLS begins after the greeting, or with the connection on port 990. The folder is named from where the user is after the login; one whose
//! name begins with `%2F` from the root of the server's files.

mod connection;
mod files;
mod pool;

use accanto_site::{Headers, Lock, Storage, StorageError, StorageErrorKind, Stored};
use url::Url;

use crate::{
    address::Address,
    lock_folder::{self, LockFolder},
    surroundings::Surroundings,
};
use connection::Connection;
use pool::Pool;

/// A site on a server behind FTP.
pub struct Ftps {
    address: Address,
    surroundings: Surroundings,
    pool: Pool,
}

/// Takes a site on a server; connects only when something is asked of it.
///
/// # Errors
/// If the address has no host, or has a password in it.
pub fn open(url: &Url) -> Result<Box<dyn Storage>, StorageError> {
    open_in(url, Surroundings::of_this_process()).map(|ftps| Box::new(ftps) as Box<dyn Storage>)
}

/// [`open`] with other [`Surroundings`] than those of this process.
///
/// # Errors
/// As [`open`].
pub fn open_in(url: &Url, surroundings: Surroundings) -> Result<Ftps, StorageError> {
    Ok(Ftps { address: Address::of(url, 21)?, surroundings, pool: Pool::default() })
}

impl Ftps {
    /// Does something on the server; once more over a new connection if it was cut.
    fn run<T>(
        &self,
        path: &str,
        action: impl Fn(&mut Connection) -> Result<T, StorageErrorKind>,
    ) -> Result<T, StorageError> {
        let done = match self.once(&action) {
            Err(StorageErrorKind::Unreachable(_)) => {
                // The others have probably ended, too.
                self.pool.clear();
                self.once(&action)
            }
            done => done,
        };
        done.map_err(|kind| StorageError { path: path.to_owned(), kind })
    }

    fn once<T>(&self, action: &impl Fn(&mut Connection) -> Result<T, StorageErrorKind>) -> Result<T, StorageErrorKind> {
        self.pool.with(|| Connection::open(&self.address, &self.surroundings), action)
    }
}

impl Storage for Ftps {
    fn address(&self) -> String {
        self.address.to_string()
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, StorageError> {
        self.run(path, |connection| connection.read(path))
    }

    fn list(&self, folder: &str) -> Result<Vec<Stored>, StorageError> {
        let entries = self.run(folder, |connection| connection.entries(folder))?;
        let files = entries.into_iter().filter(|entry| entry.is_file());
        Ok(files.map(|file| Stored { name: file.name().to_owned(), size: file.size() as u64 }).collect())
    }

    fn is_empty(&self) -> Result<bool, StorageError> {
        self.run("", |connection| Ok(connection.entries("")?.is_empty()))
    }

    fn write(&self, path: &str, bytes: &[u8], _: &Headers) -> Result<(), StorageError> {
        self.run(path, |connection| connection.write(path, bytes))
    }

    fn remove(&self, path: &str) -> Result<(), StorageError> {
        self.run(path, |connection| connection.remove(path))
    }

    fn lock(&self) -> Result<Box<dyn Lock + '_>, StorageError> {
        lock_folder::take(self, self.surroundings.patience)
    }
}

impl LockFolder for Ftps {
    fn make_folder(&self, path: &str) -> Result<bool, StorageError> {
        let made = self.once(&|connection: &mut Connection| connection.make_lock_folder(path));
        made.map_err(|kind| StorageError { path: path.to_owned(), kind })
    }

    fn rename_folder(&self, from: &str, to: &str) -> Result<bool, StorageError> {
        let renamed = self.once(&|connection: &mut Connection| connection.rename_folder(from, to));
        renamed.map_err(|kind| StorageError { path: from.to_owned(), kind })
    }

    fn remove_folder(&self, path: &str) -> Result<(), StorageError> {
        self.run(path, |connection| connection.remove_folder(path))
    }

    fn modified(&self, path: &str) -> Result<Option<u64>, StorageError> {
        self.run(path, |connection| connection.modified(path))
    }
}

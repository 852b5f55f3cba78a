//! Sites on servers behind SFTP, as `sftp://user@host:port/folder`.
//!
//! The folder is named from the root of the server's files, or from the user's home folder as `/~/folder`.

mod credentials;
mod files;
mod host_keys;
mod session;

use std::{
    future::Future,
    io,
    sync::{Arc, Mutex, PoisonError},
};

use accanto_site::{Headers, Lock, Storage, StorageError, StorageErrorKind, Stored};
use tokio::runtime::Runtime;
use url::Url;

use crate::{
    address::Address,
    lock_folder::{self, LockFolder},
    surroundings::Surroundings,
};
use session::Session;

/// A site on a server behind SFTP. All requests share one connection, which is made by the first and again after a cut.
pub struct Sftp {
    address: Address,
    surroundings: Surroundings,
    session: Mutex<Option<Arc<Session>>>,
    runtime: Runtime,
}

/// Takes a site on a server; connects only when something is asked of it.
///
/// # Errors
/// If the address has no host, or has a password in it.
pub fn open(url: &Url) -> Result<Box<dyn Storage>, StorageError> {
    open_in(url, Surroundings::of_this_process()).map(|sftp| Box::new(sftp) as Box<dyn Storage>)
}

/// [`open`] with other [`Surroundings`] than those of this process.
///
/// # Errors
/// As [`open`].
pub fn open_in(url: &Url, surroundings: Surroundings) -> Result<Sftp, StorageError> {
    let address = Address::of(url, 22)?;
    // One thread carries all connections; the callers' threads wait for it.
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
    let runtime =
        runtime.map_err(|error| StorageError { path: String::new(), kind: StorageErrorKind::Other(error) })?;
    Ok(Sftp { address, surroundings, session: Mutex::new(None), runtime })
}

impl Sftp {
    /// Does something on the server; once more over a new connection if it was cut: everything that is asked of a server here may be asked
    /// twice, but for what takes the lock.
    fn run<T, F>(&self, path: &str, action: impl Fn(Arc<Session>) -> F) -> Result<T, StorageError>
    where
        F: Future<Output = Result<T, StorageErrorKind>>,
    {
        let again = |kind: &StorageErrorKind| matches!(kind, StorageErrorKind::Unreachable(_));
        let done = self.once(&action);
        let done = if done.as_ref().is_err_and(again) { self.once(&action) } else { done };
        done.map_err(|kind| StorageError { path: path.to_owned(), kind })
    }

    fn once<T, F>(&self, action: &impl Fn(Arc<Session>) -> F) -> Result<T, StorageErrorKind>
    where
        F: Future<Output = Result<T, StorageErrorKind>>,
    {
        let session = self.session()?;
        let done = self.runtime.block_on(action(Arc::clone(&session)));
        if matches!(done, Err(StorageErrorKind::Unreachable(_))) {
            let mut kept = self.session.lock().unwrap_or_else(PoisonError::into_inner);
            // Another thread may have made a new one.
            if kept.as_ref().is_some_and(|kept| Arc::ptr_eq(kept, &session)) {
                *kept = None;
            }
        }
        done
    }

    fn session(&self) -> Result<Arc<Session>, StorageErrorKind> {
        let mut kept = self.session.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(session) = &*kept {
            return Ok(Arc::clone(session));
        }
        let session = Arc::new(self.runtime.block_on(Session::connect(&self.address, &self.surroundings))?);
        Ok(Arc::clone(kept.insert(session)))
    }
}

impl Storage for Sftp {
    fn address(&self) -> String {
        self.address.to_string()
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, StorageError> {
        self.run(path, async |session| session.read(path).await)
    }

    fn list(&self, folder: &str) -> Result<Vec<Stored>, StorageError> {
        self.run(folder, async |session| session.list(folder).await)
    }

    fn is_empty(&self) -> Result<bool, StorageError> {
        self.run("", async |session| session.is_empty().await)
    }

    fn write(&self, path: &str, bytes: &[u8], _: &Headers) -> Result<(), StorageError> {
        self.run(path, async |session| session.write(path, bytes).await)
    }

    fn remove(&self, path: &str) -> Result<(), StorageError> {
        self.run(path, async |session| session.remove(path).await)
    }

    fn lock(&self) -> Result<Box<dyn Lock + '_>, StorageError> {
        lock_folder::take(self, self.surroundings.patience)
    }
}

impl LockFolder for Sftp {
    fn make_folder(&self, path: &str) -> Result<bool, StorageError> {
        let made = self.once(&async |session: Arc<Session>| session.make_lock_folder(path).await);
        made.map_err(|kind| StorageError { path: path.to_owned(), kind })
    }

    fn rename_folder(&self, from: &str, to: &str) -> Result<bool, StorageError> {
        let renamed = self.once(&async |session: Arc<Session>| session.rename_folder(from, to).await);
        renamed.map_err(|kind| StorageError { path: from.to_owned(), kind })
    }

    fn remove_folder(&self, path: &str) -> Result<(), StorageError> {
        self.run(path, async |session| session.remove_folder(path).await)
    }

    fn modified(&self, path: &str) -> Result<Option<u64>, StorageError> {
        self.run(path, async |session| session.modified(path).await)
    }
}

/// What a failed request says of the connection.
fn cut(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> StorageErrorKind {
    StorageErrorKind::Unreachable(io::Error::new(io::ErrorKind::ConnectionAborted, error))
}

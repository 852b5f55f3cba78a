//! What holds the files of a published site: a folder on this machine, or a service on the network.
//!
//! A publication needs six things of it, and decides everything else itself: which files, in which order, and what stays of earlier versions.
//! So a bucket, a server behind SFTP and a folder get the same site in the same steps.

use std::{fmt, io};

/// A place for the files of one site. Paths are relative to it, with `/` between their parts and none at the start.
pub trait Storage: Sync {
    /// The address as its owner wrote it, without any password, for messages.
    fn address(&self) -> String;

    /// The bytes of a file as a browser has them, decoded if they were written with a `Content-Encoding`; `None` if there is no such file.
    ///
    /// # Errors
    /// If the storage cannot be reached or refuses.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, StorageError>;

    /// The files directly in a folder, in any order; none if there is no such folder.
    ///
    /// # Errors
    /// If the storage cannot be reached or refuses.
    fn list(&self, folder: &str) -> Result<Vec<Stored>, StorageError>;

    /// Whether there is nothing at all in this place, or no such place yet. Where there are folders without files in them, by more than the
    /// list of its files.
    ///
    /// # Errors
    /// If the storage cannot be reached or refuses.
    fn is_empty(&self) -> Result<bool, StorageError> {
        Ok(self.list("")?.is_empty())
    }

    /// Puts a file, in folders that are made if there are none. A reader finds its old bytes or its new ones, never a part; when this
    /// returns, the storage has confirmed that it keeps them.
    ///
    /// # Errors
    /// If the storage cannot be reached or refuses. The old bytes are still there then.
    fn write(&self, path: &str, bytes: &[u8], headers: &Headers) -> Result<(), StorageError>;

    /// Removes a file; one that is not there is no error.
    ///
    /// # Errors
    /// If the storage cannot be reached or refuses.
    fn remove(&self, path: &str) -> Result<(), StorageError>;

    /// Keeps other publications out until the result is dropped. One that ended without dropping it keeps nobody out for good.
    ///
    /// # Errors
    /// If another publication keeps us out for too long ([`StorageErrorKind::Locked`]), or the storage cannot be reached or refuses.
    fn lock(&self) -> Result<Box<dyn Lock + '_>, StorageError>;

    /// In which form visitors' files are to be stored.
    fn form(&self) -> Form {
        Form::Neighbours
    }

    /// Whether reading a file costs as little as asking for its size. Then files are compared by their bytes; else those that have a hash in
    /// their name by their size.
    fn is_near(&self) -> bool {
        false
    }

    /// Waits until what was written outlives a power cut, where a write alone does not ensure it.
    ///
    /// # Errors
    /// If the storage cannot be reached or refuses.
    fn settle(&self) -> Result<(), StorageError> {
        Ok(())
    }
}

/// The form in which visitors' files are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As they are, and beside each its compressed versions, for servers that choose by what a browser accepts.
    Neighbours,
    /// As they are and nothing else: what stands before the storage compresses, or nothing does.
    Plain,
    /// Compressed with Brotli under their plain names, with a `Content-Encoding` that says so.
    Brotli,
}

/// The end of the name of a file that is not finished, where a storage writes under another name first. Nobody gives it to a file of their
/// own: what is left over under it is removed.
pub const UNFINISHED: &str = ".accanto-tmp";

/// The start of the paths of everything that a lock leaves in a storage: so that a place with nothing but that is known to be ours.
pub const LOCKS: &str = "server/publishing.";

/// What keeps other publications out while it lives.
pub trait Lock: Sync {
    /// Says that the publication still goes on. To be called between its steps.
    ///
    /// # Errors
    /// If somebody else has taken the lock meanwhile, because we were not heard of for too long.
    fn hold(&self) -> Result<(), StorageError> {
        Ok(())
    }
}

/// A file in a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Its name, without the folder.
    pub name: String,
    /// The number of its bytes as they are stored.
    pub size: u64,
}

/// What a server is to say of a file, where the storage keeps that with it. Others ignore it: their server has a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headers {
    /// `Content-Type`.
    pub media_type: &'static str,
    /// `Cache-Control`.
    pub cache_control: &'static str,
    /// `Content-Encoding` of the bytes; `None` for plain ones.
    pub content_encoding: Option<&'static str>,
}

/// The reason why a storage did not do what it was asked to.
#[derive(Debug)]
pub struct StorageError {
    /// The path of the file; empty if it is about the whole.
    pub path: String,
    /// What is wrong.
    pub kind: StorageErrorKind,
}

/// What is wrong with a storage.
#[derive(Debug)]
pub enum StorageErrorKind {
    /// The connection failed, was cut, or took too long.
    Unreachable(io::Error),
    /// There are no credentials, or the storage does not accept them. The value names the places where they were looked for.
    Credentials(String),
    /// We may not do this.
    Forbidden(String),
    /// There is no such bucket, container or folder, and it cannot be made.
    NoSuchPlace,
    /// There is no room left.
    Full,
    /// The server's key is not the one that is known for it, or none is known. The value is its fingerprint.
    UnknownHost(String),
    /// Another publication keeps us out. The value says who: person, machine and process.
    Locked(String),
    /// The storage has no means by which to keep two publications apart.
    NoLocks,
    /// Anything else, in the words of the system or the service.
    Other(io::Error),
}

/// For developers' logs; staff read the words of the message catalogues.
impl fmt::Display for StorageError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}

impl std::error::Error for StorageError {}

//! The lock by which two publications into one folder take turns.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use super::{FolderStorage, failed};
use crate::{Lock, StorageError, StorageErrorKind, publisher::publisher};

/// The file that is locked. The system unlocks it when the program ends, however it ends.
const LOCK: &str = "server/publishing.lock";
/// The file that says who holds the lock: some systems let nobody read a locked file.
const HOLDER: &str = "server/publishing.txt";

/// How long to wait for another publication: none takes a quarter of that.
const LIMIT: Duration = Duration::from_secs(30);
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// The lock, until it is dropped.
pub(super) struct FolderLock<'a> {
    _file: File,
    folder: &'a Path,
}

impl Drop for FolderLock<'_> {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.folder.join(HOLDER));
    }
}

/// The system keeps the lock for us, whatever happens.
impl Lock for FolderLock<'_> {}

/// Waits until no other program publishes into the folder, and keeps others out while the result lives. A file system without locks lets
/// everybody in.
///
/// # Errors
/// If another program holds the lock for [`LIMIT`], or the file cannot be made.
pub(super) fn lock(storage: &FolderStorage) -> Result<FolderLock<'_>, StorageError> {
    let folder = storage.folder.as_path();
    let path = folder.join(LOCK);
    if !path.exists() {
        storage.write_file(LOCK, b"")?;
    }
    // One who may not write here will learn from the first file that they may not.
    let opened = OpenOptions::new().read(true).write(true).open(&path).or_else(|_| File::open(&path));
    let file = opened.map_err(|error| failed(LOCK, error))?;
    let deadline = Instant::now() + limit();
    loop {
        match file.try_lock() {
            Ok(()) => break,
            Err(TryLockError::WouldBlock) if Instant::now() < deadline => thread::sleep(LOOK_AGAIN),
            Err(TryLockError::WouldBlock) => {
                let holder = fs::read_to_string(folder.join(HOLDER)).unwrap_or_default();
                let kind = StorageErrorKind::Locked(holder.trim().to_owned());
                return Err(StorageError { path: String::new(), kind });
            }
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => break,
            Err(TryLockError::Error(error)) => return Err(failed(LOCK, error)),
        }
    }
    storage.write_file(HOLDER, format!("{}\n", publisher()).as_bytes())?;
    Ok(FolderLock { _file: file, folder })
}

#[cfg(feature = "failpoints")]
fn limit() -> Duration {
    if crate::failpoint::is_set(crate::failpoint::IMPATIENT) { Duration::from_millis(200) } else { LIMIT }
}

#[cfg(not(feature = "failpoints"))]
fn limit() -> Duration {
    LIMIT
}

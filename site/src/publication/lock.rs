//! The lock by which two publications into one folder take turns.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    path::Path,
    thread,
    time::{Duration, Instant},
};

use super::Destination;
use crate::PublishError;

/// The file that is locked. The system unlocks it when the program ends, however it ends.
pub(crate) const LOCK: &str = "server/publishing.lock";
/// The file that says who holds the lock: some systems let nobody read a locked file.
pub(crate) const HOLDER: &str = "server/publishing.txt";

/// How long to wait for another publication: none takes a quarter of that.
const LIMIT: Duration = Duration::from_secs(30);
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// The lock, until it is dropped.
pub(crate) struct Lock<'a> {
    _file: File,
    folder: &'a Path,
}

impl Drop for Lock<'_> {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.folder.join(HOLDER));
    }
}

/// Waits until no other program publishes into the folder, and keeps others out while the result lives. A file system without locks lets
/// everybody in.
///
/// # Errors
/// If another program holds the lock for [`LIMIT`], or the file cannot be made.
pub(crate) fn lock<'a>(folder: &'a Path, destination: &Destination) -> Result<Lock<'a>, PublishError> {
    let path = folder.join(LOCK);
    if !path.exists() {
        destination.write(LOCK, b"")?;
    }
    // One who may not write here will learn from the first file that they may not.
    let opened = OpenOptions::new().read(true).write(true).open(&path).or_else(|_| File::open(&path));
    let file = opened.map_err(|error| PublishError::Io { path: path.clone(), error })?;
    let deadline = Instant::now() + limit();
    loop {
        match file.try_lock() {
            Ok(()) => break,
            Err(TryLockError::WouldBlock) if Instant::now() < deadline => thread::sleep(LOOK_AGAIN),
            Err(TryLockError::WouldBlock) => {
                let holder = fs::read_to_string(folder.join(HOLDER)).unwrap_or_default();
                return Err(PublishError::Locked { path: folder.to_owned(), holder: holder.trim().to_owned() });
            }
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => break,
            Err(TryLockError::Error(error)) => return Err(PublishError::Io { path, error }),
        }
    }
    destination.write(HOLDER, holder().as_bytes())?;
    Ok(Lock { _file: file, folder })
}

#[cfg(feature = "failpoints")]
fn limit() -> Duration {
    if crate::failpoint::is_set(crate::failpoint::IMPATIENT) { Duration::from_millis(200) } else { LIMIT }
}

#[cfg(not(feature = "failpoints"))]
fn limit() -> Duration {
    LIMIT
}

/// The person, the machine and the process.
fn holder() -> String {
    let first = |names: &[&str]| names.iter().find_map(|name| std::env::var(name).ok());
    let person = first(&["USER", "LOGNAME", "USERNAME"]).unwrap_or_else(|| "?".to_owned());
    let machine = machine().or_else(|| first(&["COMPUTERNAME"])).unwrap_or_else(|| "?".to_owned());
    format!("{person}@{machine}, {}\n", std::process::id())
}

#[cfg(unix)]
fn machine() -> Option<String> {
    rustix::system::uname().nodename().to_str().ok().map(str::to_owned)
}

#[cfg(not(unix))]
fn machine() -> Option<String> {
    None
}

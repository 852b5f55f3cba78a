//! The lock on servers that have none of their own: a folder. To make a folder is the one step that succeeds for one of two at once
//! everywhere, FTP included.
//!
//! Who holds the lock stands in a file beside it, which its holder writes again from time to time. A lock whose file is older than
//! [`STALE`] by the server's own clock belongs to a publication that died.

use std::{
    sync::Mutex,
    thread,
    time::{Duration, Instant, SystemTime, UNIX_EPOCH},
};

use accanto_site::{Headers, Lock, Storage, StorageError, StorageErrorKind, UNFINISHED, publisher};

/// The folder. Its name and that of the file begin as [`accanto_site::LOCKS`] says.
const FOLDER: &str = "server/publishing.lock";
/// The file that says who holds the lock.
const HOLDER: &str = "server/publishing.txt";

const LOOK_AGAIN: Duration = Duration::from_millis(500);
/// When a lock that its holder has not renewed is anybody's. A step of a publication, one file, takes far less.
const STALE: Duration = Duration::from_secs(300);
/// How often a holder says that it lives.
const RENEW: Duration = Duration::from_secs(60);

/// What a server must be able to do to have such a lock.
pub(crate) trait LockFolder: Storage {
    /// Makes a folder, and those above it; `false` if it is there. Must be asked once only.
    fn make_folder(&self, path: &str) -> Result<bool, StorageError>;
    /// Renames a folder to a name that nothing has; `false` if it is not there.
    fn rename_folder(&self, from: &str, to: &str) -> Result<bool, StorageError>;
    /// Removes an empty folder; one that is not there is no error.
    fn remove_folder(&self, path: &str) -> Result<(), StorageError>;
    /// When a file was changed, in seconds of the server's clock; `None` if there is no such file or the server does not say.
    fn modified(&self, path: &str) -> Result<Option<u64>, StorageError>;
}

/// A lock that is held.
struct Held<'a> {
    place: &'a dyn LockFolder,
    text: String,
    /// When the server last had our text.
    renewed: Mutex<Instant>,
}

/// Waits until no other publication holds the lock.
pub(crate) fn take(place: &dyn LockFolder, patience: Duration) -> Result<Box<dyn Lock + '_>, StorageError> {
    let text = ours();
    let deadline = Instant::now() + patience;
    let mut age = Age::default();
    loop {
        if place.make_folder(FOLDER)? {
            let held = Held { place, text, renewed: Mutex::new(Instant::now()) };
            held.write()?;
            return Ok(Box::new(held));
        }
        let holder = place.read(HOLDER)?;
        let is_last = Instant::now() >= deadline;
        let is_dead = match &holder {
            Some(_) => age.is_stale(place, &text)?,
            // It died between the folder and the file, which are one moment apart.
            None => is_last,
        };
        if is_dead {
            remove_dead(place, holder.as_deref(), &text)?;
        } else if is_last {
            let holder = holder.map(|text| String::from_utf8_lossy(&text).lines().next().unwrap_or("").to_owned());
            let kind = StorageErrorKind::Locked(holder.unwrap_or_default());
            return Err(StorageError { path: String::new(), kind });
        } else {
            thread::sleep(LOOK_AGAIN);
        }
    }
}

/// Removes the lock of a publication that died. Of several that try, one can rename its folder; one that was so slow that it renamed the
/// folder of a new holder sees another text than before and gives it back. Whoever loses the lock in this way notices by [`Lock::hold`].
fn remove_dead(place: &dyn LockFolder, dead: Option<&[u8]>, text: &str) -> Result<(), StorageError> {
    let aside = format!("{}{}", accanto_site::LOCKS, token(text));
    if !place.rename_folder(FOLDER, &aside)? {
        return Ok(());
    }
    if place.read(HOLDER)?.as_deref() == dead {
        place.remove(HOLDER)?;
    } else {
        place.make_folder(FOLDER)?;
    }
    place.remove_folder(&aside)
}

/// How old the holder's file is.
#[derive(Default)]
struct Age {
    /// How far the server's clock is before ours, in seconds, once it was measured.
    ahead: Option<i64>,
}

impl Age {
    fn is_stale(&mut self, place: &dyn LockFolder, text: &str) -> Result<bool, StorageError> {
        let Some(changed) = place.modified(HOLDER)? else { return Ok(false) };
        let ahead = match self.ahead {
            Some(ahead) => ahead,
            None => {
                // The time of a file of our own is what the server's clock says now.
                let probe = format!("{}{}{UNFINISHED}", accanto_site::LOCKS, token(text));
                place.write(&probe, b"", &HEADERS)?;
                let now = place.modified(&probe)?.unwrap_or(changed);
                place.remove(&probe)?;
                now.cast_signed() - seconds()
            }
        };
        self.ahead = Some(ahead);
        Ok(seconds() + ahead - changed.cast_signed() > STALE.as_secs().cast_signed())
    }
}

impl Held<'_> {
    fn write(&self) -> Result<(), StorageError> {
        self.place.write(HOLDER, self.text.as_bytes(), &HEADERS)
    }
}

impl Lock for Held<'_> {
    fn hold(&self) -> Result<(), StorageError> {
        let mut renewed = self.renewed.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let found = self.place.read(HOLDER)?;
        if found.as_deref() != Some(self.text.as_bytes()) {
            let other = found.map(|text| String::from_utf8_lossy(&text).lines().next().unwrap_or("").to_owned());
            let kind = StorageErrorKind::Locked(other.unwrap_or_default());
            return Err(StorageError { path: String::new(), kind });
        }
        if renewed.elapsed() > RENEW {
            self.write()?;
            *renewed = Instant::now();
        }
        Ok(())
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        // Without a connection, the lock stays until it is stale.
        let is_ours = self.place.read(HOLDER).is_ok_and(|found| found.as_deref() == Some(self.text.as_bytes()));
        if is_ours && self.place.remove(HOLDER).is_ok() {
            let _ = self.place.remove_folder(FOLDER);
        }
    }
}

const HEADERS: Headers = Headers { media_type: "text/plain", cache_control: "no-store", content_encoding: None };

fn seconds() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs().cast_signed())
}

/// Person, machine and process in the first line; in the second what no other publication has.
fn ours() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
    let chance = std::hash::BuildHasher::hash_one(&std::hash::RandomState::new(), now);
    format!("{}\n{chance:016x}\n", publisher())
}

fn token(text: &str) -> &str {
    text.lines().nth(1).unwrap_or_default()
}

//! The lock of a bucket: a file that says who publishes, written under conditions that the service itself checks (`If-None-Match`,
//! `If-Match`, or a generation), so that of two who want it one gets it.
//!
//! Whoever has it writes it anew every few seconds. Whoever waits sees that, and takes it over when it has stayed the same for
//! [`EXPIRES`]: so no clocks are compared, and one that was killed keeps nobody out for longer. On the machine on which it was killed the next
//! does not wait at all. One that was only out of reach for so long finds out before its next step.

use std::{
    hash::{BuildHasher, RandomState},
    sync::{Arc, Condvar, Mutex, PoisonError},
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use accanto_site::{Headers, LOCKS, Lock, StorageError, StorageErrorKind, publisher};
use object_store::{Error, PutMode, PutResult};
use serde::{Deserialize, Serialize};

use super::Connection;

/// How long a lease holds that is not renewed.
const EXPIRES: Duration = Duration::from_secs(60);
/// How often it is renewed.
const RENEWED: Duration = Duration::from_secs(15);
/// How long to wait for one that is.
const LIMIT: Duration = Duration::from_secs(30);
const LOOK_AGAIN: Duration = Duration::from_secs(1);

const HEADERS: Headers = Headers { media_type: "application/json", cache_control: "no-cache", content_encoding: None };

/// What the file says.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Text {
    /// Who publishes: person, machine and process; `None` if nobody does.
    holder: Option<String>,
    /// The machine since its last start, and the process in it, where both can be known.
    process: Option<(String, u32)>,
    /// A number of this publication alone.
    publication: u64,
    /// How often it was renewed: so that no two are the same.
    renewed: u64,
}

/// The lease, until it is dropped.
pub(super) struct Lease {
    held: Arc<Held>,
    renewing: Option<JoinHandle<()>>,
}

struct Held {
    connection: Arc<Connection>,
    state: Mutex<State>,
    over: Condvar,
}

struct State {
    text: Text,
    version: PutResult,
    is_over: bool,
}

impl Lease {
    /// Takes the lease, as soon as nobody else has it.
    ///
    /// # Errors
    /// If somebody else has it for too long, or the service knows no conditions.
    pub fn take(connection: &Arc<Connection>) -> Result<Self, StorageError> {
        let random = RandomState::new().hash_one(std::process::id());
        let mut text = Text { holder: Some(publisher()), process: this_process(), publication: random, renewed: 0 };
        let began = Instant::now();
        // The number of the first one seen, how often it had been renewed when last seen, and since when.
        let mut seen: Option<(u64, u64, Instant)> = None;
        loop {
            let mode = match read(connection)? {
                None => PutMode::Create,
                Some((there, version)) => {
                    let now = Instant::now();
                    let is_same = seen.is_some_and(|(publication, renewed, _)| {
                        (publication, renewed) == (there.publication, there.renewed)
                    });
                    if !is_same {
                        seen = Some((there.publication, there.renewed, now));
                    }
                    let has_expired = seen.is_some_and(|(_, _, since)| now - since >= expires());
                    if let Some(holder) = there.holder.filter(|_| !has_expired) {
                        let is_dead = there.process.is_some_and(|process| has_died(&process));
                        let is_ours = there.publication == random;
                        let is_renewed = there.renewed > 0 && !is_same;
                        if !is_dead && !is_ours {
                            if began.elapsed() >= limit(is_renewed) {
                                let kind = StorageErrorKind::Locked(holder);
                                return Err(StorageError { path: String::new(), kind });
                            }
                            thread::sleep(LOOK_AGAIN.min(expires()));
                            continue;
                        }
                    }
                    PutMode::Update(version.into())
                }
            };
            text.renewed += 1;
            match write(connection, &text, mode.clone()) {
                // Somebody was faster.
                Err(Error::Precondition { .. } | Error::AlreadyExists { .. }) => {}
                Err(error) => return Err(failed(connection, &error)),
                Ok(version) => {
                    // The same once more must be refused, or the service does not look at conditions.
                    match write(connection, &text, mode) {
                        Err(Error::Precondition { .. } | Error::AlreadyExists { .. }) => {}
                        Err(error) => return Err(failed(connection, &error)),
                        Ok(_) => {
                            return Err(StorageError { path: String::new(), kind: StorageErrorKind::NoLocks });
                        }
                    }
                    return Ok(Self::held(connection, text, version));
                }
            }
        }
    }

    fn held(connection: &Arc<Connection>, text: Text, version: PutResult) -> Self {
        let state = Mutex::new(State { text, version, is_over: false });
        let held = Arc::new(Held { connection: connection.clone(), state, over: Condvar::new() });
        let for_thread = held.clone();
        let renewing = thread::spawn(move || for_thread.renew_until_over());
        Self { held, renewing: Some(renewing) }
    }
}

impl Lock for Lease {
    fn hold(&self) -> Result<(), StorageError> {
        self.held.lock().renew(&self.held.connection)
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        let mut state = self.held.lock();
        state.is_over = true;
        state.text.holder = None;
        // Nobody has to wait for one that could not say that it is over: on this machine it is known, and elsewhere it expires.
        let _ = state.renew(&self.held.connection);
        drop(state);
        self.held.over.notify_all();
        if let Some(renewing) = self.renewing.take() {
            let _ = renewing.join();
        }
    }
}

impl Held {
    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn renew_until_over(&self) {
        let mut state = self.lock();
        loop {
            let waited = self.over.wait_timeout_while(state, RENEWED, |state| !state.is_over);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
            if state.is_over {
                return;
            }
            // If it is lost, the next step finds out.
            let _ = state.renew(&self.connection);
        }
    }
}

impl State {
    /// Writes the lease anew, if it is still ours.
    fn renew(&mut self, connection: &Connection) -> Result<(), StorageError> {
        self.text.renewed += 1;
        match write(connection, &self.text, PutMode::Update(self.version.clone().into())) {
            Ok(version) => {
                self.version = version;
                Ok(())
            }
            // Ours may have arrived although its answer did not.
            Err(Error::Precondition { .. } | Error::AlreadyExists { .. }) => match read(connection)? {
                Some((there, version)) if there.publication == self.text.publication => {
                    self.version = version;
                    Ok(())
                }
                there => {
                    let holder = there.and_then(|(there, _)| there.holder).unwrap_or_default();
                    Err(StorageError { path: String::new(), kind: StorageErrorKind::Locked(holder) })
                }
            },
            Err(error) => Err(failed(connection, &error)),
        }
    }
}

fn path() -> String {
    format!("{LOCKS}lock")
}

fn failed(connection: &Connection, error: &Error) -> StorageError {
    connection.failed(&path(), error)
}

/// What the file says; `None` if there is none. One that says nothing is as one that was left.
fn read(connection: &Connection) -> Result<Option<(Text, PutResult)>, StorageError> {
    let found = connection.get(&path(), false)?;
    let left = Text { holder: None, process: None, publication: 0, renewed: 0 };
    Ok(found.map(|(bytes, _, version)| (serde_json::from_slice(&bytes).unwrap_or(left), version)))
}

fn write(connection: &Connection, text: &Text, mode: PutMode) -> Result<PutResult, Error> {
    let bytes = serde_json::to_vec(text).expect("plain data");
    connection.put(&path(), &bytes, &HEADERS, mode)
}

/// This process on this machine since its last start, in its own namespace of processes. Only Linux tells both.
fn this_process() -> Option<(String, u32)> {
    let start = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    let namespace = std::fs::read_link("/proc/self/ns/pid").ok()?;
    Some((format!("{} {}", start.trim(), namespace.display()), std::process::id()))
}

/// Whether a process was on this machine and is no more.
fn has_died((machine, process): &(String, u32)) -> bool {
    let is_here = this_process().is_some_and(|(here, _)| here == *machine);
    is_here && matches!(std::fs::exists(format!("/proc/{process}")), Ok(false))
}

/// How long to wait for a lease: one that is not renewed expires first.
fn limit(is_renewed: bool) -> Duration {
    #[cfg(feature = "failpoints")]
    if accanto_site::failpoint::is_set(accanto_site::failpoint::IMPATIENT) {
        return Duration::ZERO;
    }
    if is_renewed { LIMIT } else { EXPIRES + LIMIT }
}

fn expires() -> Duration {
    #[cfg(feature = "failpoints")]
    if accanto_site::failpoint::is_set(accanto_site::failpoint::HASTY) {
        return Duration::from_millis(200);
    }
    EXPIRES
}

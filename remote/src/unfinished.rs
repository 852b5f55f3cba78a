//! The names of files that are not finished.

use std::{
    hash::{BuildHasher, RandomState},
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering},
    },
};

use accanto_site::UNFINISHED;

/// A name beside a file that was never given before. A server may still be writing what it had of an upload that was cut, and would write it
/// into the next one under the same name.
pub(crate) fn unfinished(path: &str) -> String {
    static NEXT: LazyLock<AtomicU64> = LazyLock::new(|| AtomicU64::new(RandomState::new().hash_one(0)));
    format!("{path}.{:016x}{UNFINISHED}", NEXT.fetch_add(1, Ordering::Relaxed))
}

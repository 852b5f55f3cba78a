//! What a service said when it refused, kept until its error is turned into ours. The library's errors have it as a sentence only.
//!
//! All work for one request is done on the thread that asked, so that what is kept here belongs to the error at hand.

use std::{cell::RefCell, io};

use accanto_site::StorageErrorKind;
use object_store::Error;

/// What went wrong with a request.
pub(super) enum Refusal {
    /// The service answered with a status of 400 or more.
    Answered {
        /// The status.
        status: u16,
        /// The service's name for the reason, such as `NoSuchBucket`; empty if it gave none.
        code: String,
        /// The service's words; empty if it gave none.
        words: String,
    },
    /// There was no answer.
    Unanswered(io::Error),
    /// The machine's own service for credentials did not answer, or had none.
    NoRole,
}

thread_local! {
    static LAST: RefCell<Option<Refusal>> = const { RefCell::new(None) };
}

/// Forgets what was said before.
pub(super) fn forget() {
    LAST.set(None);
}

/// Keeps what was said.
pub(super) fn keep(refusal: Refusal) {
    LAST.set(Some(refusal));
}

/// The names by which services say that they do not know who asks.
const STRANGERS: [&str; 8] = [
    "InvalidAccessKeyId",
    "SignatureDoesNotMatch",
    "ExpiredToken",
    "InvalidToken",
    "TokenRefreshRequired",
    "AuthenticationFailed",
    "InvalidAuthenticationInfo",
    "NoAuthenticationInformation",
];
/// The names by which services say that a bucket, a container or an account is not there.
const MISSING: [&str; 3] = ["NoSuchBucket", "ContainerNotFound", "ResourceNotFound"];
/// The names by which services say that there is no room.
const FULL: [&str; 4] = ["QuotaExceeded", "InsufficientStorage", "XMinioStorageFull", "AccountLimitExceeded"];

/// What is wrong, by what the service said.
pub(super) fn kind(error: &Error, places: &str) -> StorageErrorKind {
    match LAST.take() {
        Some(Refusal::NoRole) => StorageErrorKind::Credentials(places.to_owned()),
        Some(Refusal::Unanswered(error)) => StorageErrorKind::Unreachable(error),
        Some(Refusal::Answered { status, code, words }) => {
            let named = |names: &[&str]| names.contains(&code.as_str());
            match status {
                _ if named(&STRANGERS) => StorageErrorKind::Credentials(format!("{places} ({code})")),
                401 => StorageErrorKind::Credentials(places.to_owned()),
                403 => StorageErrorKind::Forbidden(said(status, &code, &words)),
                // Only writes under a condition are asked for that a service may not know.
                501 => StorageErrorKind::NoLocks,
                507 => StorageErrorKind::Full,
                _ if named(&FULL) => StorageErrorKind::Full,
                404 if named(&MISSING) || code.is_empty() => StorageErrorKind::NoSuchPlace,
                _ => StorageErrorKind::Other(io::Error::other(said(status, &code, &words))),
            }
        }
        None => match error {
            Error::NotImplemented { .. } | Error::NotSupported { .. } => StorageErrorKind::NoLocks,
            // Nothing was asked of the service: what is needed to ask is missing.
            _ => StorageErrorKind::Credentials(places.to_owned()),
        },
    }
}

fn said(status: u16, code: &str, words: &str) -> String {
    [&status.to_string(), code, words].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

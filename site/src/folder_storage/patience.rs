//! Patience with other programs: on Windows a file can be neither replaced nor removed while somebody reads it without allowing that, as virus
//! scanners and some web servers do for a moment.

use std::io;
#[cfg(windows)]
use std::{
    thread,
    time::{Duration, Instant},
};

#[cfg(windows)]
const LIMIT: Duration = Duration::from_secs(5);
#[cfg(windows)]
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// The system's "access denied", which is also what it says of a file that is about to be removed, and "sharing violation".
#[cfg(windows)]
const BUSY: [i32; 2] = [5, 32];

/// Does something to a file, again and again for as long as it is in use, up to five seconds.
///
/// # Errors
/// That of the last attempt.
#[cfg(windows)]
pub fn patiently(work: impl Fn() -> io::Result<()>) -> io::Result<()> {
    let deadline = Instant::now() + LIMIT;
    loop {
        match work() {
            Err(error)
                if error.raw_os_error().is_some_and(|code| BUSY.contains(&code)) && Instant::now() < deadline =>
            {
                thread::sleep(LOOK_AGAIN);
            }
            result => return result,
        }
    }
}

/// Does something to a file. Other systems let a file be replaced while somebody reads it.
///
/// # Errors
/// That of the attempt.
#[cfg(not(windows))]
pub fn patiently(work: impl Fn() -> io::Result<()>) -> io::Result<()> {
    work()
}

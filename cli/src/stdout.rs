//! Writing to the terminal. A reader who has left, such as `head`, is no error; a full disk is, and ends the run as one.

use std::{
    io::{self, ErrorKind, Write},
    sync::OnceLock,
};

static LOST: OnceLock<io::Error> = OnceLock::new();

/// `print!`, for readers who may leave.
macro_rules! out {
    ($($words:tt)*) => {
        $crate::stdout::note(std::io::Write::write_fmt(&mut std::io::stdout(), format_args!($($words)*)))
    };
}

/// `println!`, for readers who may leave.
macro_rules! outln {
    ($($words:tt)*) => {
        out!("{}\n", format_args!($($words)*))
    };
}

/// Keeps the first error for the end of the run: what was asked for is done all the same.
pub fn note(written: io::Result<()>) {
    if let Err(error) = written
        && error.kind() != ErrorKind::BrokenPipe
    {
        let _ = LOST.set(error);
    }
}

/// The error because of which not everything has reached its reader.
pub fn lost() -> Option<&'static io::Error> {
    note(io::stdout().flush());
    LOST.get()
}

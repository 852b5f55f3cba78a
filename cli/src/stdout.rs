//! Writing to the terminal. It is not an error if the reader has gone, such as `head`; but it is one if a disk is full.

use std::{
    io::{self, ErrorKind, Write},
    sync::OnceLock,
};

static LOST: OnceLock<io::Error> = OnceLock::new();

/// `print!` for readers who may go away.
macro_rules! out {
    ($($words:tt)*) => {
        $crate::stdout::note(std::io::Write::write_fmt(&mut std::io::stdout(), format_args!($($words)*)))
    };
}

/// `println!` for readers who may go away.
macro_rules! outln {
    ($($words:tt)*) => {
        out!("{}\n", format_args!($($words)*))
    };
}

/// Keeps the first error for the end of the run, because what was asked for is done all the same.
pub fn note(written: io::Result<()>) {
    if let Err(error) = written
        && error.kind() != ErrorKind::BrokenPipe
    {
        let _ = LOST.set(error);
    }
}

/// The error that kept some of the output from its reader.
pub fn lost() -> Option<&'static io::Error> {
    note(io::stdout().flush());
    LOST.get()
}

//! Writing to the terminal. A reader who has left, such as `head`, is no error: what was asked for is done all the same.

/// `print!`, for readers who may leave.
macro_rules! out {
    ($($words:tt)*) => {{
        let _ = std::io::Write::write_fmt(&mut std::io::stdout(), format_args!($($words)*));
    }};
}

/// `println!`, for readers who may leave.
macro_rules! outln {
    ($($words:tt)*) => {{
        out!("{}\n", format_args!($($words)*));
    }};
}

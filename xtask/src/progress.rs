//! What a person sees while something runs: one line a step, with what it does and how long it took.

use std::io::{Write, stdout};
use std::time::{Duration, Instant};

use crate::failure::Result;

/// Says what is done, does it, and says how long it took.
pub fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    print!("  {what} ... ");
    // Only the look of a terminal depends on this: a closed pipe shows up at the next line anyway.
    let _ = stdout().flush();
    let start = Instant::now();
    let result = work();
    match &result {
        Ok(_) => println!("{}", duration(start.elapsed())),
        Err(_) => println!("failed after {}", duration(start.elapsed())),
    }
    result
}

/// A time for people.
pub fn duration(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        whole => format!("{} min {} s", whole / 60, whole % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_easy_to_read() {
        let cases = [(40, "0.0 s"), (1_260, "1.3 s"), (59_900, "59.9 s"), (185_000, "3 min 5 s")];
        for (milliseconds, text) in cases {
            assert_eq!(duration(Duration::from_millis(milliseconds)), text);
        }
    }
}

//! What a person sees while something runs: a line for each step when it is done, and while it takes long, what runs, how far it is, and
//! how long it took the last time.
//!
//! Steps may run side by side. On a terminal one status line is written again and again; elsewhere, as in the log of a build machine, it
//! is a line of its own, now and then.

use std::fmt::Write as _;
use std::fs;
use std::io::{IsTerminal, Write, stdout};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::cache;
use crate::failure::Result;

/// The longest status line for a terminal: one that wraps could not be written again.
const TERMINAL_WIDTH: usize = 79;

/// How often the status line is written again on a terminal.
const ON_TERMINAL: Duration = Duration::from_millis(500);

/// How often it is written in a log.
const IN_LOG: Duration = Duration::from_secs(20);

/// A step that is running.
pub struct Step {
    what: String,
    start: Instant,
    last: Option<Duration>,
    /// Units done in the upper half, units in all in the lower half; 0 as long as nobody knows.
    units: AtomicU64,
}

static RUNNING: Mutex<Vec<Arc<Step>>> = Mutex::new(Vec::new());

/// Does something, shows that it runs, and says how long it took. `key` is a name for its file of times.
pub fn step<T>(key: &str, what: &str, work: impl FnOnce(&Step) -> Result<T>) -> Result<T> {
    show_status_from_now_on();
    let (start, last) = (Instant::now(), Times::of(key).last());
    let step = Arc::new(Step { what: what.to_owned(), start, last, units: AtomicU64::new(0) });
    running().push(Arc::clone(&step));
    let result = work(&step);
    let took = start.elapsed();
    let mut running = running();
    running.retain(|other| !Arc::ptr_eq(other, &step));
    let ending = if result.is_ok() { duration(took) } else { format!("failed after {}", duration(took)) };
    write_line(&format!("  {what}: {ending}"));
    if result.is_ok() {
        Times::of(key).keep(took);
    }
    result
}

/// Writes a line where a status line may be.
pub fn print_line(line: &str) {
    let _running = running();
    write_line(line);
}

impl Step {
    /// Notes how far the step is, in whatever units it has.
    pub fn reached(&self, done: u32, all: u32) {
        self.units.store((u64::from(done) << 32) | u64::from(all), Ordering::Relaxed);
    }

    /// What is shown while it runs, as in `compile trunk: 120 of 430, 1 min 3 s, the last time 4 min 10 s`.
    fn status(&self) -> String {
        let mut text = format!("{}: ", self.what);
        let units = self.units.load(Ordering::Relaxed);
        // Writing to a string does not fail.
        if units > 0 {
            let _ = write!(text, "{} of {}, ", units >> 32, units & u64::from(u32::MAX));
        }
        let _ = write!(text, "{}", duration(self.start.elapsed()));
        if let Some(last) = self.last {
            let _ = write!(text, ", the last time {}", duration(last));
        }
        text
    }
}

/// How long a step took the last time: one small file each, beside the tools, so that a fresh clone knows it too.
struct Times {
    file: Option<PathBuf>,
}

impl Times {
    fn of(key: &str) -> Self {
        Self { file: cache::times().ok().map(|folder| folder.join(key)) }
    }

    fn last(&self) -> Option<Duration> {
        let seconds = fs::read_to_string(self.file.as_ref()?).ok()?.trim().parse().ok()?;
        Duration::try_from_secs_f64(seconds).ok()
    }

    /// Nobody misses a time that could not be kept.
    fn keep(&self, took: Duration) {
        let Some(file) = &self.file else { return };
        let _ = file.parent().map(fs::create_dir_all);
        let _ = fs::write(file, format!("{:.1}\n", took.as_secs_f64()));
    }
}

/// Starts the thread that shows the status; it ends with the program.
fn show_status_from_now_on() {
    static STARTED: Once = Once::new();
    STARTED.call_once(|| {
        let pause = if stdout().is_terminal() { ON_TERMINAL } else { IN_LOG };
        thread::spawn(move || {
            // One after the other, if several run.
            for turn in 0_usize.. {
                thread::sleep(pause);
                let running = running();
                if let Some(step) = running.get(turn % running.len().max(1)) {
                    write_status(&step.status());
                }
            }
        });
    });
}

fn running() -> MutexGuard<'static, Vec<Arc<Step>>> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An error here is ignored: only the look of a terminal depends on it, and a closed pipe is noticed at the next line.
fn write_status(status: &str) {
    let mut out = stdout();
    let cut: String = status.chars().take(TERMINAL_WIDTH - 2).collect();
    let _ = if out.is_terminal() { write!(out, "\r\u{1b}[K  {cut}") } else { writeln!(out, "  ... {status}") };
    let _ = out.flush();
}

fn write_line(line: &str) {
    let clear = if stdout().is_terminal() { "\r\u{1b}[K" } else { "" };
    println!("{clear}{line}");
}

/// A duration as people read it.
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

    #[test]
    fn the_status_says_what_how_far_and_how_long_it_took_the_last_time() {
        let start = Instant::now();
        let mut step = Step { what: "compile trunk".into(), start, last: None, units: AtomicU64::new(0) };
        assert_eq!(step.status(), "compile trunk: 0.0 s");
        step.last = Some(Duration::from_secs(250));
        step.reached(120, 430);
        assert_eq!(step.status(), "compile trunk: 120 of 430, 0.0 s, the last time 4 min 10 s");
    }

    #[test]
    fn a_time_is_kept_for_the_next_run() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let times = || Times { file: Some(folder.path().join("times/step")) };
        assert_eq!(times().last(), None);
        times().keep(Duration::from_millis(1_500));
        assert_eq!(times().last(), Some(Duration::from_millis(1_500)));
    }
}

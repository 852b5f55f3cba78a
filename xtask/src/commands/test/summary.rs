//! The summary of a test run: a line for each part, then the count.

use std::fmt::Write as _;
use std::time::Duration;

use crate::failure::{Failure, Result};
use crate::progress;

/// The outcome of a part of the tests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// All of the part passed.
    Passed,
    /// The part failed; one line says why, and the details are further up.
    Failed(String),
    /// The part was not run, for this reason.
    NotRun(String),
}

/// The outcomes of all parts so far.
#[derive(Debug, Default)]
pub struct Summary {
    parts: Vec<(String, Outcome, Option<Duration>)>,
}

impl Summary {
    /// Records how a part went, and how long it took if it ran.
    pub fn record(&mut self, part: &str, outcome: Outcome, took: Option<Duration>) {
        self.parts.push((part.to_owned(), outcome, took));
    }

    /// The summary of a run that took this long.
    pub fn text(&self, whole: Duration) -> String {
        let width = self.parts.iter().map(|(part, ..)| part.len()).max().unwrap_or_default();
        let mut text = String::new();
        for (part, outcome, took) in &self.parts {
            let (word, reason) = match outcome {
                Outcome::Passed => ("passed", ""),
                Outcome::Failed(reason) => ("FAILED", reason.as_str()),
                Outcome::NotRun(reason) => ("NOT RUN", reason.as_str()),
            };
            let took = took.map(progress::duration).unwrap_or_default();
            // Writing to a string does not fail.
            let _ = writeln!(text, "{}", format!("{part:width$}  {word:7}  {took:>12}  {reason}").trim_end());
        }
        let _ = writeln!(text, "{:width$}  {:7}  {:>12}", "all", "", progress::duration(whole));
        let [passed, failed, not_run] = self.counts();
        let _ = write!(text, "{passed} passed, {failed} failed");
        if not_run > 0 {
            let _ = write!(text, ", {not_run} not run");
        }
        text + "\n"
    }

    /// Fails if a part has failed.
    pub fn verdict(&self) -> Result<()> {
        match self.counts()[1] {
            0 => Ok(()),
            failed => Err(Failure::new(format!("{failed} parts of the tests failed"))),
        }
    }

    fn counts(&self) -> [usize; 3] {
        let mut counts = [0; 3];
        for (_, outcome, _) in &self.parts {
            counts[match outcome {
                Outcome::Passed => 0,
                Outcome::Failed(_) => 1,
                Outcome::NotRun(_) => 2,
            }] += 1;
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_lines_name_every_part_with_its_time_and_count_them() {
        let mut summary = Summary::default();
        summary.record("clippy", Outcome::Passed, Some(Duration::from_secs(65)));
        summary.record("browser-tests", Outcome::Failed("see above".into()), Some(Duration::from_secs(2)));
        summary.record("WebKit", Outcome::NotRun("not installed".into()), None);
        let expected = "clippy         passed      1 min 5 s\n\
                        browser-tests  FAILED          2.0 s  see above\n\
                        WebKit         NOT RUN                not installed\n\
                        all                        1 min 6 s\n\
                        1 passed, 1 failed, 1 not run\n";
        assert_eq!(summary.text(Duration::from_secs(66)), expected);
        assert!(summary.verdict().is_err());
    }

    #[test]
    fn a_part_that_was_not_run_is_no_failure() {
        let mut summary = Summary::default();
        summary.record("clippy", Outcome::Passed, None);
        assert!(summary.text(Duration::ZERO).ends_with("\n1 passed, 0 failed\n"));
        summary.record("WebKit", Outcome::NotRun("not installed".into()), None);
        assert!(summary.verdict().is_ok());
    }
}

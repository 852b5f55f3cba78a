//! How a run of the tests ends: a line for each part, then the count.

use std::fmt::Write as _;

use crate::failure::{Failure, Result};

/// How a part of the tests went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// All of it.
    Passed,
    /// With what was wrong, in a line; details are further up.
    Failed(String),
    /// With the reason.
    NotRun(String),
}

/// Every part so far.
#[derive(Debug, Default)]
pub struct Summary {
    parts: Vec<(String, Outcome)>,
}

impl Summary {
    /// Notes how a part went.
    pub fn record(&mut self, part: &str, outcome: Outcome) {
        self.parts.push((part.to_owned(), outcome));
    }

    /// The last lines of the run.
    pub fn text(&self) -> String {
        let width = self.parts.iter().map(|(part, _)| part.len()).max().unwrap_or_default();
        let mut text = String::new();
        for (part, outcome) in &self.parts {
            let (word, reason) = match outcome {
                Outcome::Passed => ("passed", ""),
                Outcome::Failed(reason) => ("FAILED", reason.as_str()),
                Outcome::NotRun(reason) => ("NOT RUN", reason.as_str()),
            };
            // Writing to a string does not fail.
            let _ = writeln!(text, "{}", format!("{part:width$}  {word:7}  {reason}").trim_end());
        }
        let [passed, failed, not_run] = self.counts();
        let _ = write!(text, "{passed} passed, {failed} failed");
        if not_run > 0 {
            let _ = write!(text, ", {not_run} not run");
        }
        text + "\n"
    }

    /// Whether the run as a whole is a success.
    pub fn verdict(&self) -> Result<()> {
        match self.counts()[1] {
            0 => Ok(()),
            failed => Err(Failure::new(format!("{failed} parts of the tests failed"))),
        }
    }

    fn counts(&self) -> [usize; 3] {
        let mut counts = [0; 3];
        for (_, outcome) in &self.parts {
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
    fn the_last_lines_name_every_part_and_count_them() {
        let mut summary = Summary::default();
        summary.record("clippy", Outcome::Passed);
        summary.record("browser tests", Outcome::Failed("see above".into()));
        summary.record("WebKit", Outcome::NotRun("not installed".into()));
        let expected = "clippy         passed\n\
                        browser tests  FAILED   see above\n\
                        WebKit         NOT RUN  not installed\n\
                        1 passed, 1 failed, 1 not run\n";
        assert_eq!(summary.text(), expected);
        assert!(summary.verdict().is_err());
    }

    #[test]
    fn a_part_that_was_not_run_is_no_failure() {
        let mut summary = Summary::default();
        summary.record("clippy", Outcome::Passed);
        assert_eq!(summary.text(), "clippy  passed\n1 passed, 0 failed\n");
        summary.record("WebKit", Outcome::NotRun("not installed".into()));
        assert!(summary.verdict().is_ok());
    }
}

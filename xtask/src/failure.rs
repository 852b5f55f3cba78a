//! What is said when a command cannot go on: one message, and where there is one, the exact command that helps.

use std::fmt;
use std::path::Path;

/// Why a command stopped. Shown once, at the end of the run.
#[derive(Debug)]
pub struct Failure {
    what: String,
    command: Option<String>,
}

/// The result of everything that can stop a command.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// Says what went wrong.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), command: None }
    }

    /// Adds the command that the reader should run.
    pub fn run(mut self, command: impl Into<String>) -> Self {
        self.command = Some(command.into());
        self
    }

    /// A file or folder that could not be read or written.
    pub fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::new(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what)?;
        match &self.command {
            Some(command) => write!(f, "\nRun this, then try again:\n    {command}"),
            None => Ok(()),
        }
    }
}

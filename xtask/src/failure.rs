//! The error of a command: one message and, if there is one, the exact command that helps.

use std::fmt;
use std::path::Path;

/// The reason why a command stopped. It is shown once, at the end.
#[derive(Debug)]
pub struct Failure {
    what: String,
    command: Option<String>,
}

/// The result of whatever can stop a command.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure with this message.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), command: None }
    }

    /// Adds the command that the reader should run next.
    pub fn run(mut self, command: impl Into<String>) -> Self {
        self.command = Some(command.into());
        self
    }

    /// The failure to read or write a file or folder.
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

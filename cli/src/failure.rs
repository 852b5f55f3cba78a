//! Why a command stopped: what is wrong, and what to do.

use std::{fmt::Display, io, path::Path};

use crate::words::Words;

/// Said once, at the end of the run.
#[derive(Debug)]
pub struct Failure {
    key: &'static str,
    slots: Vec<(&'static str, String)>,
}

/// The result of everything that can stop a command.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A text of the program's words.
    pub fn new(key: &'static str) -> Self {
        Self { key, slots: Vec::new() }
    }

    /// Fills a slot of the text.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.slots.push((name, value.to_string()));
        self
    }

    /// A file or folder that the system does not let us read or write.
    pub fn file(path: &Path, error: &io::Error) -> Self {
        let key = match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => "failure.denied",
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "failure.full",
            io::ErrorKind::IsADirectory => "failure.is_a_folder",
            io::ErrorKind::NotADirectory => "failure.is_a_file",
            _ => "failure.file",
        };
        Self::new(key).with("path", path.display()).with("error", error)
    }

    /// The message, and that it is an error.
    pub fn text(&self, words: &Words) -> String {
        format!("{}: {}", words.text("severity.error"), self.message(words))
    }

    /// The message alone.
    pub fn message(&self, words: &Words) -> String {
        let slots: Vec<(&str, &dyn ToString)> =
            self.slots.iter().map(|(name, value)| (*name, value as &dyn ToString)).collect();
        words.say(self.key, &slots)
    }
}

/// A path between backticks, for messages.
pub fn quoted(path: impl Display) -> String {
    format!("`{path}`")
}

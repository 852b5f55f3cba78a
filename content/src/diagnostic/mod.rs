//! One diagnostic in one place of one file, said so that a person who is no programmer can mend it.

pub mod key_path;

use std::fmt;

/// Whether a diagnostic stops the build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing may be built from these files.
    Error,
    /// Worth a look; stops nothing.
    Warning,
}

/// One diagnostic; shown as `file: key: what is wrong; what to do`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Whether it stops the build.
    pub severity: Severity,
    /// The file, relative to the campaign folder, with `/`.
    pub file: String,
    /// The key or the line in it, for example `contacts[2].hours`; empty when the whole file is meant.
    pub key: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: ", self.file)?;
        if !self.key.is_empty() {
            write!(out, "{}: ", self.key)?;
        }
        write!(out, "{}; {}", self.what, self.remedy)
    }
}

/// What is wrong with a text or a value, before it is known where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub what: String,
    pub remedy: String,
}

impl Finding {
    pub fn new(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { what: what.into(), remedy: remedy.into() }
    }
}

/// The diagnostics found so far.
#[derive(Default)]
pub struct Diagnostics(pub Vec<Diagnostic>);

impl Diagnostics {
    pub fn error(&mut self, file: &str, key: &str, finding: Finding) {
        self.push(Severity::Error, file, key, finding);
    }

    pub fn warning(&mut self, file: &str, key: &str, finding: Finding) {
        self.push(Severity::Warning, file, key, finding);
    }

    pub fn has_error(&self) -> bool {
        self.0.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    fn push(&mut self, severity: Severity, file: &str, key: &str, finding: Finding) {
        self.0.push(Diagnostic {
            severity,
            file: shown_key(file),
            key: shown_key(key),
            what: finding.what,
            remedy: finding.remedy,
        });
    }
}

/// The longest piece of a file that a message repeats.
const LONGEST_QUOTE: usize = 60;

/// The longest name of a place: by it the place is looked up again.
const LONGEST_KEY: usize = 200;

/// A piece of a file, between backticks, safe to print.
pub fn quote(text: &str) -> String {
    format!("`{}`", visible(text, LONGEST_QUOTE))
}

/// A key or a file's name as diagnostics give it.
pub fn shown_key(key: &str) -> String {
    visible(key, LONGEST_KEY)
}

/// Shortened, and with every character escaped that would not show, or that would rearrange the message around it.
fn visible(text: &str, longest: usize) -> String {
    let mut shown = String::new();
    for (index, c) in text.chars().enumerate() {
        if index == longest {
            shown.push('…');
            break;
        }
        if c.is_control() || crate::text::invisible::is_invisible(c) {
            shown.push_str(&format!("[{}]", code_point(c)));
        } else {
            shown.push(c);
        }
    }
    shown
}

/// `U+200B`: how people look a character up.
pub fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

//! The error of a command: one message, the output of a program that explains it, and the exact commands that help.

use std::fmt;
use std::path::Path;

/// The reason why a command stopped. It is shown once, at the end.
#[derive(Debug)]
pub struct Failure {
    what: String,
    output: Option<String>,
    /// The second and further ones are other ways to the same.
    commands: Vec<String>,
    is_unavailable: bool,
}

/// The result of whatever can stop a command.
pub type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    /// A failure with this message.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), output: None, commands: Vec::new(), is_unavailable: false }
    }

    /// A failure that is nobody's mistake: what was to be done needs something from outside that is not there now.
    pub fn unavailable(what: impl Into<String>) -> Self {
        Self { is_unavailable: true, ..Self::new(what) }
    }

    /// Whether only something from outside is missing.
    pub fn is_unavailable(&self) -> bool {
        self.is_unavailable
    }

    /// Adds what the program that failed has written.
    pub fn with_output(mut self, output: impl Into<String>) -> Self {
        self.output = Some(output.into());
        self
    }

    /// Adds the command that the reader should run next, or another one that helps as well.
    pub fn run(mut self, command: impl Into<String>) -> Self {
        self.commands.push(command.into());
        self
    }

    /// The failure in one line, for a summary: the message and the first command.
    pub fn headline(&self) -> String {
        match self.commands.first() {
            Some(command) => format!("{}; run: {command}", self.what),
            None => self.what.clone(),
        }
    }

    /// The failure to read or write a file or folder.
    pub fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::new(format!("{}: {error}", path.display()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.what)?;
        if let Some(output) = &self.output {
            write!(f, ":\n{output}")?;
        }
        for (index, command) in self.commands.iter().enumerate() {
            let introduction = if index == 0 { "Run this, then try again" } else { "or this" };
            write!(f, "\n{introduction}:\n    {command}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_shown_whole_and_its_headline_leaves_out_what_the_program_wrote() {
        let failure = Failure::new("no tool").with_output("line 1\nline 2").run("get tool").run("fetch tool");
        assert_eq!(
            failure.to_string(),
            "no tool:\nline 1\nline 2\nRun this, then try again:\n    get tool\nor this:\n    fetch tool"
        );
        assert_eq!(failure.headline(), "no tool; run: get tool");
        assert_eq!(Failure::new("no tool").headline(), "no tool");
    }
}

//! Running other programs: quietly with a log, or in plain view. A failure shows the end of what the program said.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Failure, Result};

/// The lines of a failed program's output that are worth showing; the rest is in the log.
const SHOWN_LINES: usize = 40;

/// The lines worth showing of an installer that failed, at either end.
const ENDS: usize = 6;

/// One change to a program's environment: a value to set, or `None` to take the variable away.
pub type Variable = (OsString, Option<OsString>);

/// A program with its arguments, kept in a form that can be shown to a person.
#[derive(Debug, Clone)]
pub struct Process {
    program: OsString,
    args: Vec<OsString>,
    environment: Vec<Variable>,
    folder: Option<PathBuf>,
}

impl Process {
    /// Calls a program, found on `PATH` if the name is bare.
    pub fn new(program: impl Into<OsString>) -> Self {
        Self { program: program.into(), args: Vec::new(), environment: Vec::new(), folder: None }
    }

    /// Adds one argument.
    pub fn arg(mut self, arg: impl Into<OsString>) -> Self {
        self.args.push(arg.into());
        self
    }

    /// Adds arguments.
    pub fn args<T: Into<OsString>>(mut self, args: impl IntoIterator<Item = T>) -> Self {
        self.args.extend(args.into_iter().map(Into::into));
        self
    }

    /// Changes the environment.
    pub fn environment(mut self, variables: impl IntoIterator<Item = Variable>) -> Self {
        self.environment.extend(variables);
        self
    }

    /// Sets the folder to run in.
    pub fn folder(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.to_owned());
        self
    }

    /// The command line as one would type it.
    pub fn command_line(&self) -> String {
        let words = [&self.program].into_iter().chain(&self.args);
        words.map(|word| quoted(word)).collect::<Vec<_>>().join(" ")
    }

    /// Standard output, if the program exists and succeeds. For questions such as `--version`.
    pub fn read_stdout(&self) -> Option<String> {
        let output = self.to_std().stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// Runs quietly; a failure is what matters of what the program said. For installers: what goes wrong there goes wrong at the
    /// start (no network) or at the end, and the reader can run the same command to see all of it.
    pub fn run_installer(&self) -> std::result::Result<(), String> {
        match self.to_std().stdin(Stdio::null()).output() {
            Ok(output) if output.status.success() => Ok(()),
            Ok(output) => Err(head_and_tail(&String::from_utf8_lossy(&output.stderr))),
            Err(error) => Err(format!("{} could not be started: {error}", self.command_line())),
        }
    }

    /// Runs with all output kept in `log`; a failure carries the end of it.
    pub fn run_logged(&self, log: &Path) -> Result<()> {
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))?;
        }
        let file = File::create(log).map_err(|e| Failure::file(log, &e))?;
        let second = file.try_clone().map_err(|e| Failure::file(log, &e))?;
        let status = self
            .to_std()
            .stdin(Stdio::null())
            .stdout(file)
            .stderr(second)
            .status()
            .map_err(|e| Failure::new(format!("{} could not be started: {e}", self.command_line())))?;
        if status.success() {
            return Ok(());
        }
        let said = fs::read(log).map(|bytes| last_lines(&String::from_utf8_lossy(&bytes))).unwrap_or_default();
        Err(Failure::new(format!("{} failed ({status}):\n{said}\n(all of it: {})", self.command_line(), log.display())))
    }

    /// Runs in plain view; whether it succeeded.
    pub fn run_shown(&self) -> Result<bool> {
        let status = self.to_std().status();
        status
            .map(|status| status.success())
            .map_err(|e| Failure::new(format!("{} could not be started: {e}", self.command_line())))
    }

    /// The same process for the standard library, for callers that keep the process themselves.
    pub fn to_std(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.args);
        for (name, value) in &self.environment {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command
    }
}

/// A variable to set.
pub fn set(name: &str, value: impl Into<OsString>) -> Variable {
    (name.into(), Some(value.into()))
}

/// A variable to take away.
pub fn unset(name: &str) -> Variable {
    (name.into(), None)
}

/// `PATH` with some folders before what is there.
pub fn path_with(first: &[PathBuf], inherited: Option<&OsStr>) -> OsString {
    let rest = inherited.map(std::env::split_paths).into_iter().flatten();
    let all: Vec<PathBuf> = first.iter().cloned().chain(rest).collect();
    std::env::join_paths(all).unwrap_or_else(|_| inherited.unwrap_or_default().to_owned())
}

fn quoted(word: &OsStr) -> String {
    let word = word.to_string_lossy();
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_=./:,+@".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.into_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(SHOWN_LINES)..].join("\n")
}

fn head_and_tail(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    if lines.len() <= 2 * ENDS {
        return lines.join("\n");
    }
    let (first, last) = (&lines[..ENDS], &lines[lines.len() - ENDS..]);
    [first, &["..."], last].concat().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_that_is_shown_can_be_pasted_into_a_shell() {
        let cases: [(&[&str], &str); 3] = [
            (&["install", "trunk", "--version", "=0.21.14"], "cargo install trunk --version =0.21.14"),
            (&["--root", "a folder"], "cargo --root 'a folder'"),
            (&["it's", ""], r"cargo 'it'\''s' ''"),
        ];
        for (args, line) in cases {
            assert_eq!(Process::new("cargo").args(args.iter().copied()).command_line(), line);
        }
    }

    #[test]
    fn a_failed_program_shows_the_end_of_what_it_said_and_where_the_rest_is() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let log = folder.path().join("log/step.txt");
        let script = "for i in $(seq 100); do echo line-$i; done; exit 3";
        let failure = Process::new("sh").args(["-c", script]).run_logged(&log).expect_err("exit code 3");
        let message = failure.to_string();
        assert!(message.contains("line-100") && message.contains("step.txt"), "{message}");
        assert!(!message.contains("line-60\n"), "{message}");
    }
}

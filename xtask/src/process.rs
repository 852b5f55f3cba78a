//! Other programs, run quietly with a log or in plain view. A failure shows the end of the program's output.
//!
//! This uses the standard library. The crate xshell would not make it simpler: its shells stay on one thread, while parts and tools run
//! side by side here, and it neither keeps logs nor follows Cargo's progress.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::mem;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use crate::failure::{Failure, Result};
use crate::progress::Step;

/// How many lines of a failed program's output are shown; the rest is in the log.
const SHOWN_LINES: usize = 40;

/// How many lines of a failed installer's output are shown, at each end.
const ENDS: usize = 6;

/// Has Cargo draw its progress bar into a pipe as well.
const PROGRESS_BAR: [(&str, &str); 2] = [("CARGO_TERM_PROGRESS_WHEN", "always"), ("CARGO_TERM_PROGRESS_WIDTH", "100")];

/// What Cargo writes before it writes a line again.
const CLEAR_LINE: &str = "\u{1b}[K";

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
    /// A call of a program, which is looked up on `PATH` if the name is bare.
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

    /// Adds changes to the environment.
    pub fn environment(mut self, variables: impl IntoIterator<Item = Variable>) -> Self {
        self.environment.extend(variables);
        self
    }

    /// Sets the folder to run in.
    pub fn folder(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.to_owned());
        self
    }

    /// The command line as a person would type it.
    pub fn command_line(&self) -> String {
        let words = [&self.program].into_iter().chain(&self.args);
        words.map(|word| quoted(word)).collect::<Vec<_>>().join(" ")
    }

    /// The standard output, if the program exists and succeeds; for questions such as `--version`.
    pub fn read_stdout(&self) -> Option<String> {
        let output = self.to_std().stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// Runs quietly; a failure carries the relevant lines of the output. For installers: what goes wrong there goes wrong at the start (no
    /// network) or at the end, and the reader can run the same command to see all of it.
    pub fn run_installer(&self, step: &Step) -> std::result::Result<(), String> {
        let mut said = String::new();
        let keep = |line: &str| {
            said.push_str(line);
            said.push('\n');
        };
        match self.run_watched(step, Stdio::null(), keep) {
            Ok(status) if status.success() => Ok(()),
            Ok(_) => Err(head_and_tail(&said)),
            Err(error) => Err(error.to_string()),
        }
    }

    /// Runs with all output kept in `log`; a failure carries the end of it.
    pub fn run_logged(&self, step: &Step, log: &Path) -> Result<()> {
        self.run_logged_apart(step, log, log)
    }

    /// Runs with standard output kept in one file, and standard error in another or the same; a failure carries the end of the latter.
    pub fn run_logged_apart(&self, step: &Step, stdout: &Path, log: &Path) -> Result<()> {
        if let Some(folder) = log.parent() {
            fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))?;
        }
        let mut file = File::create(log).map_err(|e| Failure::file(log, &e))?;
        let second = if stdout == log { file.try_clone() } else { File::create(stdout) };
        let second = second.map_err(|e| Failure::file(stdout, &e))?;
        let mut written = Ok(());
        let keep = |line: &str| written = mem::replace(&mut written, Ok(())).and_then(|()| writeln!(file, "{line}"));
        let status = self.run_watched(step, second.into(), keep)?;
        written.map_err(|e| Failure::file(log, &e))?;
        if status.success() {
            return Ok(());
        }
        let said = fs::read(log).map(|bytes| last_lines(&String::from_utf8_lossy(&bytes))).unwrap_or_default();
        let failure = Failure::new(format!("{} failed ({status})", self.command_line()));
        Err(failure.with_output(format!("{said}\n(all of it: {})", log.display())))
    }

    /// Runs and hands each line of standard error to `keep`, but for Cargo's progress bar, which goes to the step.
    fn run_watched(&self, step: &Step, stdout: Stdio, mut keep: impl FnMut(&str)) -> Result<ExitStatus> {
        let failed = |e: io::Error| Failure::new(format!("{} could not be started: {e}", self.command_line()));
        let mut command = self.to_std();
        command.stdin(Stdio::null()).stdout(stdout).stderr(Stdio::piped()).envs(PROGRESS_BAR);
        let mut child = command.spawn().map_err(failed)?;
        for bytes in child.stderr.take().into_iter().flat_map(|pipe| BufReader::new(pipe).split(b'\n')) {
            let line = String::from_utf8_lossy(&bytes.map_err(failed)?).into_owned();
            for part in line.split('\r') {
                let part = part.replace(CLEAR_LINE, "");
                match units(&part) {
                    Some((done, all)) => step.reached(done, all),
                    None if part.trim().is_empty() => {}
                    None => keep(part.trim_end()),
                }
            }
        }
        child.wait().map_err(failed)
    }

    /// Runs in plain view. Returns whether it succeeded.
    pub fn run_shown(&self) -> Result<bool> {
        let status = self.to_std().status();
        status
            .map(|status| status.success())
            .map_err(|e| Failure::new(format!("{} could not be started: {e}", self.command_line())))
    }

    /// Runs in plain view; a failure says how to run it again.
    pub fn passes(&self) -> Result<()> {
        match self.run_shown()? {
            true => Ok(()),
            false => Err(Failure::new(format!("see above; again with: {}", self.command_line()))),
        }
    }

    /// The call as a command of the standard library, for callers that manage the process themselves.
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

/// The change that sets a variable.
pub fn set(name: &str, value: impl Into<OsString>) -> Variable {
    (name.into(), Some(value.into()))
}

/// The change that removes a variable.
pub fn unset(name: &str) -> Variable {
    (name.into(), None)
}

/// The value of `PATH` with some folders put first.
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

/// The units done and the units in all, in a line such as `Building [==>   ] 12/430: syn, serde`.
fn units(line: &str) -> Option<(u32, u32)> {
    let (_, counts) = line.trim_start().strip_prefix("Building [")?.split_once("] ")?;
    let (done, all) = counts.split(':').next()?.split_once('/')?;
    Some((done.trim().parse().ok()?, all.trim().parse().ok()?))
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
    use crate::progress;

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
        let run = |step: &Step| Process::new("sh").args(["-c", script]).run_logged(step, &log);
        let failure = progress::step("test", "fail", run).expect_err("exit code 3");
        let message = failure.to_string();
        assert!(message.contains("line-100") && message.contains("step.txt"), "{message}");
        assert!(!message.contains("line-60\n"), "{message}");
    }

    #[test]
    fn the_progress_bar_of_cargo_is_understood() {
        let cases = [
            ("    Building [=====>                 ] 12/430: syn, serde(build)", Some((12, 430))),
            ("    Building [                       ] 0/1: x", Some((0, 1))),
            ("   Compiling syn v3.0.9", None),
            ("    Building something else", None),
        ];
        for (line, expected) in cases {
            assert_eq!(units(line), expected, "{line}");
        }
    }
}

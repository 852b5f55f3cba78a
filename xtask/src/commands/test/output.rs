//! The output of a part of the tests.

use std::fs::{self, File};
use std::path::PathBuf;

use crate::failure::{Failure, Result};
use crate::process::Process;
use crate::progress::{self, Step};
use crate::workspace::Workspace;

/// The output of one part. It is kept in a file, and shown as a whole once a program has ended, because other parts run at the same time.
pub struct Output {
    path: PathBuf,
}

impl Output {
    /// The output of a part.
    pub fn of(workspace: &Workspace, part: &str) -> Result<Self> {
        let path = workspace.output(&format!("log/test-{part}.txt"));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))?;
        }
        Ok(Self { path })
    }

    /// Another output of the same part, for a program that runs at the same time.
    pub fn beside(&self, number: usize) -> Self {
        Self { path: self.path.with_extension(format!("{number}.txt")) }
    }

    /// Runs a program and shows its output.
    pub fn run(&self, process: &Process) -> Result<()> {
        let failed = |e: &std::io::Error| Failure::file(&self.path, e);
        let file = File::create(&self.path).map_err(|e| failed(&e))?;
        let second = file.try_clone().map_err(|e| failed(&e))?;
        let status = process.to_std().stdin(std::process::Stdio::null()).stdout(file).stderr(second).status();
        let said = fs::read(&self.path).map_err(|e| failed(&e))?;
        let said = String::from_utf8_lossy(&said);
        if !said.trim().is_empty() {
            progress::print_line(&format!("\n== {}\n{}", process.command_line(), said.trim_end()));
        }
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(_) => Err(Failure::new(format!("see above; again with: {}", process.command_line()))),
            Err(error) => Err(Failure::new(format!("{} could not be started: {error}", process.command_line()))),
        }
    }

    /// Runs Cargo and shows its progress. Its output is shown only if it failed.
    pub fn run_cargo(&self, cargo: &Process, step: &Step) -> Result<()> {
        cargo.run_logged(step, &self.path)
    }
}

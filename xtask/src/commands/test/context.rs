//! The context of a run, which its parts share, and the output of each part.

use std::fs::{self, File};
use std::path::PathBuf;
use std::sync::OnceLock;

use crate::commands::test::part::{self, Part};
use crate::commands::test::test_binaries::TestBinary;
use crate::failure::{Failure, Result};
use crate::install::browser;
use crate::install::{self, MissingTool, TestTool};
use crate::process::Process;
use crate::progress::{self, Step};
use crate::workspace::Workspace;

/// The context that the parts of a run share.
pub struct Context<'a> {
    /// The repository.
    pub workspace: &'a Workspace,
    /// Whether the browsers other than Chromium are left out.
    pub quick: bool,
    tools: Vec<TestTool>,
    missing: OnceLock<Vec<MissingTool>>,
    binaries: OnceLock<Vec<TestBinary>>,
}

/// The output of one part. It is kept in a file, and shown as a whole once a program has ended, because other parts run at the same time.
pub struct Output {
    path: PathBuf,
}

impl<'a> Context<'a> {
    /// The context for these parts.
    pub fn new(workspace: &'a Workspace, quick: bool, parts: &[&Part]) -> Self {
        let mut tools: Vec<TestTool> = parts.iter().flat_map(|part| part.tools).copied().collect();
        if parts.iter().any(|part| [part::BROWSERS, part::SERVERS].contains(&part.name)) {
            tools.extend(part::engines(quick).iter().map(|engine| TestTool::Engine(*engine)));
        }
        Self { workspace, quick, tools, missing: OnceLock::new(), binaries: OnceLock::new() }
    }

    /// Installs what the parts of this run need, once.
    pub fn set_up(&self) -> Result<()> {
        install::build_tools(self.workspace)?;
        // Only the set-up part calls this.
        let _ = self.missing.set(install::test_tools(self.workspace, &self.tools));
        Ok(())
    }

    /// The tools that are missing and cannot be installed.
    pub fn missing(&self) -> &[MissingTool] {
        self.missing.get().map(Vec::as_slice).unwrap_or_default()
    }

    /// The reason why a part cannot run here, if it cannot.
    pub fn lacks(&self, part: &Part) -> Option<String> {
        let missing = self.missing().iter().find(|missing| part.tools.contains(&missing.tool))?;
        Some(format!("without {}", missing.name))
    }

    /// Whether a missing tool is a failure. On a build machine it is, because there nobody reads what was left out.
    pub fn all_required(&self) -> bool {
        browser::all_required()
    }

    /// Keeps the compiled tests for the parts that run them.
    pub fn set_binaries(&self, binaries: Vec<TestBinary>) -> Result<()> {
        self.binaries.set(binaries).map_err(|_| Failure::new("the tests were compiled twice"))
    }

    /// The compiled tests.
    pub fn binaries(&self) -> Result<&[TestBinary]> {
        self.binaries.get().map(Vec::as_slice).ok_or_else(|| Failure::new("the tests are not compiled"))
    }

    /// The output of a part.
    pub fn output_of(&self, part: &str) -> Result<Output> {
        let path = self.workspace.output(&format!("log/test-{part}.txt"));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))?;
        }
        Ok(Output { path })
    }
}

impl Output {
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

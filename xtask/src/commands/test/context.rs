//! The context of a run, which its parts share.

use std::sync::OnceLock;

use crate::commands::test::test_binaries::TestBinary;
use crate::failure::{Failure, Result};
use crate::install::browser;
use crate::install::{self, MissingTool, TestTool};
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

impl<'a> Context<'a> {
    /// The context for parts that need these tools.
    pub fn new(workspace: &'a Workspace, quick: bool, tools: Vec<TestTool>) -> Self {
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
}

//! `cargo xtask bench`: what the card costs on a slow phone. It takes five minutes, in which nothing else should run.

use crate::build;
use crate::failure::Result;
use crate::install::browser::{self, Engine};
use crate::process::Process;
use crate::workspace::Workspace;

/// Builds, then measures in Chromium, the one engine that can be slowed down.
pub fn run(workspace: &Workspace) -> Result<()> {
    browser::ready(Engine::Chromium)?;
    build::dist(workspace)?;
    let bench = Process::new("cargo").args(["run", "--quiet", "--package", "accanto-tests", "--example", "bench"]);
    bench.folder(workspace.root()).passes()
}

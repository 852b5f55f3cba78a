//! The build tools from npm: exactly those of the lock file, installed without running their scripts.

use crate::failure::{Failure, Result};
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::process::Process;
use crate::workspace::Workspace;

const INSTALL: [&str; 4] = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];

/// Installs the packages of `package-lock.json` unless they are there.
pub fn ready(workspace: &Workspace) -> Result<()> {
    let node = Process::new("node").arg("--version").read_stdout().ok_or_else(missing_node)?;
    let inputs = Inputs::new().text(&node).paths(workspace, &["package.json", "package-lock.json"])?;
    let programs = ["esbuild", "wasm-opt", "tsc"].map(|name| workspace.node_program(name));
    let install = Process::new("npm").args(INSTALL).folder(workspace.root());
    run_unless_fresh(workspace, "npm", "install the build tools from npm", inputs, &programs, |step| {
        install.run_installer(step).map_err(|said| {
            Failure::new("the build tools from npm could not be installed")
                .with_output(said)
                .run(install.command_line())
        })
    })
    .map(drop)
}

fn missing_node() -> Failure {
    Failure::new("Node.js is missing: the build needs version 20 or newer, from https://nodejs.org or your system")
        .run("sudo apt-get update && sudo apt-get install --yes nodejs npm")
}

//! The Rust packages of `Cargo.lock`, downloaded before anything is compiled: Trunk compiles without the network.

use std::sync::OnceLock;

use crate::failure::{Failure, Result};
use crate::process::Process;
use crate::progress;
use crate::workspace::Workspace;

/// Set once all packages are there, because several parts of one run ask for them.
static READY: OnceLock<()> = OnceLock::new();

/// Downloads what is not in Cargo's own folder yet.
pub fn ready(workspace: &Workspace) -> Result<()> {
    if READY.get().is_some() {
        return Ok(());
    }
    let fetch = Process::new("cargo").args(["fetch", "--locked"]).folder(workspace.root());
    progress::step("fetch", "download the Rust packages", |step| {
        fetch.run_installer(step).map_err(|said| {
            Failure::new("the Rust packages of Cargo.lock could not be downloaded")
                .with_output(said)
                .run(fetch.command_line())
        })
    })?;
    READY.get_or_init(|| ());
    Ok(())
}

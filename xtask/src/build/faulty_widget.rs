//! The widget that traps where a page wants it to: built beside the other, and never part of `dist/`.

use std::path::PathBuf;

use crate::build;
use crate::build::variant::Variant;
use crate::build::wasm;
use crate::failure::{Failure, Result};
use crate::install;
use crate::progress;
use crate::workspace::Workspace;

/// Makes a site with it, in [`folder`].
pub fn site(workspace: &Workspace) -> Result<()> {
    build::site_of(workspace, Variant::Faulty)
}

/// Where that site lies.
pub fn folder(workspace: &Workspace) -> PathBuf {
    workspace.with(Variant::Faulty).output("site")
}

/// Holds that the widget as it is released does not even compile with the feature.
pub fn refused_in_a_release(workspace: &Workspace) -> Result<()> {
    let tools = install::build_tools(workspace)?;
    let log = workspace.with(Variant::Faulty).output("log/refused.txt");
    let process = wasm::cargo(workspace, &tools).arg("--features=failpoints");
    match progress::step("refused", "see that a release refuses failpoints", |step| process.run_logged(step, &log)) {
        Err(failure) if failure.to_string().contains("must not be in a release") => Ok(()),
        Err(failure) => Err(failure),
        Ok(()) => Err(Failure::new("a release of the widget compiles with the feature `failpoints`")),
    }
}

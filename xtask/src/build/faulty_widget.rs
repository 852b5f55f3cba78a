//! The widget that traps wherever a page asks for it, for the browser tests. It is never part of `dist/`.

use std::path::PathBuf;

use crate::build;
use crate::build::variant::Variant;
use crate::build::wasm;
use crate::failure::{Failure, Result};
use crate::install;
use crate::progress;
use crate::workspace::Workspace;

/// Builds a site with this widget, in [`folder`].
pub fn site(workspace: &Workspace) -> Result<()> {
    build::site_of(workspace, Variant::Faulty)
}

/// The folder of that site.
pub fn folder(workspace: &Workspace) -> PathBuf {
    workspace.with(Variant::Faulty).output("site")
}

/// Checks that the released widget does not even compile with the feature.
pub fn refused_in_a_release(workspace: &Workspace) -> Result<()> {
    let tools = install::build_tools(workspace)?;
    let log = workspace.with(Variant::Faulty).output("log/refused.txt");
    let process = wasm::cargo(workspace, &tools).arg("--features=failpoints");
    progress::step("refused", "see that a release refuses failpoints", |step| match process.run_logged(step, &log) {
        Err(failure) if failure.to_string().contains("must not be in a release") => Ok(()),
        Err(failure) => Err(failure),
        Ok(()) => Err(Failure::new("a release of the widget compiles with the feature `failpoints`")),
    })
}

//! What the recipes for partners are built with: exactly the packages of the lock file in `tests/recipes`, installed without running their
//! scripts, and the project's own package as a partner would install it.

use std::fs;

use crate::failure::{Failure, Result};
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::process::Process;
use crate::workspace::Workspace;

const INSTALL: [&str; 4] = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];

/// The files that say which packages.
const LISTS: [&str; 2] = ["package.json", "package-lock.json"];

/// Installs them into `target/recipes`, unless they are there.
pub fn ready(workspace: &Workspace) -> Result<()> {
    let folder = workspace.path("target/recipes");
    fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    for name in LISTS {
        let list = workspace.path(&format!("tests/recipes/{name}"));
        fs::copy(&list, folder.join(name)).map_err(|error| Failure::file(&list, &error))?;
    }
    let inputs = Inputs::new().paths(workspace, &["tests/recipes/package.json", "tests/recipes/package-lock.json"])?;
    let programs = ["vite", "astro", "vue-tsc"].map(|name| folder.join("node_modules/.bin").join(name));
    let install = Process::new("npm").args(INSTALL).folder(&folder);
    run_unless_fresh(workspace, "recipes", "install what the recipes are built with", inputs, &programs, |step| {
        install.run_installer(step).map_err(|said| {
            Failure::new("what the recipes are built with could not be installed")
                .with_output(said)
                .run(install.command_line())
        })
    })?;
    // Always anew, because it is small.
    let package = folder.join("node_modules/@accanto/widget");
    let generate = Process::new("node").arg("packages/widget/generate.js").arg(&package).arg(env!("CARGO_PKG_VERSION"));
    generate.folder(workspace.root()).passes()
}

//! The services that sites are published to in the tests: moto (S3) in a Python environment of its own, and Azurite (Azure) from npm, both
//! with everything below them under the lock files in `tests/storages/`.

use std::fs;

use crate::cache;
use crate::failure::{Failure, Result};
use crate::install::python_environment::PythonEnvironment;
use crate::process::Process;
use crate::progress;
use crate::workspace::Workspace;

/// The folder of the lock files, relative to the repository's root.
const LOCKS: &str = "tests/storages";
/// moto's environment.
const MOTO: PythonEnvironment =
    PythonEnvironment { name: "moto", what: "moto, which stands in for S3,", tests: LOCKS, modules: "moto.server" };
/// Azurite's lock files; what was installed last has copies of them beside it.
const PACKAGES: [&str; 2] = ["package.json", "package-lock.json"];

/// Installs both, unless they are there.
pub fn ready(workspace: &Workspace) -> Result<()> {
    MOTO.ready(workspace)?;
    azurite(workspace)
}

fn azurite(workspace: &Workspace) -> Result<()> {
    let folder = cache::tools()?.join("azurite");
    let read = |name: &str| {
        let path = workspace.path(LOCKS).join(name);
        fs::read(&path).map_err(|e| Failure::file(&path, &e)).map(|text| (folder.join(name), text))
    };
    let [manifest, lock] = PACKAGES.map(read);
    let files = [manifest?, lock?];
    let is_same = files.iter().all(|(path, text)| fs::read(path).is_ok_and(|found| found == *text));
    // The last thing that npm writes.
    if is_same && folder.join("node_modules/.package-lock.json").exists() {
        return Ok(());
    }
    fs::create_dir_all(&folder).map_err(|e| Failure::file(&folder, &e))?;
    for (path, text) in &files {
        fs::write(path, text).map_err(|e| Failure::file(path, &e))?;
    }
    let install = Process::new("npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).folder(&folder);
    progress::step("azurite", "install Azurite, which stands in for Azure, from npm", |step| {
        install.run_installer(step).map_err(|said| {
            Failure::new("Azurite could not be installed").with_output(said).run(install.command_line())
        })
    })
}

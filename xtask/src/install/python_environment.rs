//! Python environments of our own, each with exactly the packages of one list.

use std::fs;
use std::path::PathBuf;

use crate::cache;
use crate::failure::{Failure, Result};
use crate::process::Process;
use crate::progress;
use crate::workspace::Workspace;

/// The command that installs what an environment needs.
const MISSING_PYTHON: &str = "sudo apt-get update && sudo apt-get install --yes python3 python3-venv";

/// An environment.
pub struct Environment {
    /// The name of its folder among the tools.
    pub name: &'static str,
    /// What is in it, for people.
    pub what: &'static str,
    /// The list of packages with their exact versions, relative to the repository's root.
    pub requirements: &'static str,
    /// Modules that can be imported if all is there.
    pub modules: &'static str,
}

impl Environment {
    /// Creates the environment, unless it is there. Returns its folder of programs.
    pub fn ready(&self, workspace: &Workspace) -> Result<PathBuf> {
        let path = workspace.path(self.requirements);
        let wanted = fs::read_to_string(&path).map_err(|e| Failure::file(&path, &e))?;
        let folder = cache::tools()?.join(self.name);
        let (programs, installed) = (folder.join("bin"), folder.join("requirements.txt"));
        let import = format!("import {}", self.modules);
        let is_there = || Process::new(programs.join("python")).args(["-c", &import]).read_stdout().is_some();
        if fs::read_to_string(&installed).is_ok_and(|text| text == wanted) && is_there() {
            return Ok(programs);
        }
        let make = Process::new("python3").args(["-m", "venv", "--clear"]).arg(&folder);
        let install = ["-m", "pip", "install", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:"];
        let fill = Process::new(programs.join("python")).args(install).arg("--requirement").arg(&path);
        progress::step(self.name, &format!("install {} from PyPI", self.what), |step| {
            make.run_installer(step).map_err(|said| {
                Failure::new("no Python environment could be made").with_output(said).run(MISSING_PYTHON)
            })?;
            fill.run_installer(step).map_err(|said| {
                let failure = Failure::new(format!("{} could not be installed", self.what));
                failure.with_output(said).run(fill.command_line())
            })
        })?;
        fs::write(&installed, wanted).map_err(|e| Failure::file(&installed, &e))?;
        Ok(programs)
    }
}

//! Python environments of their own for the programs from PyPI, in exactly the versions that a list of requirements names.

use std::fs;
use std::path::PathBuf;

use crate::cache;
use crate::failure::{Failure, Result};
use crate::process::{Process, path_with, set, unset};
use crate::progress;
use crate::workspace::Workspace;

/// The command that installs what an environment needs.
const MISSING_PYTHON: &str = "sudo apt-get update && sudo apt-get install --yes python3 python3-venv";

/// What one kind of tests needs from PyPI.
#[derive(Debug)]
pub struct PythonEnvironment {
    /// The name of its folder and of its step.
    pub name: &'static str,
    /// What it is for people.
    pub what: &'static str,
    /// The folder of the tests, with the list `requirements.txt`, relative to the repository's root.
    pub tests: &'static str,
    /// The modules that it must have.
    pub modules: &'static str,
}

impl PythonEnvironment {
    /// Creates the environment, unless it is there. Returns its folder of programs.
    pub fn ready(&self, workspace: &Workspace) -> Result<PathBuf> {
        let path = workspace.path(self.tests).join("requirements.txt");
        let wanted = fs::read_to_string(&path).map_err(|e| Failure::file(&path, &e))?;
        let folder = cache::tools()?.join(self.name);
        let (programs, installed) = (folder.join("bin"), folder.join("requirements.txt"));
        let import = format!("import {}", self.modules);
        let is_there = || Process::new(programs.join("python")).args(["-c", import.as_str()]).read_stdout().is_some();
        if fs::read_to_string(&installed).is_ok_and(|text| text == wanted) && is_there() {
            return Ok(programs);
        }
        let make = Process::new("python3").args(["-m", "venv", "--clear"]).arg(&folder);
        let fill = Process::new(programs.join("python"))
            .args([
                "-m",
                "pip",
                "install",
                "--disable-pip-version-check",
                "--no-deps",
                "--only-binary=:all:",
                "--requirement",
            ])
            .arg(&path);
        progress::step(self.name, &format!("install {} from PyPI", self.what), |step| {
            make.run_installer(step).map_err(|said| {
                Failure::new("no Python environment could be made").with_output(said).run(MISSING_PYTHON)
            })?;
            fill.run_installer(step).map_err(|said| {
                Failure::new(format!("{} could not be installed", self.what)).with_output(said).run(fill.command_line())
            })
        })?;
        fs::write(&installed, wanted).map_err(|e| Failure::file(&installed, &e))?;
        Ok(programs)
    }

    /// The tests that need it.
    pub fn tests(&self, workspace: &Workspace) -> Result<Process> {
        let programs = self.ready(workspace)?;
        let path = path_with(std::slice::from_ref(&programs), std::env::var_os("PATH").as_deref());
        Ok(Process::new(programs.join("python"))
            .args(["-B", "-m", "unittest", "discover", "--start-directory", self.tests])
            .environment([set("PATH", path), set("PYTHONUTF8", "1"), unset("PYTHONPATH"), unset("PYTHONHOME")])
            .folder(workspace.root()))
    }
}

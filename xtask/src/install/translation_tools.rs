//! The translators' tools of `tests/translate/requirements.txt`, in a Python environment of their own, and the tests that convert every
//! text with them and back.

use std::fs;
use std::path::PathBuf;

use crate::cache;
use crate::failure::{Failure, Result};
use crate::process::{Process, path_with, set, unset};
use crate::progress;
use crate::workspace::Workspace;

/// The name of this part in the summary of the tests.
pub const NAME: &str = "translators";

/// The tools with their exact versions, relative to the repository's root.
const REQUIREMENTS: &str = "tests/translate/requirements.txt";

/// The command that installs what an environment needs.
pub const MISSING_PYTHON: &str = "sudo apt-get update && sudo apt-get install --yes python3 python3-venv";

/// Creates the environment, unless it is there. Returns its folder of programs.
pub fn ready(workspace: &Workspace) -> Result<PathBuf> {
    let path = workspace.path(REQUIREMENTS);
    let wanted = fs::read_to_string(&path).map_err(|e| Failure::file(&path, &e))?;
    let folder = cache::tools()?.join("translators");
    let (programs, installed) = (folder.join("bin"), folder.join("requirements.txt"));
    let is_there =
        || Process::new(programs.join("python")).args(["-c", "import translate, jsonschema"]).read_stdout().is_some();
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
    progress::step("translators", "install the translators' tools from PyPI", |step| {
        make.run_installer(step).map_err(|said| {
            Failure::new("no Python environment could be made").with_output(said).run(MISSING_PYTHON)
        })?;
        fill.run_installer(step).map_err(|said| {
            Failure::new("the translators' tools could not be installed").with_output(said).run(fill.command_line())
        })
    })?;
    fs::write(&installed, wanted).map_err(|e| Failure::file(&installed, &e))?;
    Ok(programs)
}

/// Runs the tests.
pub fn test(workspace: &Workspace) -> Result<()> {
    tests(workspace)?.passes()
}

/// The tests, which take their commands from `docs/translating.md`.
pub fn tests(workspace: &Workspace) -> Result<Process> {
    let programs = ready(workspace)?;
    let path = path_with(std::slice::from_ref(&programs), std::env::var_os("PATH").as_deref());
    Ok(Process::new(programs.join("python"))
        .args(["-B", "-m", "unittest", "discover", "--start-directory", "tests/translate"])
        .environment([set("PATH", path), set("PYTHONUTF8", "1"), unset("PYTHONPATH"), unset("PYTHONHOME")])
        .folder(workspace.root()))
}

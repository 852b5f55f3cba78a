//! The translators' tools of `tests/translate/requirements.txt`, in a Python environment of their own, and the tests that convert every
//! text with them and back.

use std::path::PathBuf;

use crate::failure::Result;
use crate::install::python_environment::Environment;
use crate::process::{Process, path_with, set, unset};
use crate::workspace::Workspace;

/// The name of this part in the summary of the tests.
pub const NAME: &str = "translators";

const PYTHON: Environment = Environment {
    name: NAME,
    what: "the translators' tools",
    requirements: "tests/translate/requirements.txt",
    modules: "translate, jsonschema",
};

/// Creates the environment, unless it is there. Returns its folder of programs.
pub fn ready(workspace: &Workspace) -> Result<PathBuf> {
    PYTHON.ready(workspace)
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

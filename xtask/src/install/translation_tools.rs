//! The translators' tools, and the tests that convert every text with them and back. These take their commands from `docs/translating.md`.

use crate::failure::Result;
use crate::install::python_environment::PythonEnvironment;
use crate::workspace::Workspace;

/// The name of this part in the summary of the tests.
pub const NAME: &str = "translators";

/// Their environment.
pub const ENVIRONMENT: PythonEnvironment = PythonEnvironment {
    name: NAME,
    what: "the translators' tools",
    tests: "tests/translate",
    modules: "translate, jsonschema",
};

/// Runs the tests.
pub fn test(workspace: &Workspace) -> Result<()> {
    ENVIRONMENT.tests(workspace)?.passes()
}

//! The compiled tests of the workspace: one call of Cargo compiles all of them, with the same features, and each is then run directly.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde_json::Value;

use crate::commands::test::output::Output;
use crate::failure::{Failure, Result};
use crate::process::{Process, set};
use crate::progress::Step;
use crate::workspace::Workspace;

const COMPILE: [&str; 4] = ["test", "--workspace", "--no-run", "--message-format=json-render-diagnostics"];

/// The tests that drive browsers, servers and storages; all others need nothing but this machine.
const HARNESSES: [&str; 5] = ["browsers", "servers", "storages", "site_servers", "wordpress"];

/// How many test binaries run at once. Each has threads of its own, but some spend their time waiting.
const AT_ONCE: usize = 2;

/// A compiled test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TestBinary {
    name: String,
    program: PathBuf,
    /// The folder of its package, in which Cargo runs it as well.
    package: PathBuf,
}

/// Compiles all tests, and the program for staff with them.
pub fn compile(workspace: &Workspace, step: &Step) -> Result<Vec<TestBinary>> {
    let messages = workspace.output("log/test-binaries.json");
    let process = Process::new("cargo").args(COMPILE).folder(workspace.root());
    process.run_logged_apart(step, &messages, &workspace.output("log/test-compile.txt"))?;
    let text = fs::read_to_string(&messages).map_err(|e| Failure::file(&messages, &e))?;
    Ok(text.lines().filter_map(|line| of_message(&serde_json::from_str(line).ok()?)).collect())
}

/// The program for staff that was compiled with the tests.
pub fn program(workspace: &Workspace) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| workspace.path("target"), PathBuf::from);
    target.join("debug").join(format!("accanto{}", env::consts::EXE_SUFFIX))
}

/// Runs every test that is no harness for browsers, servers or storages; all of them, so that one failure does not hide another.
pub fn run_host_tests(binaries: &[TestBinary], output: &Output) -> Result<()> {
    let tests: Vec<&TestBinary> = binaries.iter().filter(|each| !HARNESSES.contains(&each.name.as_str())).collect();
    let next = AtomicUsize::new(0);
    let failures = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for worker in 0..AT_ONCE {
            let (tests, next, failures) = (&tests, &next, &failures);
            scope.spawn(move || {
                while let Some(test) = tests.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if output.beside(worker).run(&test.process()).is_err() {
                        let mut failures = failures.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                        failures.push(test.name.clone());
                    }
                }
            });
        }
    });
    let failures = failures.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    match failures.as_slice() {
        [] => Ok(()),
        names => Err(Failure::new(format!("see above; failed: {}", names.join(", ")))),
    }
}

/// A harness, to be run with what it needs from the environment.
pub fn harness(binaries: &[TestBinary], name: &str) -> Result<Process> {
    let found = binaries.iter().find(|each| each.name == name);
    found.map(TestBinary::process).ok_or_else(|| Failure::new(format!("no test is called {name}")))
}

impl TestBinary {
    fn process(&self) -> Process {
        Process::new(&self.program).folder(&self.package).environment([set("CARGO_MANIFEST_DIR", &self.package)])
    }
}

/// The test that one of Cargo's messages tells of.
fn of_message(message: &Value) -> Option<TestBinary> {
    let is_test = message["reason"] == "compiler-artifact" && message["profile"]["test"] == true;
    let program = message["executable"].as_str().filter(|_| is_test)?;
    let package = Path::new(message["manifest_path"].as_str()?).parent()?;
    Some(TestBinary {
        name: message["target"]["name"].as_str()?.to_owned(),
        program: program.into(),
        package: package.into(),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_compiled_tests_are_taken_from_what_cargo_says() {
        let message = |test: bool, executable: Option<&str>| {
            json!({
                "reason": "compiler-artifact", "manifest_path": "/a/cli/Cargo.toml", "target": { "name": "publish" },
                "profile": { "test": test }, "executable": executable,
            })
        };
        let expected =
            TestBinary { name: "publish".into(), program: "/a/target/publish-1".into(), package: "/a/cli".into() };
        assert_eq!(of_message(&message(true, Some("/a/target/publish-1"))), Some(expected));
        assert_eq!(of_message(&message(false, Some("/a/target/publish"))), None);
        assert_eq!(of_message(&message(true, None)), None);
        assert_eq!(of_message(&json!({ "reason": "build-finished" })), None);
    }
}

//! Known vulnerabilities of the packages in the two lock files. The lists of them are on the network: a run that cannot reach them says that
//! nothing was checked, and never that nothing was found.

use std::process::Stdio;

use serde_json::Value;

use crate::commands::test::output::Output;
use crate::failure::{Failure, Result};
use crate::install::cargo_tool::Tool;
use crate::process::Process;
use crate::workspace::Workspace;

/// Checks the packages of `Cargo.lock` against RustSec's list.
pub fn rust(workspace: &Workspace, output: &Output) -> Result<()> {
    let deny = Process::new(Tool::deny().ready()?).arg("--locked").folder(workspace.root());
    let fetch = deny.clone().args(["fetch", "db"]);
    if fetch.read_stdout().is_none() {
        return Err(not_checked(&fetch));
    }
    output.run(&deny.args(["--workspace", "check", "--disable-fetch", "--hide-inclusion-graph", "advisories"]))
}

/// Checks the packages of `package-lock.json` against npm's list.
pub fn npm(workspace: &Workspace, output: &Output) -> Result<()> {
    let audit = Process::new("npm").arg("audit").folder(workspace.root());
    let report = audit.clone().arg("--json").to_std().stdin(Stdio::null()).output();
    let report = report.map(|report| String::from_utf8_lossy(&report.stdout).into_owned());
    match report.as_deref().map(is_clean) {
        Ok(Some(true)) => Ok(()),
        // Once more, in words.
        Ok(Some(false)) => output.run(&audit),
        Ok(None) | Err(_) => Err(not_checked(&audit)),
    }
}

/// Whether a report of npm names no vulnerability; `None` if it is not a report but an error, which has the same exit code.
fn is_clean(report: &str) -> Option<bool> {
    let report: Value = serde_json::from_str(report).ok()?;
    let found = report["metadata"]["vulnerabilities"]["total"].as_u64()?;
    Some(found == 0)
}

fn not_checked(process: &Process) -> Failure {
    Failure::unavailable("not checked, no network to the list of advisories").run(process.command_line())
}

#[cfg(test)]
mod tests {
    use super::is_clean;

    #[test]
    fn an_error_is_no_clean_report() {
        let cases = [
            (
                r#"{"auditReportVersion":2,"vulnerabilities":{},"metadata":{"vulnerabilities":{"high":0,"total":0}}}"#,
                Some(true),
            ),
            (
                r#"{"auditReportVersion":2,"vulnerabilities":{"a":{}},"metadata":{"vulnerabilities":{"total":1}}}"#,
                Some(false),
            ),
            (r#"{"message":"request to the registry failed","error":{"summary":"","detail":""}}"#, None),
            ("", None),
        ];
        for (report, expected) in cases {
            assert_eq!(is_clean(report), expected, "{report}");
        }
    }
}

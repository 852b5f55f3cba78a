//! The widget that traps wherever a page asks for it, for the browser tests. It is never part of `dist/`.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::build;
use crate::build::wasm;
use crate::failure::{Failure, Result};
use crate::install;
use crate::progress;
use crate::variant::Variant;
use crate::workspace::Workspace;

/// The file that refuses to compile in a release.
const FAILPOINTS: &str = "src/failpoint.rs";

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
    let [messages, log] =
        ["log/refused.json", "log/refused.txt"].map(|name| workspace.with(Variant::Faulty).output(name));
    let process = wasm::cargo(workspace, &tools).args(["--features=failpoints", "--message-format=json"]);
    progress::step("refused", "see that a release refuses failpoints", |step| {
        let Err(failure) = process.run_logged_apart(step, &messages, &log) else {
            return Err(Failure::new("a release of the widget compiles with the feature `failpoints`"));
        };
        let text = fs::read_to_string(&messages).map_err(|error| Failure::file(&messages, &error))?;
        let mut said = text.lines().filter_map(|line| serde_json::from_str(line).ok());
        if said.any(|message| is_refusal(&message)) { Ok(()) } else { Err(failure) }
    })
}

/// Whether one of Cargo's messages is the error that `src/failpoint.rs` makes on purpose.
fn is_refusal(message: &Value) -> bool {
    let source = &message["message"]["spans"][0];
    let line = source["text"][0]["text"].as_str().unwrap_or_default();
    message["message"]["level"] == "error" && source["file_name"] == FAILPOINTS && line.starts_with("compile_error!")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_the_error_that_is_made_on_purpose_is_a_refusal() {
        let message = |level: &str, file: &str, line: &str| {
            let source = json!({ "file_name": file, "text": [{ "text": line }] });
            json!({ "reason": "compiler-message", "message": { "level": level, "spans": [source] } })
        };
        let refusal = "compile_error!(\"for tests\");";
        assert!(is_refusal(&message("error", FAILPOINTS, refusal)));
        assert!(!is_refusal(&message("warning", FAILPOINTS, refusal)));
        assert!(!is_refusal(&message("error", FAILPOINTS, "let x = y;")));
        assert!(!is_refusal(&message("error", "src/card.rs", refusal)));
        assert!(!is_refusal(&json!({ "reason": "build-finished" })));
    }
}

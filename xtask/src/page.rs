//! The partner page, built by Trunk with the same compiler and recipe as the widget.

use std::path::PathBuf;

use crate::call::{Call, Variable, set};
use crate::failure::Result;
use crate::setup::BuildTools;
use crate::stamp::{Inputs, unless_fresh};
use crate::wasm;
use crate::workspace::Workspace;

/// What the page is made from. Not the widget's files, which Trunk copies but does not read: they come into `dist/` from the site.
const SOURCES: [&str; 10] = [
    "index.html",
    "Trunk.toml",
    "page",
    "model/src",
    "model/Cargo.toml",
    "assets/campaign.json",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    "package-lock.json",
];

/// Builds the page in `target/`.
pub fn build(workspace: &Workspace, tools: &BuildTools) -> Result<()> {
    let inputs = Inputs::new().text(&tools.compiler.version).text(&crate::recipe::FLAGS.concat()).paths(workspace, &SOURCES)?;
    let out = workspace.made("page");
    let call = trunk(workspace, tools, "build").arg("--release").arg("--dist").arg(&out);
    let log = workspace.made("log/page.txt");
    unless_fresh(workspace, "page", "build the partner page", inputs, &[out.join("index.html")], || call.quiet(&log)).map(drop)
}

/// Trunk, set up to build for WebAssembly without asking the network for anything.
pub fn trunk(workspace: &Workspace, tools: &BuildTools, command: &str) -> Call {
    Call::new(&tools.trunk)
        .args([command, "--offline", "--skip-version-check", "--color=never"])
        .environment(environment(workspace, tools))
        .folder(workspace.root())
}

fn environment(workspace: &Workspace, tools: &BuildTools) -> Vec<Variable> {
    let folders = [tools.bindgen.parent(), which::which("node").ok().as_deref().and_then(|node| node.parent())]
        .into_iter()
        .flatten()
        .map(PathBuf::from)
        .chain([workspace.path("node_modules/.bin")])
        .collect::<Vec<_>>();
    let mut variables = wasm::environment(workspace, &tools.compiler, &folders);
    variables.push(set("CARGO_TARGET_DIR", workspace.wasm_target()));
    variables
}

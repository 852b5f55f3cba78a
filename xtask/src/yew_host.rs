//! A partner's page that is itself made with Yew, for the browser tests: compiled like the widget, never part of `dist/`.

use crate::call::Call;
use crate::failure::Result;
use crate::stamp::{Inputs, unless_fresh};
use crate::workspace::Workspace;
use crate::{setup, wasm};

const SOURCES: [&str; 4] = ["tests/hosts/yew", "Cargo.toml", "Cargo.lock", ".cargo/config.toml"];

const COMPILE: [&str; 8] = [
    "build",
    "--package=accanto-yew-host",
    "--target=wasm32-unknown-unknown",
    "--profile=widget",
    "--locked",
    "--color=never",
    "--message-format=short",
    "--quiet",
];

/// Compiles it and makes the glue that the page imports.
pub fn build(workspace: &Workspace) -> Result<()> {
    let tools = setup::build_tools(workspace)?;
    let inputs = Inputs::of_build(workspace)?.text(&tools.compiler.version).paths(workspace, &SOURCES)?;
    let compile = Call::new(tools.compiler.way.program("cargo"))
        .args(COMPILE)
        .arg("--target-dir")
        .arg(workspace.wasm_target())
        .environment(wasm::environment(workspace, &tools.compiler, &[]))
        .folder(workspace.root());
    let compiled = workspace.wasm_target().join("wasm32-unknown-unknown/widget/accanto-yew-host.wasm");
    let folder = workspace.made("yew-host");
    let bind = Call::new(&tools.bindgen)
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .args([folder.as_path(), compiled.as_path()]);
    let makes = ["accanto-yew-host.js", "accanto-yew-host_bg.wasm"].map(|name| folder.join(name));
    let log = workspace.made("log/yew-host.txt");
    unless_fresh(workspace, "yew-host", "build a Yew page for the browser tests", inputs, &makes, || {
        compile.quiet(&log)?;
        bind.quiet(&log)
    })
    .map(drop)
}

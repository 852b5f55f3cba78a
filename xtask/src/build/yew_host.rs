//! A partner's page that is made with Yew, for the browser tests. It is compiled like the widget, and is never part of `dist/`.

use crate::build::wasm;
use crate::build::wasm_bindgen::{self, Target};
use crate::failure::Result;
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::install;
use crate::process::Process;
use crate::workspace::Workspace;

const SOURCES: [&str; 4] = ["tests/hosts/yew", "Cargo.toml", "Cargo.lock", ".cargo/config.toml"];

const COMPILE: [&str; 7] = [
    "build",
    "--package=accanto-yew-host",
    "--target=wasm32-unknown-unknown",
    "--profile=widget",
    "--locked",
    "--color=never",
    "--message-format=short",
];

/// Compiles the page's app and makes the glue that the page imports.
pub fn build(workspace: &Workspace) -> Result<()> {
    let tools = install::build_tools(workspace)?;
    let inputs = Inputs::of_build(workspace)?.text(&tools.compiler.version).paths(workspace, &SOURCES)?;
    let compile = Process::new(tools.compiler.source.program("cargo"))
        .args(COMPILE)
        .arg("--target-dir")
        .arg(workspace.wasm_target())
        .environment(wasm::environment(workspace, &tools.compiler, &[]))
        .folder(workspace.root());
    let compiled = workspace.wasm_target().join("wasm32-unknown-unknown/widget/accanto-yew-host.wasm");
    let folder = workspace.output("yew-host");
    let outputs = ["accanto-yew-host.js", "accanto-yew-host_bg.wasm"].map(|name| folder.join(name));
    let log = workspace.output("log/yew-host.txt");
    run_unless_fresh(workspace, "yew-host", "build a Yew page for the browser tests", inputs, &outputs, |step| {
        compile.run_logged(step, &log)?;
        wasm_bindgen::generate(&compiled, Target::Web, &folder, "accanto-yew-host")
    })
    .map(drop)
}

//! The widget's Rust, from source to the optimised WebAssembly module and its JavaScript glue.

use std::env;
use std::path::PathBuf;

use crate::call::Call;
use crate::compiler::{Compiler, cargo_home};
use crate::failure::Result;
use crate::files;
use crate::recipe::{self, Places};
use crate::setup::BuildTools;
use crate::stamp::{Inputs, unless_fresh};
use crate::workspace::Workspace;

/// What the widget is compiled from.
const SOURCES: [&str; 6] = ["src", "model/src", "model/Cargo.toml", "Cargo.toml", "Cargo.lock", ".cargo/config.toml"];

const COMPILE: [&str; 10] = [
    "build",
    "--package=accanto",
    "--lib",
    "--target=wasm32-unknown-unknown",
    "--profile=widget",
    "--no-default-features",
    "--locked",
    "--color=never",
    "--message-format=short",
    "--quiet",
];

/// The features that the compiler's default uses and every engine of the last years has. Named one by one: with all of them the
/// optimiser writes modules that browsers refuse. Never `--traps-never-happen`: traps are how a fault is noticed.
const OPTIMISE: [&str; 9] = [
    "-Oz",
    "--converge",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Compiles the widget; what comes out is at [`compiled`].
pub fn compile(workspace: &Workspace, tools: &BuildTools) -> Result<()> {
    let inputs = Inputs::of_build(workspace)?.text(&tools.compiler.version).paths(workspace, &SOURCES)?;
    let call = cargo(workspace, tools).args(workspace.variant().arguments().iter().copied());
    let log = workspace.made("log/compile.txt");
    let built = workspace.wasm_target().join("wasm32-unknown-unknown/widget/accanto.wasm");
    let makes = [compiled(workspace)];
    unless_fresh(workspace, "compile", "compile the widget to WebAssembly", inputs, &makes, || {
        call.quiet(&log)?;
        // Out of Cargo's folder, where the next build of another variant writes the same file.
        files::copy(&built, &compiled(workspace))
    })
    .map(drop)
}

/// Cargo, set up to build the widget; the features are still to be named.
pub fn cargo(workspace: &Workspace, tools: &BuildTools) -> Call {
    Call::new(tools.compiler.way.program("cargo"))
        .args(COMPILE)
        .arg("--target-dir")
        .arg(workspace.wasm_target())
        .environment(environment(workspace, &tools.compiler, &[]))
        .folder(workspace.root())
}

/// Makes the glue between the module and JavaScript.
pub fn bind(workspace: &Workspace, tools: &BuildTools) -> Result<()> {
    let folder = workspace.made("bindgen");
    let inputs =
        Inputs::of_build(workspace)?.text(&workspace.locked_version("wasm-bindgen")?).path(&compiled(workspace))?;
    let call = Call::new(&tools.bindgen)
        .args(["--target", "bundler", "--no-typescript", "--out-dir"])
        .args([folder.as_path(), &compiled(workspace)]);
    let makes = [folder.join("accanto_bg.wasm"), glue(workspace)];
    let log = workspace.made("log/bindgen.txt");
    unless_fresh(workspace, "bindgen", "make the JavaScript glue", inputs, &makes, || call.quiet(&log)).map(drop)
}

/// Makes the module small.
pub fn optimise(workspace: &Workspace) -> Result<()> {
    let from = workspace.made("bindgen/accanto_bg.wasm");
    let to = workspace.made("widget/live.wasm");
    let inputs = Inputs::of_build(workspace)?.paths(workspace, &["package-lock.json"])?.path(&from)?;
    let call = Call::new(workspace.node_program("wasm-opt")).args(OPTIMISE).arg(&from).arg("-o").arg(&to);
    let log = workspace.made("log/optimise.txt");
    unless_fresh(workspace, "optimise", "make the module small", inputs, std::slice::from_ref(&to), || call.quiet(&log))
        .map(drop)
}

/// The environment for WebAssembly, with some programs before those on `PATH`.
pub fn environment(workspace: &Workspace, compiler: &Compiler, programs: &[PathBuf]) -> Vec<crate::call::Variable> {
    let path = env::var_os("PATH");
    let cargo_home = cargo_home();
    let places = Places { root: workspace.root(), cargo_home: &cargo_home, programs, path: path.as_deref() };
    recipe::environment(compiler, &places)
}

/// The JavaScript side of the module, before bundling.
pub fn glue(workspace: &Workspace) -> PathBuf {
    workspace.made("bindgen/accanto_bg.js")
}

fn compiled(workspace: &Workspace) -> PathBuf {
    workspace.made("compiled/accanto.wasm")
}

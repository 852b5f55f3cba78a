//! The widget's Rust, from source to the optimised WebAssembly module and its JavaScript glue.

use std::env;
use std::fs;
use std::path::PathBuf;

use crate::build::wasm_bindgen::{self, Target};
use crate::build::wasm_flags::{self, BuildPaths};
use crate::failure::{Failure, Result};
use crate::files;
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::install::BuildTools;
use crate::install::wasm_compiler::{Compiler, cargo_home};
use crate::process::Process;
use crate::workspace::Workspace;

/// The inputs of the widget's WebAssembly.
const SOURCES: [&str; 6] = ["src", "model/src", "model/Cargo.toml", "Cargo.toml", "Cargo.lock", ".cargo/config.toml"];

/// The arguments for Cargo. It makes only a dynamic library, because then it compiles the dependencies exactly as for the partner page, and
/// only once.
const COMPILE: [&str; 9] = [
    "rustc",
    "--package=accanto",
    "--lib",
    "--crate-type=cdylib",
    "--target=wasm32-unknown-unknown",
    "--profile=widget",
    "--no-default-features",
    "--locked",
    "--color=never",
];

/// The WebAssembly features that the compiler uses by default and that every browser of the last years has. They are named one by one,
/// because with all features the optimiser writes modules that browsers refuse. Never add `--traps-never-happen`: a fault is noticed by its
/// trap.
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

/// Compiles the widget; the result is at [`compiled`].
pub fn compile(workspace: &Workspace, tools: &BuildTools) -> Result<()> {
    let inputs = Inputs::of_build(workspace)?.text(&tools.compiler.version).paths(workspace, &SOURCES)?;
    let features = workspace.variant().arguments().iter().copied();
    let process = cargo(workspace, tools).arg("--message-format=short").args(features);
    let log = workspace.output("log/compile.txt");
    let built = workspace.wasm_target().join("wasm32-unknown-unknown/widget/accanto.wasm");
    let outputs = [compiled(workspace)];
    run_unless_fresh(workspace, "compile", "compile the widget to WebAssembly", inputs, &outputs, |step| {
        process.run_logged(step, &log)?;
        // Copied out of Cargo's folder, because the next build of another variant writes the same file there.
        files::copy(&built, &compiled(workspace))
    })
    .map(drop)
}

/// Cargo, set up to build the widget; the caller adds the features and the form of the messages.
pub fn cargo(workspace: &Workspace, tools: &BuildTools) -> Process {
    Process::new(tools.compiler.source.program("cargo"))
        .args(COMPILE)
        .arg("--target-dir")
        .arg(workspace.wasm_target())
        .environment(environment(workspace, &tools.compiler, &[]))
        .folder(workspace.root())
}

/// Makes the glue between the module and JavaScript.
pub fn bind(workspace: &Workspace) -> Result<()> {
    let folder = workspace.output("bindgen");
    let inputs =
        Inputs::of_build(workspace)?.text(&workspace.locked_version("wasm-bindgen")?).path(&compiled(workspace))?;
    let outputs = [folder.join("accanto_bg.wasm"), glue(workspace)];
    run_unless_fresh(workspace, "bindgen", "make the JavaScript glue", inputs, &outputs, |_| {
        wasm_bindgen::generate(&compiled(workspace), Target::Bundler, &folder, "accanto")?;
        let glue = glue(workspace);
        let text = fs::read_to_string(&glue).map_err(|e| Failure::file(&glue, &e))?;
        fs::write(&glue, with_list(&text)).map_err(|e| Failure::file(&glue, &e))
    })
    .map(drop)
}

/// Optimises the module for size.
pub fn optimise(workspace: &Workspace) -> Result<()> {
    let from = workspace.output("bindgen/accanto_bg.wasm");
    let to = workspace.output("widget/live.wasm");
    let inputs = Inputs::of_build(workspace)?.paths(workspace, &["package-lock.json"])?.path(&from)?;
    let process = Process::new(workspace.node_program("wasm-opt")).args(OPTIMISE).arg(&from).arg("-o").arg(&to);
    let log = workspace.output("log/optimise.txt");
    run_unless_fresh(workspace, "optimise", "make the module small", inputs, std::slice::from_ref(&to), |step| {
        process.run_logged(step, &log)
    })
    .map(drop)
}

/// The environment for WebAssembly builds, with some programs before those on `PATH`.
pub fn environment(workspace: &Workspace, compiler: &Compiler, programs: &[PathBuf]) -> Vec<crate::process::Variable> {
    let path = env::var_os("PATH");
    let cargo_home = cargo_home();
    let places = BuildPaths { root: workspace.root(), cargo_home: &cargo_home, programs, path: path.as_deref() };
    wasm_flags::environment(compiler, &places)
}

/// The JavaScript side of the module, before bundling.
pub fn glue(workspace: &Workspace) -> PathBuf {
    workspace.output("bindgen/accanto_bg.js")
}

/// The glue with a list of its functions. A bundler would make one too, by a loop that stumbles over whatever a page has added to all
/// objects.
fn with_list(glue: &str) -> String {
    let functions = glue.lines().filter_map(|line| line.strip_prefix("export function ")?.split('(').next());
    let names: Vec<&str> = functions.collect();
    format!("{glue}export const all = {{ {} }};\n", names.join(", "))
}

fn compiled(workspace: &Workspace) -> PathBuf {
    workspace.output("compiled/accanto.wasm")
}

#[cfg(test)]
mod tests {
    use super::with_list;

    #[test]
    fn the_glue_lists_each_function_that_it_exports() {
        let glue =
            "function own() {}\nexport function a(b) {}\nexport function __wbg_c() { return own(function () {}) }\n";
        assert_eq!(with_list(glue), format!("{glue}export const all = {{ a, __wbg_c }};\n"));
    }
}

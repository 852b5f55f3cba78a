//! The partner page, built by Trunk with the same compiler and flags as the widget.

use std::fs;
use std::path::{Path, PathBuf};

use crate::build::{wasm, wasm_bindgen};
use crate::failure::{Failure, Result};
use crate::files;
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::install::BuildTools;
use crate::process::{Process, Variable, set, unset};
use crate::workspace::Workspace;

/// The inputs of the page. The widget is not among them: it lies beside the page, and the page's files do not depend on it.
const SOURCES: [&str; 13] = [
    "index.html",
    "Trunk.toml",
    "page",
    "messages/catalogues",
    "messages/src",
    "messages/Cargo.toml",
    "model/src",
    "model/Cargo.toml",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
    "package-lock.json",
    // This code compresses the files.
    "site/src/compress.rs",
];

/// The extensions of files that are worth compressing; pictures and fonts are already compressed.
const COMPRESSED: [&str; 7] = ["html", "js", "css", "wasm", "json", "svg", "txt"];

/// The arguments that Trunk gives to Cargo.
const COMPILE: [&str; 6] = [
    "build",
    "--target=wasm32-unknown-unknown",
    "--manifest-path=page/Cargo.toml",
    "--offline",
    "--profile=widget",
    "--color=never",
];

/// Compiles the page's Rust code as Trunk will do, which then finds it done. Trunk itself may still be compiling meanwhile.
pub fn compile(workspace: &Workspace, tools: &BuildTools) -> Result<()> {
    let process = Process::new(tools.compiler.source.program("cargo"))
        .args(COMPILE)
        .environment(environment(workspace, tools, &[]))
        .folder(workspace.root());
    let log = workspace.output("log/page-compile.txt");
    let inputs = inputs(workspace, tools)?;
    let outputs = [workspace.wasm_target().join("wasm32-unknown-unknown/widget/accanto-page.wasm")];
    let what = "compile the partner page to WebAssembly";
    run_unless_fresh(workspace, "page-compile", what, inputs, &outputs, |step| process.run_logged(step, &log)).map(drop)
}

/// Builds the page in `target/`.
pub fn build(workspace: &Workspace, tools: &BuildTools, trunk: &Path) -> Result<()> {
    let inputs = inputs(workspace, tools)?;
    let page = workspace.output("page");
    // Trunk empties its folder first, and the program for staff may be compiled with the page at any time.
    let out = workspace.output("page-new");
    let process = trunk_process(workspace, tools, trunk, "build")?.arg("--release").arg("--dist").arg(&out);
    let log = workspace.output("log/page.txt");
    run_unless_fresh(workspace, "page", "build the partner page", inputs, &[page.join("index.html")], |step| {
        files::remove_folder(&out)?;
        with_site_folder(workspace, || process.run_logged(step, &log))?;
        // Trunk's copy of the widget, which is there for `trunk serve`; dist/ gets the newest widget from the site.
        files::remove_folder(&out.join(accanto_site::VERSION))?;
        // The page itself is left out, because it has to be filled for a campaign first.
        let others = files::below(&out)?.into_iter().filter(|file| !file.ends_with(accanto_site::INDEX));
        others.into_iter().try_for_each(|file| compress(&file))?;
        files::renew(&page, &out, accanto_site::INDEX)
    })
    .map(drop)
}

/// Runs Trunk with the folder from which it copies the widget for `trunk serve`. On a new machine that folder is not there yet, and the
/// page does without the copy; an empty folder is taken away again, because no site may be published into what is not one.
fn with_site_folder(workspace: &Workspace, trunk: impl FnOnce() -> Result<()>) -> Result<()> {
    let site = workspace.output("site");
    let widget = site.join(accanto_site::VERSION);
    fs::create_dir_all(&widget).map_err(|error| Failure::file(&widget, &error))?;
    let built = trunk();
    // Each fails where the folder holds something, which then stays.
    let _ = fs::remove_dir(&widget).and_then(|()| fs::remove_dir(&site));
    built
}

/// Writes the compressed versions of a file beside it, if it is worth compressing.
fn compress(file: &Path) -> Result<()> {
    if !file.extension().is_some_and(|extension| COMPRESSED.iter().any(|each| extension == *each)) {
        return Ok(());
    }
    let bytes = fs::read(file).map_err(|e| Failure::file(file, &e))?;
    for (extension, bytes) in [("br", accanto_site::brotli(&bytes)), ("gz", accanto_site::gzip(&bytes))] {
        let path = file.with_added_extension(extension);
        fs::write(&path, bytes).map_err(|e| Failure::file(&path, &e))?;
    }
    Ok(())
}

/// Trunk, set up to build for WebAssembly without using the network.
pub fn trunk_process(workspace: &Workspace, tools: &BuildTools, trunk: &Path, command: &str) -> Result<Process> {
    let programs = wasm_bindgen::program_for_trunk(workspace)?;
    Ok(Process::new(trunk)
        .args([command, "--offline", "--skip-version-check", "--color=never"])
        .environment(environment(workspace, tools, &[programs]))
        .folder(workspace.root()))
}

fn inputs(workspace: &Workspace, tools: &BuildTools) -> Result<Inputs> {
    Inputs::of_build(workspace)?.text(&tools.compiler.version).paths(workspace, &SOURCES)
}

fn environment(workspace: &Workspace, tools: &BuildTools, programs: &[PathBuf]) -> Vec<Variable> {
    let mut variables = wasm::environment(workspace, &tools.compiler, programs);
    variables.push(set("CARGO_TARGET_DIR", workspace.wasm_target()));
    // The compiler's output is enough; Trunk's own backtrace says nothing about our page.
    variables.push(unset("RUST_BACKTRACE"));
    variables
}

//! JavaScript glue for a compiled module, made by wasm-bindgen as a library, so that `Cargo.lock` fixes its version and those of its
//! dependencies.
//!
//! Trunk needs a program of that name, so this very program is offered to it under the name `wasm-bindgen`; see [`program_for_trunk`].

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Parser, ValueEnum};
use wasm_bindgen_cli_support::Bindgen;

use crate::failure::{Failure, Result};
use crate::workspace::Workspace;

/// The name under which Trunk looks for the program, on `PATH`.
const PROGRAM: &str = "wasm-bindgen";

/// What loads the glue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// Another bundle, which instantiates the module itself.
    Bundler,
    /// A page, as a module script.
    Web,
}

/// The options of the real `wasm-bindgen` that Trunk uses for our page; any other is an error.
#[derive(Debug, Parser)]
#[command(name = PROGRAM)]
struct TrunkArguments {
    file: PathBuf,
    #[arg(long)]
    target: Target,
    #[arg(long)]
    out_dir: PathBuf,
    #[arg(long)]
    out_name: String,
    /// Accepted and ignored, because TypeScript is never written here.
    #[arg(long, required = true)]
    no_typescript: bool,
}

/// Writes the glue and the module that goes with it into a folder: `<name>.js` and `<name>_bg.wasm`.
pub fn generate(module: &Path, target: Target, folder: &Path, name: &str) -> Result<()> {
    let failed = |error| Failure::new(format!("no glue could be made for {}: {error:#}", module.display()));
    let mut bindgen = Bindgen::new();
    match target {
        Target::Bundler => bindgen.bundler(true),
        Target::Web => bindgen.web(true),
    }
    .map_err(failed)?;
    bindgen.input_path(module).out_name(name).omit_default_module_path(false).generate(folder).map_err(failed)
}

/// A folder with this program under the name of wasm-bindgen, for Trunk's `PATH`.
pub fn program_for_trunk(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.output("trunk");
    let this = env::current_exe().map_err(|error| Failure::new(format!("where is this program? {error}")))?;
    let program = folder.join(PROGRAM).with_extension(env::consts::EXE_EXTENSION);
    fs::create_dir_all(&folder).map_err(|e| Failure::file(&folder, &e))?;
    if program.exists() {
        fs::remove_file(&program).map_err(|e| Failure::file(&program, &e))?;
    }
    // A link takes no room; if the two are on different disks, a copy works as well.
    fs::hard_link(&this, &program)
        .or_else(|_| fs::copy(&this, &program).map(drop))
        .map_err(|e| Failure::file(&program, &e))?;
    Ok(folder)
}

/// Whether this process was started under the name of wasm-bindgen.
pub fn is_wanted() -> bool {
    env::args_os().next().is_some_and(|name| Path::new(&name).file_stem() == Some(OsStr::new(PROGRAM)))
}

/// Runs as the program of that name.
pub fn run() -> Result<()> {
    if env::args_os().nth(1).is_some_and(|arg| arg == "--version") {
        println!("{PROGRAM} {}", Workspace::find()?.locked_version("wasm-bindgen")?);
        return Ok(());
    }
    let TrunkArguments { file, target, out_dir, out_name, .. } = TrunkArguments::parse();
    generate(&file, target, &out_dir, &out_name)
}

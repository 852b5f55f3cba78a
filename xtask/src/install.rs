//! What has to be on the machine, found or installed: first what can be missing for good, last what takes minutes.

pub mod browser;
pub mod cargo_tool;
mod debian;
mod npm;
pub mod translation_tools;
pub mod wasm_compiler;
mod web_servers;

use std::path::PathBuf;

use crate::commands::fuzz;
use crate::failure::{Failure, Result};
use crate::process::Process;
use crate::progress;
use crate::workspace::Workspace;
use browser::{Engine, MissingTool};
use cargo_tool::Tool;
use wasm_compiler::Compiler;

/// What a build needs.
pub struct BuildTools {
    /// The compiler for WebAssembly.
    pub compiler: Compiler,
    /// The path of `wasm-bindgen`.
    pub bindgen: PathBuf,
    /// The path of `trunk`.
    pub trunk: PathBuf,
}

/// Makes ready what a build needs.
pub fn build_tools(workspace: &Workspace) -> Result<BuildTools> {
    npm::ready(workspace)?;
    let compiler = wasm_compiler::ready()?;
    let bindgen = Tool::bindgen(workspace)?.ready()?;
    let trunk = Tool::trunk().ready()?;
    Ok(BuildTools { compiler, bindgen, trunk })
}

/// Makes ready what only the tests need; answers the engines and servers that cannot be made ready.
pub fn test_tools(workspace: &Workspace) -> Result<Vec<MissingTool>> {
    for component in ["rustfmt", "clippy"] {
        rust_component(component)?;
    }
    let engines = Engine::EACH.map(|each| (each.to_string(), browser::ready(each)));
    let servers = ("web servers".to_owned(), web_servers::ready());
    let deny = ("cargo-deny".to_owned(), Tool::deny().ready().map(drop));
    let fuzz = (fuzz::NAME.to_owned(), fuzz::ready().map(drop));
    let translators = (translation_tools::NAME.to_owned(), translation_tools::ready(workspace).map(drop));
    let all = engines.into_iter().chain([servers, deny, fuzz, translators]);
    Ok(all.filter_map(|(name, ready)| ready.err().map(|failure| MissingTool { name, failure })).collect())
}

fn rust_component(name: &str) -> Result<()> {
    let program = if name == "clippy" { "clippy-driver" } else { name };
    if Process::new(program).arg("--version").read_stdout().is_some() {
        return Ok(());
    }
    let add = Process::new("rustup").args(["component", "add", name]);
    progress::step(&format!("add {name} to the Rust toolchain"), || {
        add.run_installer()
            .map_err(|said| Failure::new(format!("{name} could not be added:\n{said}")).run(add.command_line()))
    })
}

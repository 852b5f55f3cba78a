//! What has to be on the machine, found or installed: first what can be missing for good, last what takes minutes.

use std::path::PathBuf;

use crate::apt;
use crate::call::Call;
use crate::compiler::{self, Compiler};
use crate::engine::{self, Engine, Missing};
use crate::failure::{Failure, Result};
use crate::fuzz;
use crate::npm;
use crate::say;
use crate::tool::Tool;
use crate::translators;
use crate::web_servers;
use crate::workspace::Workspace;

/// Letters of every script that the card is written in: without them the tests would measure and show empty boxes.
const FONTS: [&str; 2] = ["fonts-noto-core", "fonts-noto-cjk"];

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
    let compiler = compiler::ready()?;
    let bindgen = Tool::bindgen(workspace)?.ready()?;
    let trunk = Tool::trunk().ready()?;
    Ok(BuildTools { compiler, bindgen, trunk })
}

/// Makes ready what only the tests need; answers the engines and servers that cannot be made ready.
pub fn test_tools(workspace: &Workspace) -> Result<Vec<Missing>> {
    for component in ["rustfmt", "clippy"] {
        rust_component(component)?;
    }
    let engines = Engine::EACH.map(|each| (each.to_string(), engine::ready(each)));
    let servers = ("web servers".to_owned(), web_servers::ready());
    let fonts = ("fonts".to_owned(), apt::install("fonts for every script", &FONTS));
    let deny = ("cargo-deny".to_owned(), Tool::deny().ready().map(drop));
    let fuzz = (fuzz::NAME.to_owned(), fuzz::ready().map(drop));
    let translators = (translators::NAME.to_owned(), translators::ready(workspace).map(drop));
    let all = engines.into_iter().chain([servers, fonts, deny, fuzz, translators]);
    Ok(all.filter_map(|(name, ready)| ready.err().map(|failure| Missing { name, failure })).collect())
}

fn rust_component(name: &str) -> Result<()> {
    let program = if name == "clippy" { "clippy-driver" } else { name };
    if Call::new(program).arg("--version").answer().is_some() {
        return Ok(());
    }
    let add = Call::new("rustup").args(["component", "add", name]);
    say::step(&format!("add {name} to the Rust toolchain"), || {
        add.installs().map_err(|said| Failure::new(format!("{name} could not be added:\n{said}")).run(add.line()))
    })
}

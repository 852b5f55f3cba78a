//! The programs that have to be on the machine, found or installed: first those that may turn out to be unavailable, last those that take
//! minutes.

pub mod browser;
mod cargo_packages;
pub mod cargo_tool;
pub mod debian;
mod npm;
pub mod partner_tools;
pub mod python_environment;
pub mod site_servers;
pub mod storages;
pub mod translation_tools;
pub mod wasm_compiler;
pub mod web_servers;
pub mod wordpress;

use std::fmt;
use std::path::PathBuf;
use std::thread;

use crate::bill_of_materials;
use crate::failure::{Failure, Result};
use crate::process::Process;
use crate::progress;
use crate::workspace::Workspace;
use browser::Engine;
use cargo_tool::Tool;
use wasm_compiler::Compiler;

/// What compiles and bundles the widget, besides the programs from npm.
pub struct BuildTools {
    /// The compiler for WebAssembly.
    pub compiler: Compiler,
}

/// Makes ready what compiles the widget.
pub fn build_tools(workspace: &Workspace) -> Result<BuildTools> {
    npm::ready(workspace)?;
    cargo_packages::ready(workspace)?;
    let compiler = wasm_compiler::ready()?;
    Ok(BuildTools { compiler })
}

/// Makes ready what builds the partner page; its path.
pub fn trunk() -> Result<PathBuf> {
    Tool::trunk().ready()
}

/// A tool that only the tests need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TestTool {
    /// The formatter.
    Rustfmt,
    /// The linter.
    Clippy,
    /// A browser engine with its driver.
    Engine(Engine),
    /// nginx and Caddy.
    WebServers,
    /// cargo-deny.
    Deny,
    /// What translators use, in Python.
    Translators,
    /// A reader of bills of materials, in Python.
    CycloneDx,
    /// moto and Azurite.
    Storages,
    /// Servers behind which sites are put.
    SiteServers,
    /// WordPress, its database and PHP.
    WordPress,
}

/// A tool that is not here and cannot be installed.
pub struct MissingTool {
    /// Its name.
    pub tool: TestTool,
    /// Its name for people.
    pub name: String,
    /// The reason, and what would help.
    pub failure: Failure,
}

impl TestTool {
    /// Every tool that some test needs.
    pub const ALL: [Self; 12] = [
        Self::Rustfmt,
        Self::Clippy,
        Self::Engine(Engine::Chromium),
        Self::Engine(Engine::Firefox),
        Self::Engine(Engine::WebKit),
        Self::WebServers,
        Self::Deny,
        Self::Translators,
        Self::CycloneDx,
        Self::Storages,
        Self::SiteServers,
        Self::WordPress,
    ];

    fn ready(self, workspace: &Workspace) -> Result<()> {
        match self {
            Self::Rustfmt => rust_component("rustfmt"),
            Self::Clippy => rust_component("clippy"),
            Self::Engine(engine) => browser::ready(engine),
            Self::WebServers => web_servers::ready(),
            Self::Deny => Tool::deny().ready().map(drop),
            Self::Translators => translation_tools::ENVIRONMENT.ready(workspace).map(drop),
            Self::CycloneDx => bill_of_materials::READER.ready(workspace).map(drop),
            Self::Storages => storages::ready(workspace),
            Self::SiteServers => site_servers::ready(workspace).map(drop),
            Self::WordPress => wordpress::ready(),
        }
    }

    /// Whether it is compiled here, which keeps a core busy for minutes.
    fn is_compiled(self) -> bool {
        matches!(self, Self::Deny | Self::Engine(Engine::Firefox))
    }
}

impl fmt::Display for TestTool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rustfmt => f.write_str("rustfmt"),
            Self::Clippy => f.write_str("clippy"),
            Self::Engine(engine) => write!(f, "{engine}"),
            Self::WebServers => f.write_str("web servers"),
            Self::Deny => f.write_str("cargo-deny"),
            Self::Translators => f.write_str("translators' tools"),
            Self::CycloneDx => f.write_str(bill_of_materials::READER.what),
            Self::Storages => f.write_str("services for storage"),
            Self::SiteServers => f.write_str("servers for sites"),
            Self::WordPress => f.write_str("WordPress"),
        }
    }
}

/// Makes ready what some tests need; answers the tools that cannot be made ready. What is compiled is compiled while the rest is
/// downloaded.
pub fn test_tools(workspace: &Workspace, wanted: &[TestTool]) -> Vec<MissingTool> {
    let (compiled, others): (Vec<TestTool>, Vec<TestTool>) = wanted.iter().partition(|tool| tool.is_compiled());
    let missing = |tools: Vec<TestTool>| -> Vec<MissingTool> {
        let missing = |tool: TestTool| {
            let failure = tool.ready(workspace).err()?;
            Some(MissingTool { tool, name: tool.to_string(), failure })
        };
        tools.into_iter().filter_map(missing).collect()
    };
    thread::scope(|scope| {
        let beside = scope.spawn(|| missing(compiled));
        let mut all = missing(others);
        all.extend(beside.join().unwrap_or_default());
        all
    })
}

fn rust_component(name: &str) -> Result<()> {
    let program = if name == "clippy" { "clippy-driver" } else { name };
    if Process::new(program).arg("--version").read_stdout().is_some() {
        return Ok(());
    }
    let add = Process::new("rustup").args(["component", "add", name]);
    progress::step(name, &format!("add {name} to the Rust toolchain"), |step| {
        add.run_installer(step).map_err(|said| {
            Failure::new(format!("{name} could not be added")).with_output(said).run(add.command_line())
        })
    })
}

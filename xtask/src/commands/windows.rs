//! `cargo xtask windows`: the program for staff compiled for Windows, and its tests run there, under Wine.
//!
//! It is no part of `cargo xtask test`, because compiling the program once more and starting each of its runs under Wine takes minutes.

use crate::build;
use crate::failure::{Failure, Result};
use crate::install::debian;
use crate::process::{Process, path_with, set};
use crate::progress;
use crate::workspace::Workspace;

const TARGET: &str = "x86_64-pc-windows-gnu";

/// The compiler for what is not Rust, the linker, and Wine.
const PACKAGES: [&str; 3] = ["gcc-mingw-w64-x86-64", "wine", "wine64"];

/// A library that Windows has and Wine 8 lacks.
const STAND_IN: &str = "bcryptprimitives";

/// Compiles the program with its tests and runs them.
pub fn run(workspace: &Workspace) -> Result<()> {
    // The program is tested with the partner page inside.
    build::dist(workspace)?;
    debian::install("a compiler for Windows, and Wine", &PACKAGES)?;
    let add = Process::new("rustup").args(["target", "add", TARGET]);
    progress::step("windows-target", "add Windows to the Rust toolchain", |step| {
        add.run_installer(step).map_err(|said| {
            Failure::new("rustup could not add Windows as a target").with_output(said).run(add.command_line())
        })
    })?;
    let folder = workspace.output("windows");
    let library = folder.join(STAND_IN).with_extension("dll");
    let source = workspace.path("tests/windows").join(STAND_IN).with_extension("c");
    std::fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    Process::new("x86_64-w64-mingw32-gcc")
        .args(["-shared", "-O1", "-o"])
        .args([&library, &source])
        .arg("-ladvapi32")
        .passes()?;
    Process::new("cargo")
        .args(["test", "--locked", "--package=accanto-cli", "--target", TARGET, "--target-dir"])
        .arg(workspace.path("target/windows"))
        .environment([
            set("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", "wine"),
            // Wine's own folder for what Windows keeps in the user's and the system's.
            set("WINEPREFIX", folder.join("wine")),
            set("WINEDEBUG", "-all"),
            // The tests cannot ask Cargo there, where the messages that were agreed upon are.
            set("INSTA_WORKSPACE_ROOT", workspace.root()),
            set("WINEPATH", path_with(&[folder], None)),
        ])
        .folder(workspace.root())
        .passes()
}

//! The project's commands: `cargo xtask` lists them.
//!
//! This program finds or installs tools, calls them in order, and skips what is already done. It must never know what a card is: content
//! belongs to accanto-content, the form of the site to accanto-site, and serving to accanto-serve.

mod args;
mod bill_of_materials;
mod build;
mod cache;
mod commands;
mod failure;
mod files;
mod fingerprint;
mod install;
mod linked;
mod process;
mod progress;
mod third_party;
mod variant;
mod workspace;

use std::process::ExitCode;

use args::{Arguments, Command};
use build::{faulty_widget, test_sites, wasm_bindgen};
use clap::{CommandFactory, Parser};
use commands::{accanto, bench, dev, fuzz, serve, size, test, watch, windows};
use failure::Result;
use install::{TestTool, translation_tools};
use workspace::Workspace;

fn main() -> ExitCode {
    let result = if wasm_bindgen::is_wanted() { wasm_bindgen::run() } else { run() };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let Some(command) = Arguments::parse().command else {
        print!("{}", Arguments::command().render_help());
        return Ok(());
    };
    let workspace = Workspace::find()?;
    match command {
        Command::Serve { port } => serve::run(&workspace, port)?,
        Command::Build => build::dist(&workspace)?,
        Command::Accanto { args } => accanto::run(&workspace, &args)?,
        Command::Site { faulty: false } => build::site(&workspace)?,
        Command::Site { faulty: true } => faulty_widget::site(&workspace)?,
        Command::Sites => build::site(&workspace).and_then(|()| test_sites::build(&workspace))?,
        Command::Translators => translation_tools::test(&workspace)?,
        Command::Size => build::dist(&workspace).and_then(|()| size::check(&workspace))?,
        Command::Bench => bench::run(&workspace)?,
        Command::Test { parts, quick } => test::run(&workspace, &parts, quick)?,
        Command::Fuzz { target, seconds, keep } => fuzz::run(&workspace, target.as_deref(), seconds, keep)?,
        Command::Watch { publications, kinds } => watch::run(&workspace, publications, &kinds)?,
        Command::Windows => windows::run(&workspace)?,
        Command::Sbom => bill_of_materials::print(&workspace)?,
        Command::Dev { port } => dev::run(&workspace, port)?,
        Command::Setup { tests } => set_up(&workspace, tests)?,
    }
    Ok(())
}

fn set_up(workspace: &Workspace, tests: bool) -> Result<()> {
    install::build_tools(workspace)?;
    if tests {
        for missing in install::test_tools(workspace, &TestTool::ALL) {
            println!("{} cannot be tested here: {}", missing.name, missing.failure);
        }
    }
    println!("All there is to install is installed.");
    Ok(())
}

//! The project's commands: `cargo xtask` lists them.
//!
//! This program finds or installs tools, calls them in order, and leaves out what is done already. It must never know what a card is:
//! content belongs to accanto-content, the site's form to accanto-site, serving to accanto-serve.

mod accanto;
mod apt;
mod args;
mod bundle;
mod call;
mod compiler;
mod content;
mod content_sites;
mod dev;
mod dist;
mod engine;
mod failure;
mod faulty;
mod files;
mod fuzz;
mod npm;
mod page;
mod pipeline;
mod recipe;
mod say;
mod schemas;
mod serve;
mod setup;
mod site;
mod size;
mod stamp;
mod summary;
mod test;
mod tool;
mod translators;
mod variant;
mod wasm;
mod web_servers;
mod workspace;
mod yew_host;

use std::process::ExitCode;

use args::Command;
use failure::Result;
use workspace::Workspace;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let command = args::parse(lexopt::Parser::from_env())?;
    let workspace = Workspace::find()?;
    match command {
        Command::Help => print!("{}", args::HELP),
        Command::Serve { port } => serve::run(&workspace, port)?,
        Command::Build => pipeline::build(&workspace)?,
        Command::Accanto { args } => accanto::run(&workspace, &args)?,
        Command::Site { faulty: false } => pipeline::build_site(&workspace)?,
        Command::Site { faulty: true } => faulty::site(&workspace)?,
        Command::Sites => pipeline::build_site(&workspace).and_then(|()| content_sites::build(&workspace))?,
        Command::Check => content::check(&workspace)?,
        Command::Schemas => schemas::write(&workspace)?,
        Command::Translators => translators::test(&workspace)?,
        Command::Size => pipeline::build(&workspace).and_then(|()| size::check(&workspace))?,
        Command::Test => test::run(&workspace)?,
        Command::Fuzz { seconds } => fuzz::run(&workspace, seconds)?,
        Command::Dev { port } => dev::run(&workspace, port)?,
        Command::Setup { tests } => set_up(&workspace, tests)?,
    }
    Ok(())
}

fn set_up(workspace: &Workspace, tests: bool) -> Result<()> {
    setup::build_tools(workspace)?;
    if tests {
        for missing in setup::test_tools(workspace)? {
            println!("{} cannot be tested here: {}", missing.name, missing.failure);
        }
    }
    println!("All there is to install is installed.");
    Ok(())
}

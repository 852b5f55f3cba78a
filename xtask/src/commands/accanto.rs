//! `cargo xtask accanto`: the program for staff, with the widget and the partner page inside.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::build;
use crate::failure::{Failure, Result};
use crate::files;
use crate::process::{Process, set};
use crate::progress;
use crate::workspace::Workspace;

/// Builds the widget and the program, copies the program to `target/accanto/bin`, and runs it if there are arguments for it.
pub fn run(workspace: &Workspace, args: &[OsString]) -> Result<()> {
    build::dist(workspace)?;
    let program = build(workspace)?;
    if args.is_empty() {
        println!("{}", program.display());
        return Ok(());
    }
    match Process::new(&program).args(args.iter().cloned()).run_shown()? {
        true => Ok(()),
        false => Err(Failure::new("accanto ended with an error, see above")),
    }
}

fn build(workspace: &Workspace) -> Result<PathBuf> {
    let target = workspace.path("target/host");
    let name = format!("accanto{}", std::env::consts::EXE_SUFFIX);
    let process = Process::new("cargo")
        .args(["build", "--locked", "--release", "--package", "accanto-cli", "--target-dir"])
        .arg(&target)
        .environment([set("ACCANTO_WIDGET", workspace.output("widget")), set("ACCANTO_PAGE", workspace.output("page"))])
        .folder(workspace.root());
    progress::step("accanto", "compile the program accanto", |step| {
        process.run_logged(step, &workspace.output("log/accanto.txt"))
    })?;
    let program = workspace.output("bin").join(&name);
    files::copy(&target.join("release").join(&name), &program)?;
    Ok(program)
}

//! `cargo xtask accanto`: the program for staff, with the widget and the partner page inside.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::call::{Call, set};
use crate::failure::{Failure, Result};
use crate::files;
use crate::workspace::Workspace;
use crate::{pipeline, say};

/// Builds the widget and the program, puts it into `target/accanto/bin`, and runs it if there are arguments for it.
pub fn run(workspace: &Workspace, args: &[OsString]) -> Result<()> {
    pipeline::build(workspace)?;
    let program = build(workspace)?;
    if args.is_empty() {
        println!("{}", program.display());
        return Ok(());
    }
    match Call::new(&program).args(args.iter().cloned()).shown()? {
        true => Ok(()),
        false => Err(Failure::new("accanto ended with an error, see above")),
    }
}

fn build(workspace: &Workspace) -> Result<PathBuf> {
    let target = workspace.path("target/host");
    let name = format!("accanto{}", std::env::consts::EXE_SUFFIX);
    let call = Call::new("cargo")
        .args(["build", "--release", "--package", "accanto-cli", "--target-dir"])
        .arg(&target)
        .environment([set("ACCANTO_WIDGET", workspace.made("widget")), set("ACCANTO_PAGE", workspace.made("page"))])
        .folder(workspace.root());
    say::step("compile the program accanto", || call.quiet(&workspace.made("log/accanto.txt")))?;
    let program = workspace.made("bin").join(&name);
    files::copy(&target.join("release").join(&name), &program)?;
    Ok(program)
}

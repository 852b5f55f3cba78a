//! The search for texts that the checks let pass and in which a person reads a number or an address. It takes a browser, a program that
//! reads pictures, and at least an hour; a person judges what it finds.

use crate::failure::{Failure, Result};
use crate::install::browser::{self, Engine};
use crate::process::Process;
use crate::workspace::Workspace;

/// The name of this search among the targets.
pub const NAME: &str = "reading";

const SEARCH: [&str; 6] = ["run", "--quiet", "--package", "accanto-content-fuzz", "--example", "reading"];

/// Searches for that many seconds and prints what it finds.
pub fn search(workspace: &Workspace, seconds: u32) -> Result<()> {
    browser::ready(Engine::Chromium)?;
    if which::which("tesseract").is_err() {
        let install = "sudo apt-get update && sudo apt-get install --yes tesseract-ocr fonts-noto-core fonts-noto-cjk";
        return Err(Failure::new("pictures are read by tesseract, and need fonts for all signs").run(install));
    }
    let search = Process::new("cargo").args(SEARCH).args(["--", &seconds.to_string()]);
    search.folder(workspace.root()).passes()
}

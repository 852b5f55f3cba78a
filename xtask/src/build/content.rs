//! The campaign's content, read once for a build: nothing is built from content with an error. What is wrong in it, the program for staff
//! says.

use accanto_content::Content;
use jiff::Zoned;

use crate::failure::{Failure, Result};
use crate::process::Process;
use crate::progress;
use crate::workspace::Workspace;

/// Lists what is wrong in `assets/`; the alias is in `.cargo/config.toml`.
const CHECK: &str = "cargo accanto check assets";

/// The content for a build. If it has errors, they are shown; if it has warnings, their number.
pub fn usable(workspace: &Workspace) -> Result<Content> {
    let report = accanto_content::read(&workspace.assets(), Zoned::now().date());
    let Some(content) = report.content else {
        Process::new("cargo").args(CHECK.split(' ').skip(1)).folder(workspace.root()).run_shown()?;
        let message = "the content in assets/ has errors, so nothing was built; mend the places named above";
        return Err(Failure::new(message).run(CHECK));
    };
    if !report.diagnostics.is_empty() {
        let count = report.diagnostics.len();
        progress::print_line(&format!("  the content has {count} warnings; {CHECK} lists them"));
    }
    Ok(content)
}

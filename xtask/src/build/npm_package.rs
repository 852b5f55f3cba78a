//! The package for npm, packed as it would be published. It holds nothing of the card: that comes from the campaign.

use crate::failure::Result;
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::process::Process;
use crate::workspace::Workspace;

/// What it is made of.
const SOURCES: [&str; 4] = ["packages/widget", "LICENSE", "LICENSE-APACHE", "LICENSE-MIT"];

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Generates its files into `target/npm/package`, and packs them beside it.
pub fn pack(workspace: &Workspace) -> Result<()> {
    let folder = workspace.path("target/npm/package");
    let packed = workspace.path(&format!("target/npm/accanto-widget-{VERSION}.tgz"));
    let inputs = Inputs::of_build(workspace)?.paths(workspace, &SOURCES)?;
    let log = workspace.output("log/npm-package.txt");
    let generate = Process::new("node").arg("packages/widget/generate.js").arg(&folder).arg(VERSION);
    let pack = Process::new("npm").args(["pack", "--silent", "--pack-destination", ".."]).folder(&folder);
    run_unless_fresh(workspace, "npm-package", "pack the package for npm", inputs, &[packed], |step| {
        generate.folder(workspace.root()).run_logged(step, &log)?;
        pack.run_logged(step, &log)
    })
    .map(drop)
}

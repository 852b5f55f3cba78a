//! `cargo xtask watch`: what a client gets that fetches all files without pause, while a site is published again and again to each kind of
//! destination, by publications that are killed or lose their connection as well. Two hundred to each take most of an hour.

use crate::failure::Result;
use crate::install::{site_servers, storages, web_servers};
use crate::process::Process;
use crate::workspace::Workspace;

/// The publications to each kind of destination.
pub const PUBLICATIONS: u32 = 200;

/// The program that can die at a step of a publication is the one that is compiled for the tests.
const PROGRAM: [&str; 5] = ["test", "--quiet", "--package", "accanto-cli", "--no-run"];
const WATCH: [&str; 7] = ["run", "--quiet", "--package", "accanto-tests", "--example", "watch", "--"];

/// Publishes so often to each of these kinds of destinations, or to all.
pub fn run(workspace: &Workspace, publications: u32, kinds: &[String]) -> Result<()> {
    storages::ready(workspace)?;
    site_servers::ready(workspace)?;
    web_servers::ready()?;
    let cargo = || Process::new("cargo").folder(workspace.root());
    cargo().args(PROGRAM).passes()?;
    cargo().args(WATCH).arg(publications.to_string()).args(kinds).passes()
}

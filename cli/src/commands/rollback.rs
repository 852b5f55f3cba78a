//! `accanto rollback`: makes an earlier version of a published site current again.

use std::process::ExitCode;

use accanto_messages::Catalogue;
use accanto_site::roll_back;
use jiff::Zoned;

use crate::destination::open;
use crate::failure::{Failure, Result};
use crate::progress_bar::ProgressBar;

/// Brings back a version, or the one before the current one.
pub fn run(site: &str, version: Option<u32>, messages: &Catalogue) -> Result<ExitCode> {
    let storage = open(site, None)?;
    let bar = ProgressBar::new(messages);
    let version = roll_back(&*storage, version, Zoned::now().date(), Some(&|progress| bar.show(progress)));
    bar.end();
    let version = version.map_err(Failure::Site)?;
    let arguments = [("version", version.into()), ("path", storage.address().into())];
    outln!("{}", messages.text("rollback-done", &arguments));
    Ok(ExitCode::SUCCESS)
}

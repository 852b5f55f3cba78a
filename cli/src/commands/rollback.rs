//! `accanto rollback`: makes an earlier version of a published site current again.

use std::{path::Path, process::ExitCode};

use accanto_messages::Catalogue;
use accanto_site::roll_back;
use jiff::Zoned;

use crate::failure::{Failure, Result};

/// Brings back a version, or the one before the current one.
pub fn run(site: &Path, version: Option<u32>, messages: &Catalogue) -> Result<ExitCode> {
    let version = roll_back(site, version, Zoned::now().date()).map_err(Failure::Site)?;
    let arguments = [("version", version.into()), ("path", site.display().to_string().into())];
    outln!("{}", messages.text("rollback-done", &arguments));
    Ok(ExitCode::SUCCESS)
}

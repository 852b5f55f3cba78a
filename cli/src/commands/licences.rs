//! `accanto licences`: which work of others is in the program, and under which licences, with their texts.

use std::process::ExitCode;

use crate::embedded;
use crate::failure::{Failure, Result};

/// Prints the list. It is in English, as the licences are.
pub fn run() -> Result<ExitCode> {
    let list = embedded::third_party().ok_or(Failure::NoLicences)?;
    out!("{}", String::from_utf8_lossy(list));
    Ok(ExitCode::SUCCESS)
}

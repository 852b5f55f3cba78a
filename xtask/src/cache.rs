//! The folders outside the repository, so that a fresh clone neither compiles the same tools again nor forgets how long its steps take.

use std::env;
use std::path::PathBuf;

use crate::failure::{Failure, Result};

/// The folder of the tools that were installed for this user.
pub fn tools() -> Result<PathBuf> {
    Ok(root()?.join("tools"))
}

/// The folder with the time that each step took.
pub fn times() -> Result<PathBuf> {
    Ok(root()?.join("times"))
}

/// The folder of the second build of `dist/`, whose name has a space in it on purpose.
pub fn second_build() -> Result<PathBuf> {
    Ok(root()?.join("second build"))
}

fn root() -> Result<PathBuf> {
    let given = env::var_os("XDG_CACHE_HOME").filter(|value| !value.is_empty()).map(PathBuf::from);
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    given.or_else(home).map(|folder| folder.join("accanto")).ok_or_else(|| {
        Failure::new("there is no folder for tools: HOME is not set").run("export HOME=/a/folder/of/yours")
    })
}

//! Operations on files and folders: list, copy, remove.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// Every file below a folder, in an order that does not depend on the machine. For a file, the file itself; for a path that does not exist,
/// nothing.
pub fn below(path: &Path) -> Result<Vec<PathBuf>> {
    let entries = match fs::read_dir(path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotADirectory => return Ok(vec![path.to_owned()]),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::file(path, &error)),
    };
    let mut children = Vec::new();
    for entry in entries {
        children.push(entry.map_err(|e| Failure::file(path, &e))?.path());
    }
    children.sort();
    let mut files = Vec::new();
    for child in children {
        files.extend(below(&child)?);
    }
    Ok(files)
}

/// Removes a folder, if it is there.
pub fn remove_folder(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Failure::file(folder, &error)),
        _ => Ok(()),
    }
}

/// Copies one file, making the folders on the way.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))?;
    }
    fs::copy(from, to).map(drop).map_err(|e| Failure::file(from, &e))
}

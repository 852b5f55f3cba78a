//! Operations on whole folders: list, copy, replace one with another.

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

/// Makes an empty folder, and removes what was there.
pub fn empty_folder(folder: &Path) -> Result<()> {
    remove_folder(folder)?;
    fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))
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

/// Replaces a folder with a finished one in one step: a reader finds the old one or the new one, never a mixture.
pub fn replace_folder(new: &Path, place: &Path) -> Result<()> {
    let old = place.with_extension("old");
    remove_folder(&old)?;
    if place.exists() {
        fs::rename(place, &old).map_err(|e| Failure::file(place, &e))?;
    }
    fs::rename(new, place).map_err(|e| Failure::file(new, &e))?;
    remove_folder(&old)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replaced_folder_keeps_nothing_of_the_old_one() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (place, new) = (folder.path().join("dist"), folder.path().join("dist.new"));
        for (folder, file) in [(&place, "old/a"), (&new, "b")] {
            let source = folder.with_extension("source");
            fs::write(&source, "x").expect("a file");
            copy(&source, &folder.join(file)).expect("copied");
        }
        replace_folder(&new, &place).expect("replaced");
        assert_eq!(below(&place).expect("listed"), [place.join("b")]);
        assert!(!new.exists() && !place.with_extension("old").exists());
    }
}

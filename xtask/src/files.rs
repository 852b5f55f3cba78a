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

/// Moves the files of one folder into another and removes all others there, so that whoever reads meanwhile finds the old files, the new ones or
/// both, and never one without those that it names: `last` names others.
pub fn renew(folder: &Path, from: &Path, last: &str) -> Result<()> {
    let (old, mut new) = (below(folder)?, below(from)?);
    new.sort_by_key(|file| file.ends_with(last));
    let mut stay = Vec::new();
    for file in new {
        let to = folder.join(file.strip_prefix(from).unwrap_or(&file));
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).map_err(|e| Failure::file(parent, &e))?;
        }
        fs::rename(&file, &to).map_err(|e| Failure::file(&to, &e))?;
        stay.push(to);
    }
    for file in old.iter().filter(|file| !stay.contains(file)) {
        fs::remove_file(file).map_err(|e| Failure::file(file, &e))?;
    }
    remove_folder(from)
}

/// Copies one file, making the folders on the way.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))?;
    }
    fs::copy(from, to).map(drop).map_err(|e| Failure::file(from, &e))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_renewed_folder_has_the_new_files_and_no_others() {
        let folder = tempfile::tempdir().expect("a folder");
        let [old, new] = ["old", "new"].map(|name| folder.path().join(name));
        let files = [("old/index.html", "1"), ("old/a-1.js", "1"), ("new/index.html", "2"), ("new/b/a-2.js", "2")];
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        renew(&old, &new, "index.html").expect("renewed");
        let there = below(folder.path()).expect("listed");
        assert_eq!(there, ["old/b/a-2.js", "old/index.html"].map(|path| folder.path().join(path)));
        assert_eq!(fs::read_to_string(old.join("index.html")).expect("a page"), "2");
    }
}

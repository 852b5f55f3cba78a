//! A publication into a folder that stays where it is: its files change one by one, in an order in which whoever looks at it meanwhile finds
//! the old site or the new one, and never a file that names a missing one.
//!
//! First come the files with a hash in their name, which nobody asks for yet; then what stores the version (`versions.rs`); then pages and
//! instructions for servers; then `widget.js`; then the manifest; at last what is no longer needed goes. A file is written under a name
//! of its own, brought to the disk and renamed, so that a reader finds its old bytes or its new ones. The folder keeps its inode, owner and
//! mode, and every file that is not of this program.

mod lock;
mod modes;
mod patience;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

pub(crate) use lock::{HOLDER, LOCK, lock};
pub(crate) use modes::Modes;
use patience::patiently;

use crate::{PublishError, VERSION, failpoint::failpoint, versions};

/// The end of the name of a file that is not finished. Nobody gives it to a file of their own: what is left over under it is removed.
const UNFINISHED: &str = ".accanto-tmp";

/// The files to write, by path.
pub(crate) type Files<'a> = BTreeMap<&'a str, &'a [u8]>;

/// The folder of a site while a publication changes it.
pub(crate) struct Destination<'a> {
    folder: &'a Path,
    modes: Modes,
}

impl<'a> Destination<'a> {
    /// The folder, which is made if there is none.
    pub fn open(folder: &'a Path) -> Result<Self, PublishError> {
        let modes = Modes::of(folder);
        let destination = Self { folder, modes };
        destination.make_folder(folder)?;
        Ok(destination)
    }

    /// Writes the files of a site in the order that visitors need; `between` stores what belongs to none of them, before the first file
    /// that visitors ask for.
    pub fn write_site(
        &self,
        files: &Files,
        between: impl FnOnce() -> Result<(), PublishError>,
    ) -> Result<(), PublishError> {
        let script = format!("{VERSION}/widget.js");
        let of = |wanted: fn(&str, &str) -> bool| -> Vec<_> {
            files.iter().filter(|(path, _)| wanted(path, &script)).map(|(path, bytes)| (*path, *bytes)).collect()
        };
        self.write_all(&of(|path, _| versions::has_hash(path)))?;
        failpoint!("hashed-written");
        between()?;
        failpoint!("version-stored");
        self.write_all(&of(|path, script| !versions::has_hash(path) && !path.starts_with(script)))?;
        failpoint!("pages-written");
        // Longest name first, so that the script itself, which servers without compression send, is the last.
        for (path, bytes) in of(|path, script| path.starts_with(script)).into_iter().rev() {
            self.write(path, bytes)?;
            failpoint!("one-script-written");
        }
        self.sync_folders(files.keys().copied())
    }

    /// Writes files in any order, on all processors.
    fn write_all(&self, files: &[(&str, &[u8])]) -> Result<(), PublishError> {
        let folders: BTreeSet<&Path> = files.iter().filter_map(|(path, _)| Path::new(path).parent()).collect();
        folders.into_iter().try_for_each(|folder| self.make_folder(&self.folder.join(folder)))?;
        files.par_iter().try_for_each(|(path, bytes)| self.write(path, bytes))
    }

    /// Writes a file, unless it has these bytes already.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let is_served = crate::manifest::is_served(path);
        let path = self.folder.join(path);
        if fs::read(&path).is_ok_and(|there| there == bytes) {
            return Ok(());
        }
        if let Some(folder) = path.parent() {
            self.make_folder(folder)?;
        }
        let mut unfinished = path.as_os_str().to_owned();
        unfinished.push(UNFINISHED);
        let unfinished = PathBuf::from(unfinished);
        let written = || -> io::Result<()> {
            let _ = fs::remove_file(&unfinished);
            let mut file = OpenOptions::new().write(true).create_new(true).open(&unfinished)?;
            file.write_all(bytes)?;
            self.modes.give_file(&unfinished, &path)?;
            file.sync_all()?;
            // Other systems refuse to rename what is open.
            drop(file);
            if is_served {
                failpoint!("one-file-unfinished");
            }
            patiently(|| fs::rename(&unfinished, &path))
        };
        written().map_err(|error| {
            let _ = fs::remove_file(&unfinished);
            PublishError::Io { path, error }
        })
    }

    /// Makes a folder of the site and those that it lies in.
    fn make_folder(&self, folder: &Path) -> Result<(), PublishError> {
        if folder.is_dir() {
            return Ok(());
        }
        if let Some(parent) = folder.parent().filter(|parent| *parent != Path::new("")) {
            self.make_folder(parent)?;
        }
        let made = || match fs::create_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
            Err(error) => Err(error),
            Ok(()) => self.modes.give_folder(folder),
        };
        made().map_err(|error| PublishError::Io { path: folder.to_owned(), error })
    }

    /// Removes a file; one that is not there is no error.
    pub fn remove(&self, path: &str) -> Result<(), PublishError> {
        let path = self.folder.join(path);
        match patiently(|| fs::remove_file(&path)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(PublishError::Io { path, error }),
            _ => Ok(()),
        }
    }

    /// Removes what an earlier publication did not finish.
    pub fn remove_unfinished(&self) -> Result<(), PublishError> {
        let folders = ["", VERSION, crate::poster::FOLDER, versions::SERVER, versions::OBJECTS, versions::MANIFESTS];
        for folder in folders.map(|folder| self.folder.join(folder)) {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                if entry.file_name().to_string_lossy().ends_with(UNFINISHED) {
                    let path = entry.path();
                    fs::remove_file(&path).map_err(|error| PublishError::Io { path, error })?;
                }
            }
        }
        Ok(())
    }

    /// Waits until the names are on the disk as well as the bytes. Systems other than Linux and macOS open no folders.
    fn sync_folders<'b>(&self, paths: impl Iterator<Item = &'b str>) -> Result<(), PublishError> {
        if !cfg!(unix) {
            return Ok(());
        }
        let folders: BTreeSet<&Path> = paths.filter_map(|path| Path::new(path).parent()).collect();
        folders.into_iter().try_for_each(|folder| {
            let path = self.folder.join(folder);
            let synced = fs::File::open(&path).and_then(|folder| folder.sync_all());
            synced.map_err(|error| PublishError::Io { path, error })
        })
    }
}

/// Removes everything in a folder that is not among these paths, whosever it is.
pub(crate) fn keep_only(folder: &Path, files: &Files) -> io::Result<()> {
    fn clear(root: &Path, folder: &Path, files: &Files) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let inner = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            if path.is_dir() && !path.is_symlink() {
                clear(root, &path, files)?;
                // One that holds a file of the site is not empty, and stays.
                let _ = fs::remove_dir(&path);
            } else if !files.contains_key(inner.as_str()) {
                fs::remove_file(&path)?;
            }
        }
        Ok(())
    }
    clear(folder, folder, files)
}

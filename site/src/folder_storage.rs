//! A folder on this machine as a [`Storage`]: it stays where it is, with its inode, owner and mode, and with every file that is not of this
//! program.
//!
//! A file is written under a name of its own, brought to the disk and renamed, so that a reader finds its old bytes or its new ones.

mod lock;
mod modes;
mod patience;

use std::{
    collections::BTreeSet,
    fs::{self, OpenOptions},
    io::{self, Write},
    path::{Path, PathBuf},
    sync::Mutex,
};

use modes::Modes;
pub use patience::patiently;

use crate::{
    Headers, Lock, PublishError, Storage, StorageError, StorageErrorKind, Stored, UNFINISHED, failpoint::failpoint,
    manifest::is_served,
};

/// A folder on this machine.
pub struct FolderStorage {
    /// As its owner wrote it.
    address: PathBuf,
    folder: PathBuf,
    modes: Modes,
    /// The folders in which names have changed that may not be on the disk yet.
    touched: Mutex<BTreeSet<PathBuf>>,
}

impl FolderStorage {
    /// The folder at a path, which need not exist. One that is a link stays a link: what it points to is filled.
    ///
    /// # Errors
    /// If a link in the path leads nowhere.
    pub fn at(path: &Path) -> Result<Self, PublishError> {
        // Without a slash at the end, which would follow a link.
        let mut ways = path.components().as_path().ancestors();
        if let Some(link) = ways.find(|way| way.is_symlink() && !way.exists()) {
            return Err(PublishError::DanglingLink { path: link.to_owned() });
        }
        let folder = resolved(path);
        let modes = Modes::of(&folder);
        Ok(Self { address: path.to_owned(), folder, modes, touched: Mutex::default() })
    }

    fn write_file(&self, path: &str, bytes: &[u8]) -> Result<(), StorageError> {
        let to = self.folder.join(path);
        if let Some(folder) = to.parent() {
            self.make_folder(folder)?;
        }
        let mut unfinished = to.as_os_str().to_owned();
        unfinished.push(UNFINISHED);
        let unfinished = PathBuf::from(unfinished);
        let written = || -> io::Result<()> {
            let _ = fs::remove_file(&unfinished);
            let mut file = OpenOptions::new().write(true).create_new(true).open(&unfinished)?;
            file.write_all(bytes)?;
            self.modes.give_file(&unfinished, &to)?;
            file.sync_all()?;
            // Other systems refuse to rename what is open.
            drop(file);
            if is_served(path) {
                failpoint!("one-file-unfinished");
            }
            patiently(|| fs::rename(&unfinished, &to))
        };
        written().map_err(|error| {
            let _ = fs::remove_file(&unfinished);
            failed(path, error)
        })?;
        self.touch(&to);
        Ok(())
    }

    /// What is in a folder of the site; nothing if it does not exist.
    fn entries(&self, folder: &str) -> Result<Option<fs::ReadDir>, StorageError> {
        let path = self.folder.join(folder);
        match fs::read_dir(&path) {
            Ok(entries) => Ok(Some(entries)),
            // Systems differ in what they say of a folder that is, or would lie in, a file.
            Err(_) if path.components().as_path().ancestors().find(|way| way.exists()).is_some_and(Path::is_file) => {
                Err(failed(folder, io::ErrorKind::NotADirectory.into()))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(failed(folder, error)),
        }
    }

    /// Makes a folder of the site and those that it lies in.
    fn make_folder(&self, folder: &Path) -> Result<(), StorageError> {
        if folder.is_dir() {
            return Ok(());
        }
        if let Some(parent) = folder.parent().filter(|parent| *parent != Path::new("")) {
            self.make_folder(parent)?;
        }
        let made = || match fs::create_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if folder.is_dir() {
                    Ok(())
                } else {
                    Err(io::ErrorKind::NotADirectory.into())
                }
            }
            Err(error) => Err(error),
            Ok(()) => self.modes.give_folder(folder),
        };
        let inside = folder.strip_prefix(&self.folder).unwrap_or(Path::new(""));
        made().map_err(|error| failed(&inside.to_string_lossy(), error))
    }

    fn touch(&self, path: &Path) {
        let folder = path.parent().unwrap_or(path).to_owned();
        self.touched.lock().expect("no thread panics while it holds this").insert(folder);
    }
}

impl Storage for FolderStorage {
    fn address(&self) -> String {
        self.address.display().to_string()
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, StorageError> {
        match fs::read(self.folder.join(path)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            read => read.map(Some).map_err(|error| failed(path, error)),
        }
    }

    /// Names that are not Unicode are left out: no file of a site has one.
    fn list(&self, folder: &str) -> Result<Vec<Stored>, StorageError> {
        let Some(entries) = self.entries(folder)? else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| failed(folder, error))?;
            let file = fs::metadata(entry.path()).ok().filter(fs::Metadata::is_file);
            let named = file.zip(entry.file_name().into_string().ok());
            found.extend(named.map(|(file, name)| Stored { name, size: file.len() }));
        }
        Ok(found)
    }

    fn is_empty(&self) -> Result<bool, StorageError> {
        Ok(self.entries("")?.is_none_or(|mut entries| entries.next().is_none()))
    }

    fn write(&self, path: &str, bytes: &[u8], _: &Headers) -> Result<(), StorageError> {
        self.write_file(path, bytes)
    }

    fn remove(&self, path: &str) -> Result<(), StorageError> {
        match patiently(|| fs::remove_file(self.folder.join(path))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(failed(path, error)),
            _ => Ok(()),
        }
    }

    fn lock(&self) -> Result<Box<dyn Lock + '_>, StorageError> {
        Ok(Box::new(lock::lock(self)?))
    }

    fn is_near(&self) -> bool {
        true
    }

    /// Waits until the names are on the disk as well as the bytes. Systems other than Linux and macOS open no folders.
    fn settle(&self) -> Result<(), StorageError> {
        let touched = std::mem::take(&mut *self.touched.lock().expect("no thread panics while it holds this"));
        if !cfg!(unix) {
            return Ok(());
        }
        touched.into_iter().try_for_each(|folder| {
            let synced = fs::File::open(&folder).and_then(|folder| folder.sync_all());
            let inside = folder.strip_prefix(&self.folder).unwrap_or(Path::new(""));
            synced.map_err(|error| failed(&inside.to_string_lossy(), error))
        })
    }
}

/// A path with the links of what is there of it followed. On Windows it is then one of the form that may be long, before the first
/// publication as after it.
fn resolved(path: &Path) -> PathBuf {
    let mut ways = path.ancestors();
    let found = ways.find_map(|way| {
        let there = if way == Path::new("") { fs::canonicalize(".") } else { fs::canonicalize(way) };
        Some(there.ok()?.join(path.strip_prefix(way).ok()?))
    });
    found.unwrap_or_else(|| path.to_owned())
}

fn failed(path: &str, error: io::Error) -> StorageError {
    StorageError { path: path.to_owned(), kind: StorageErrorKind::Other(error) }
}

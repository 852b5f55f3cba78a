//! The steps of a publication into a storage that stays where it is: its files change one by one, in an order in which whoever looks at it
//! meanwhile finds the old site or the new one, and never a file that names a missing one.
//!
//! First come the files with a hash in their name, which nobody asks for yet; then what stores the version (`versions.rs`); then pages and
//! instructions for servers; then `widget.js`; then the manifest; at last what is no longer needed goes. Only what differs from what is
//! there is written, so a run after one that was interrupted goes on where that one stopped.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use rayon::{
    ThreadPoolBuilder,
    iter::{IntoParallelRefIterator, ParallelIterator},
};

use crate::{
    Form, Headers, Lock, PublishError, Storage, UNFINISHED, VERSION,
    compress::{BROTLI, GZIP},
    failpoint::failpoint,
    server_configuration::headers,
    versions::{self, Versions},
};

/// The files of a site, by path, with their compressed versions.
pub(crate) type Files<'a> = BTreeMap<&'a str, &'a [u8]>;

/// How many files are sent to a service at once: more fill no line that a school or an office has.
const AT_ONCE: usize = 8;

/// How far a publication is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many bytes are to be sent.
    ToSend(u64),
    /// So many more have been, and the storage has confirmed them.
    Sent(u64),
}

/// A file as it is stored.
pub(crate) struct StoredFile<'a> {
    path: String,
    /// Its bytes as a browser has them.
    plain: &'a [u8],
    /// Its bytes in the form of the storage.
    sent: &'a [u8],
    headers: Headers,
}

impl<'a> StoredFile<'a> {
    /// A file that is stored as it is.
    pub fn plain(path: String, bytes: &'a [u8]) -> Self {
        let headers = headers(&path, None);
        Self { path, plain: bytes, sent: bytes, headers }
    }

    /// The files of a site in the form that a storage wants.
    pub fn of_site(files: &Files<'a>, form: Form) -> Vec<Self> {
        let is_neighbour = |path: &str| {
            [BROTLI, GZIP].iter().any(|end| path.strip_suffix(end).is_some_and(|plain| files.contains_key(plain)))
        };
        let stored = |(path, bytes): (&&'a str, &&'a [u8])| {
            let compressed = files.get(format!("{path}{BROTLI}").as_str()).filter(|_| form == Form::Brotli);
            match compressed {
                Some(sent) => {
                    let headers = headers(path, Some("br"));
                    Self { path: (*path).to_owned(), plain: bytes, sent, headers }
                }
                None => Self::plain((*path).to_owned(), bytes),
            }
        };
        files.iter().filter(|(path, _)| form == Form::Neighbours || !is_neighbour(path)).map(stored).collect()
    }

    /// Whether a file with this path always has the same bytes.
    fn never_changes(&self) -> bool {
        versions::has_hash(&self.path) || self.path.starts_with(versions::OBJECTS)
    }

    /// Whether the storage has something else, or nothing.
    fn differs(&self, storage: &dyn Storage, there: &BTreeMap<String, u64>) -> Result<bool, PublishError> {
        if storage.is_near() {
            // What cannot be read is written anew.
            return Ok(storage.read(&self.path).ok().flatten().as_deref() != Some(self.plain));
        }
        match there.get(&self.path) {
            Some(size) if *size == self.sent.len() as u64 => {}
            _ => return Ok(true),
        }
        if self.never_changes() {
            return Ok(false);
        }
        let read = storage.read(&self.path).map_err(PublishError::in_storage(storage))?;
        Ok(read.as_deref() != Some(self.plain))
    }
}

/// The paths of a site's files, without compressed versions, that differ from what a storage has.
pub(crate) fn changed(
    files: &Files,
    storage: &dyn Storage,
    there: &BTreeMap<String, u64>,
) -> Result<BTreeSet<String>, PublishError> {
    // Those that are compared by their size are in the form in which they are sent.
    let form = if storage.form() == Form::Brotli { Form::Brotli } else { Form::Plain };
    let files = StoredFile::of_site(files, form);
    let found = for_each(storage, &files, |file| Ok(file.differs(storage, there)?.then(|| file.path.clone())))?;
    Ok(found.into_iter().flatten().collect())
}

/// What is to be written, in the order of the steps.
#[derive(Default)]
pub(crate) struct Steps<'a> {
    /// The files with a hash in their name.
    hashed: Vec<StoredFile<'a>>,
    /// The copies of files without one, by their hash.
    pub objects: Vec<StoredFile<'a>>,
    /// What lists the version's files.
    pub stored: Vec<StoredFile<'a>>,
    /// Pages and instructions for servers.
    pages: Vec<StoredFile<'a>>,
    /// The script that partners embed, and its compressed versions.
    script: Vec<StoredFile<'a>>,
    /// The signatures that no longer hold.
    pub unsigned: Vec<String>,
    /// The manifest, after its signature.
    pub manifest: Vec<StoredFile<'a>>,
}

impl<'a> Steps<'a> {
    /// The steps for the files of a site. What stores its version, and its manifest, come without.
    pub fn of_site(site: Vec<StoredFile<'a>>) -> Self {
        let mut steps = Self::default();
        for file in site {
            if versions::has_hash(&file.path) {
                steps.hashed.push(file);
            } else if file.path.starts_with(&format!("{VERSION}/widget.js")) {
                steps.script.push(file);
            } else {
                steps.pages.push(file);
            }
        }
        // Longest name first, so that the script itself, which servers without compression send, is the last.
        steps.script.sort_by(|a, b| b.path.cmp(&a.path));
        steps
    }

    fn keep(&mut self, is_wanted: impl Fn(&StoredFile) -> bool) {
        let Self { hashed, objects, stored, pages, script, manifest, unsigned: _ } = self;
        for step in [hashed, objects, stored, pages, script, manifest] {
            step.retain(&is_wanted);
        }
    }

    fn all(&self) -> Vec<&StoredFile<'a>> {
        let Self { hashed, objects, stored, pages, script, manifest, unsigned: _ } = self;
        [hashed, objects, stored, pages, script, manifest].into_iter().flatten().collect()
    }
}

/// A storage while a publication changes it.
pub(crate) struct Destination<'a> {
    pub storage: &'a dyn Storage,
    pub lock: &'a dyn Lock,
    /// What was there when we got the lock.
    pub versions: &'a Versions,
    /// Whether to write what is there already.
    pub anew: bool,
    /// Is told how far it is.
    pub progress: Option<&'a (dyn Fn(Progress) + Sync)>,
}

impl Destination<'_> {
    /// Writes what differs, in the order that visitors need.
    pub fn write_site(&self, mut steps: Steps) -> Result<(), PublishError> {
        let (storage, there) = (self.storage, &self.versions.there);
        let differing = for_each(storage, &steps.all(), |file| {
            Ok((self.anew || file.differs(storage, there)?).then(|| (file.path.clone(), file.sent.len() as u64)))
        })?;
        let differing: BTreeMap<String, u64> = differing.into_iter().flatten().collect();
        self.tell(Progress::ToSend(differing.values().sum()));
        steps.keep(|file| differing.contains_key(&file.path));
        self.write_all(&steps.hashed)?;
        failpoint!("hashed-written");
        self.next_step()?;
        self.write_all(&steps.objects)?;
        steps.stored.iter().try_for_each(|file| self.write(file))?;
        failpoint!("version-stored");
        self.next_step()?;
        self.write_all(&steps.pages)?;
        failpoint!("pages-written");
        self.next_step()?;
        for file in &steps.script {
            self.write(file)?;
            failpoint!("one-script-written");
        }
        self.next_step()?;
        steps.unsigned.iter().try_for_each(|path| self.remove(path))?;
        steps.manifest.iter().try_for_each(|file| self.write(file))?;
        self.next_step()
    }

    /// Makes sure that the step before is done for good, and that nobody else has taken over.
    fn next_step(&self) -> Result<(), PublishError> {
        let settled = self.storage.settle().and_then(|()| self.lock.hold());
        settled.map_err(PublishError::in_storage(self.storage))
    }

    /// Writes files in any order, several at once.
    fn write_all(&self, files: &[StoredFile]) -> Result<(), PublishError> {
        for_each(self.storage, files, |file| self.write(file)).map(drop)
    }

    fn write(&self, file: &StoredFile) -> Result<(), PublishError> {
        let written = self.storage.write(&file.path, file.sent, &file.headers);
        written.map_err(PublishError::in_storage(self.storage))?;
        self.tell(Progress::Sent(file.sent.len() as u64));
        Ok(())
    }

    fn tell(&self, progress: Progress) {
        if let Some(tell) = self.progress {
            tell(progress);
        }
    }

    /// Writes a file that is none of a site's own, unless it has these bytes already.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let file = StoredFile::plain(path.to_owned(), bytes);
        let written = || match self.storage.read(path)? {
            Some(there) if there == bytes => Ok(()),
            _ => self.storage.write(path, bytes, &file.headers),
        };
        written().map_err(PublishError::in_storage(self.storage))
    }

    /// Removes a file; one that is not there is no error.
    pub fn remove(&self, path: &str) -> Result<(), PublishError> {
        if !self.versions.there.contains_key(path) {
            return Ok(());
        }
        self.storage.remove(path).map_err(PublishError::in_storage(self.storage))
    }

    /// Removes what an earlier publication did not finish.
    pub fn remove_unfinished(&self) -> Result<(), PublishError> {
        let unfinished = self.versions.there.keys().filter(|path| path.ends_with(UNFINISHED));
        unfinished.into_iter().try_for_each(|path| self.remove(path))
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

/// Does something with each of many files, several at once. Returns the results in their order, or the first error.
pub(crate) fn for_each<T: Sync, R: Send>(
    storage: &dyn Storage,
    items: &[T],
    each: impl Fn(&T) -> Result<R, PublishError> + Sync + Send,
) -> Result<Vec<R>, PublishError> {
    if storage.is_near() {
        return items.par_iter().map(each).collect();
    }
    // The threads wait for the network, so more of them than processors.
    match ThreadPoolBuilder::new().num_threads(AT_ONCE).build() {
        Ok(pool) => pool.install(|| items.par_iter().map(each).collect()),
        Err(_) => items.iter().map(each).collect(),
    }
}

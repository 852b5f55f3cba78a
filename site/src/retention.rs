//! What is retained of an old site when a new one takes its place: older files with a hash in their name, and whatever others have put
//! beside this program's own folders. In its own folders nothing else is retained.
//!
//! Pages that were open before, copies of `widget.js` in caches, and partners who pinned a script still ask for the old hashes. A record in
//! the folder of server instructions, which no browser asks for, says which files are no longer current and since when, and whose site it
//! is.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

use accanto_content::Date;
use serde_json::{Value, json};

use crate::{
    INDEX, VERSION,
    compress::{BROTLI, GZIP},
    permissions,
};

/// For how many days a file is retained after it has stopped being current.
pub const RETENTION_DAYS: i64 = 30;

/// The path of the record.
const RECORD: &str = "server/kept.json";

/// What a publication does with the files of an older site.
#[derive(Debug, Default)]
pub struct Retention {
    /// The files that are no longer current, and since when.
    pub files: BTreeMap<String, Date>,
    /// The files that are removed, because their time is over.
    pub dropped: Vec<String>,
    /// The folder with the whole older site, if it could not be removed.
    pub left: Option<PathBuf>,
    /// The files and folders at the top that do not belong to this program and stay as they are.
    others: Vec<OsString>,
    /// The files and folders at the top that belong to this program.
    own: BTreeSet<String>,
}

impl Retention {
    /// Decides what is retained, for a site that consists of the files `now`.
    pub(crate) fn of<'a>(old: Option<&Path>, now: impl Iterator<Item = &'a str>, today: Date) -> io::Result<Self> {
        let now: BTreeSet<&str> = now.collect();
        let mut retention = Self { own: now.iter().map(|path| top(path).to_owned()).collect(), ..Self::default() };
        let Some(old) = old else { return Ok(retention) };
        let record = record(old);
        let own_before = record["own"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let own_before: BTreeSet<String> = own_before.map(str::to_owned).collect();
        for name in entry_names(old)? {
            // A page that somebody has put in place of ours is theirs from then on.
            let is_theirs = |own: &str| !retention.own.contains(own) && (!own_before.contains(own) || own == INDEX);
            if name.to_str().is_none_or(is_theirs) {
                retention.others.push(name);
            }
        }
        for name in names_with_hash(&old.join(VERSION))? {
            let path = format!("{VERSION}/{name}");
            if now.contains(path.as_str()) {
                continue;
            }
            // Without a record a file is retained for the whole time once more: too long does no harm.
            let since = record["since"][&path].as_str().and_then(|date| date.parse().ok()).unwrap_or(today);
            if today.duration_since(since).as_hours() / 24 < RETENTION_DAYS {
                retention.files.insert(path, since);
            } else {
                retention.dropped.push(path);
            }
        }
        Ok(retention)
    }

    /// Links what is retained into the new folder, and writes the record.
    pub(crate) fn link_into(&self, old: &Path, new: &Path) -> io::Result<()> {
        for path in self.files.keys() {
            for suffix in ["", BROTLI, GZIP] {
                let path = format!("{path}{suffix}");
                if old.join(&path).exists() {
                    link_or_copy(&old.join(&path), &new.join(path))?;
                }
            }
        }
        self.others.iter().try_for_each(|name| link_or_copy(&old.join(name), &new.join(name)))
    }

    /// Writes the record.
    pub(crate) fn write(&self, new: &Path, campaign: &str) -> io::Result<()> {
        let since: BTreeMap<&str, String> =
            self.files.iter().map(|(path, date)| (path.as_str(), date.to_string())).collect();
        let record = json!({ "campaign": campaign, "own": self.own, "since": since });
        fs::write(new.join(RECORD), format!("{record:#}\n"))
    }
}

/// The paths of the current files of a folder's site that have a hash in their name.
pub fn current(site: &Path) -> io::Result<BTreeSet<String>> {
    let record = record(site);
    let paths = names_with_hash(&site.join(VERSION))?.into_iter().map(|name| format!("{VERSION}/{name}"));
    Ok(paths.filter(|path| record["since"].get(path).is_none()).collect())
}

/// The campaign of a folder's site; `None` if it was published before this was recorded.
pub(crate) fn campaign(site: &Path) -> Option<String> {
    record(site)["campaign"].as_str().map(str::to_owned)
}

fn record(site: &Path) -> Value {
    fs::read(site.join(RECORD)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

fn top(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

/// The names in a folder that contain a hash.
fn names_with_hash(folder: &Path) -> io::Result<Vec<String>> {
    let names = entry_names(folder)?.into_iter().filter_map(|name| name.into_string().ok());
    Ok(names.filter(|name| has_hash(name)).collect())
}

/// The names of the files and folders in a folder, whatever characters other programs have used; none if there is no such folder.
fn entry_names(folder: &Path) -> io::Result<Vec<OsString>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    entries.map(|entry| Ok(entry?.file_name())).collect()
}

/// `it.6e21fee5e9315aa4644b.json`, as [`crate::ContentHash::name`] makes names.
fn has_hash(name: &str) -> bool {
    let hex = |part: &str| part.len() == 20 && part.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    matches!(name.split('.').collect::<Vec<_>>()[..], [_, hash, _] if hex(hash))
}

/// Links a file, or copies it if it cannot be linked; for a folder, everything in it, with its permissions.
fn link_or_copy(from: &Path, to: &Path) -> io::Result<()> {
    if from.is_dir() && !from.is_symlink() {
        fs::create_dir_all(to)?;
        return permissions::fill_like(from, to, false, || {
            fs::read_dir(from)?.try_for_each(|entry| {
                let entry = entry?;
                link_or_copy(&entry.path(), &to.join(entry.file_name()))
            })
        });
    }
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(drop))
}

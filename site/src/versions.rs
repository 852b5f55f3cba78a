//! The versions of a site that stay in its folder: every file that an earlier version consists of, so that partners who pinned its script
//! keep their card, and that it can be made current again.
//!
//! Files with a hash in their name stay where they are. Of the others, which every version has under the same name, the folder of server
//! instructions has a copy by its hash, and for each version the manifest. A record says which version is current, and since when files
//! with a hash in their name are no longer.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::Path,
};

use accanto_content::Date;
use serde::{Deserialize, Serialize};

use crate::{
    ContentHash, INDEX, PublishError, VERSION,
    compress::{self, BROTLI, GZIP},
    manifest::{Manifest, SIGNATURE},
    partner_page,
    publication::{Destination, HOLDER, LOCK},
};

/// The folder of server instructions, which is not part of what visitors see.
pub(crate) const SERVER: &str = "server";
/// The folder of the copies of files without a hash in their name, each named by its hash.
pub(crate) const OBJECTS: &str = "server/objects";
/// The folder of the manifests, each named by its version.
pub(crate) const MANIFESTS: &str = "server/versions";
/// The path of the record.
const RECORD: &str = "server/versions.json";
/// The path of the record that the first edition left.
const FIRST_RECORD: &str = "server/kept.json";

/// What a site's folder says of itself.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Record {
    /// The campaign's `id`; none if the site was published before this was recorded.
    pub campaign: Option<String>,
    /// The number of the current version; 0 in a site of the first edition, which had none.
    #[serde(default)]
    pub current: u32,
    /// The files with a hash in their name that are not current, and since when.
    #[serde(default)]
    pub since: BTreeMap<String, Date>,
}

impl Record {
    /// Reads the record of a folder. Without one, everything in it is of unknown age.
    pub fn read(site: &Path) -> Self {
        let read = |path: &str| fs::read(site.join(path)).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        read(RECORD).or_else(|| read(FIRST_RECORD)).unwrap_or_default()
    }
}

/// What a publication does with the files of earlier versions.
#[derive(Clone, Debug, Default)]
pub struct Retention {
    /// The files with a hash in their name that stay although they are not current, and since when.
    pub files: BTreeMap<String, Date>,
    /// Those that are removed, because their time is over.
    pub forgotten: Vec<String>,
    /// The files without a hash in their name that the version before had and this one has not, compressed versions included.
    gone: Vec<String>,
}

/// A version that is in a site's folder.
#[derive(Clone, Debug)]
pub struct StoredVersion {
    /// Its manifest.
    pub manifest: Manifest,
    /// The day since which it is no longer current; `None` for the current one.
    pub until: Option<Date>,
}

impl Retention {
    /// Decides what stays when a site consists of the files `now` from today on. Files that are not current are removed after so many days,
    /// if there is such a number.
    pub(crate) fn of(
        site: &Path,
        now: &BTreeSet<&str>,
        today: Date,
        forget_after: Option<u32>,
    ) -> Result<Self, PublishError> {
        let (record, manifests) = (Record::read(site), manifests(site)?);
        let mut retention = Self::default();
        // Others' files may have such names, too, so only those count that a version had. The first edition kept no list of them.
        let listed = manifests.values().flat_map(|manifest| manifest.files.keys().cloned());
        let first = names(&site.join(VERSION))?.into_iter().map(|name| format!("{VERSION}/{name}"));
        let known: BTreeSet<String> = listed.chain(first).filter(|path| is_hashed(path)).collect();
        for path in known.into_iter().filter(|path| !now.contains(path.as_str()) && site.join(path).is_file()) {
            // Without a record a file stays for the whole time once more: too long does no harm.
            let since = record.since.get(&path).copied().unwrap_or(today);
            let days = today.duration_since(since).as_hours() / 24;
            if forget_after.is_some_and(|limit| days >= i64::from(limit)) {
                retention.forgotten.push(path);
            } else {
                retention.files.insert(path, since);
            }
        }
        for (path, entry) in manifests.get(&record.current).into_iter().flat_map(|manifest| &manifest.files) {
            if has_hash(path) || now.contains(path.as_str()) {
                continue;
            }
            // What somebody has put in its place is theirs, but a server would send our compressed versions of it.
            for extension in ["", BROTLI, GZIP] {
                let path = format!("{path}{extension}");
                let bytes = fs::read(site.join(&path)).ok().and_then(|bytes| compress::decompress(extension, bytes));
                if bytes.is_some_and(|bytes| ContentHash::of(&bytes).hex() == entry.sha256) {
                    retention.gone.push(path);
                }
            }
        }
        Ok(retention)
    }

    /// Removes what does not stay, and records the rest.
    pub(crate) fn sweep(
        &self,
        site: &Path,
        destination: &Destination,
        campaign: &str,
        current: u32,
    ) -> Result<(), PublishError> {
        self.gone.iter().try_for_each(|path| destination.remove(path))?;
        for extension in ["", BROTLI, GZIP] {
            self.forgotten.iter().try_for_each(|path| destination.remove(&format!("{path}{extension}")))?;
        }
        if !self.forgotten.is_empty() {
            self.forget_versions(site, destination, current)?;
        }
        destination.remove(FIRST_RECORD)?;
        destination.remove_unfinished()?;
        let record = Record { campaign: Some(campaign.to_owned()), current, since: self.files.clone() };
        destination.write(RECORD, &pretty(&record))
    }

    /// Removes the versions whose script is gone, and the copies that no other version has.
    fn forget_versions(&self, site: &Path, destination: &Destination, current: u32) -> Result<(), PublishError> {
        let is_forgotten = |manifest: &Manifest| {
            manifest.script().is_some_and(|script| self.forgotten.iter().any(|path| path == script))
        };
        let (gone, stay): (Vec<_>, Vec<_>) =
            manifests(site)?.into_iter().partition(|(number, manifest)| *number != current && is_forgotten(manifest));
        for (number, _) in gone {
            destination.remove(&manifest_path(number))?;
            destination.remove(&format!("{}{SIGNATURE}", manifest_path(number)))?;
        }
        let used: BTreeSet<&str> =
            stay.iter().flat_map(|(_, manifest)| manifest.files.values()).map(|entry| entry.sha256.as_str()).collect();
        let objects = names(&site.join(OBJECTS))?;
        let unused = objects.iter().filter(|name| !used.contains(name.as_str()));
        unused.into_iter().try_for_each(|name| destination.remove(&format!("{OBJECTS}/{name}")))
    }
}

/// The campaign of a folder's site; `None` if it was published before this was recorded.
pub(crate) fn campaign(site: &Path) -> Option<String> {
    Record::read(site).campaign
}

/// The versions in a folder, by number.
///
/// # Errors
/// If the folder cannot be read.
pub fn stored(site: &Path) -> Result<BTreeMap<u32, StoredVersion>, PublishError> {
    let record = Record::read(site);
    let version = |(number, manifest): (u32, Manifest)| {
        let since = manifest.script().and_then(|script| record.since.get(script)).copied();
        // A version that differs from a later one in its pages alone has a script that is still current.
        let next = || (number != record.current).then_some(manifest.published);
        let until = if number == record.current { None } else { since.or_else(next) };
        (number, StoredVersion { manifest, until })
    };
    Ok(manifests(site)?.into_iter().map(version).collect())
}

/// The number of the current version of a folder's site; 0 if it has none.
pub fn current(site: &Path) -> u32 {
    Record::read(site).current
}

/// The paths of the current version's files, without their compressed versions.
///
/// # Errors
/// If the folder cannot be read.
pub fn current_paths(site: &Path) -> Result<BTreeSet<String>, PublishError> {
    let record = Record::read(site);
    if let Some(manifest) = manifests(site)?.remove(&record.current) {
        return Ok(manifest.files.into_keys().collect());
    }
    // The first edition recorded what is not current.
    let paths = names(&site.join(VERSION))?.into_iter().map(|name| format!("{VERSION}/{name}"));
    Ok(paths.filter(|path| is_hashed(path) && !record.since.contains_key(path)).collect())
}

/// The manifests in a folder, by version. One that cannot be read is none.
pub(crate) fn manifests(site: &Path) -> Result<BTreeMap<u32, Manifest>, PublishError> {
    let mut found = BTreeMap::new();
    for name in names(&site.join(MANIFESTS))? {
        let number = name.strip_suffix(".json").and_then(|number| number.parse().ok());
        let Some(number) = number else { continue };
        let path = site.join(MANIFESTS).join(&name);
        let bytes = fs::read(&path).map_err(|error| PublishError::Io { path, error })?;
        found.extend(Manifest::read(&bytes).map(|manifest| (number, manifest)));
    }
    Ok(found)
}

/// The path of a version's manifest.
pub(crate) fn manifest_path(version: u32) -> String {
    format!("{MANIFESTS}/{version}.json")
}

/// Whether a folder has nothing but what a first publication makes before its first file.
pub(crate) fn is_begun(site: &Path) -> bool {
    [LOCK, HOLDER].iter().any(|path| site.join(path).is_file())
}

/// Whether the page in a folder is one that somebody has put in the place of ours.
pub(crate) fn has_their_page(site: &Path) -> bool {
    fs::read(site.join(INDEX)).is_ok_and(|bytes| !partner_page::is_partner_page(&bytes))
}

/// Whether a file's name contains a hash of its bytes, so that it never changes: `v1/it.6e21fee5e9315aa4644b.json` as
/// [`crate::ContentHash::name`] makes names, or `page-2be4c3dccbe90.css` as Trunk does; also with the ending of a compressed version.
pub(crate) fn has_hash(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let name = name.strip_suffix(".br").or_else(|| name.strip_suffix(".gz")).unwrap_or(name);
    is_hashed(name) || {
        let stem = name.rsplit_once('.').map_or("", |(stem, _)| stem.trim_end_matches("_bg"));
        stem.rsplit_once('-').is_some_and(|(_, hash)| is_hex(hash, 8..=16))
    }
}

fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    matches!(name.split('.').collect::<Vec<_>>()[..], [_, hash, _] if is_hex(hash, 20..=20))
}

fn is_hex(part: &str, length: std::ops::RangeInclusive<usize>) -> bool {
    length.contains(&part.len()) && part.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}

/// The names in a folder that are Unicode; none if there is no such folder.
fn names(folder: &Path) -> Result<Vec<String>, PublishError> {
    let named = |error| PublishError::Io { path: folder.to_owned(), error };
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(named)?,
    };
    let mut names = Vec::new();
    for entry in entries {
        names.extend(entry.map_err(named)?.file_name().into_string().ok());
    }
    names.sort();
    Ok(names)
}

fn pretty(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("plain data");
    bytes.push(b'\n');
    bytes
}

//! The versions of a site that stay where it is: every file that an earlier version consists of, so that partners who pinned its script
//! keep their card, and that it can be made current again.
//!
//! Files with a hash in their name stay where they are. Of the others, which every version has under the same name, the folder of server
//! instructions has a copy by its hash, and for each version the manifest. A record says which version is current, and since when files
//! with a hash in their name are no longer.

use std::collections::{BTreeMap, BTreeSet};

use accanto_content::Date;
use serde::{Deserialize, Serialize};

use crate::{
    ContentHash, INDEX, LOCKS, PublishError, Storage, VERSION,
    compress::{self, BROTLI, GZIP},
    manifest::{Manifest, SIGNATURE},
    partner_page, poster,
    publication::{Destination, for_each},
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

/// What a site says of itself.
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

/// What a storage has of a site: read once, and true as long as nobody else publishes there.
#[derive(Debug)]
pub struct Versions {
    record: Record,
    /// The manifests by version. One that cannot be read is none.
    pub(crate) manifests: BTreeMap<u32, Manifest>,
    /// The sizes of the files in the folders of a site, as they are stored, by path.
    pub(crate) there: BTreeMap<String, u64>,
    /// Whether the page is one that somebody has put in the place of ours.
    pub(crate) has_their_page: bool,
}

impl Versions {
    /// Reads what a storage has.
    ///
    /// # Errors
    /// If the storage cannot be reached or refuses.
    pub fn read(storage: &dyn Storage) -> Result<Self, PublishError> {
        let list = |folder: &&str| {
            let found = storage.list(folder).map_err(PublishError::in_storage(storage))?;
            let path = |name| if folder.is_empty() { name } else { format!("{folder}/{name}") };
            Ok(found.into_iter().map(|file| (path(file.name), file.size)).collect::<Vec<_>>())
        };
        let read = |path: &str| storage.read(path).map_err(PublishError::in_storage(storage));
        // The whole first: if that cannot be listed, its folders cannot be either.
        let mut there: BTreeMap<String, u64> = list(&"")?.into_iter().collect();
        there.extend(for_each(storage, &FOLDERS, list)?.into_iter().flatten());
        let numbers: Vec<u32> = there.keys().filter_map(|path| version_of(path)).collect();
        let manifests = for_each(storage, &numbers, |number| {
            let bytes = read(&manifest_path(*number))?;
            Ok(bytes.and_then(|bytes| Manifest::read(&bytes)).map(|manifest| (*number, manifest)))
        })?;
        let of_there = |path: &str| if there.contains_key(path) { read(path) } else { Ok(None) };
        let parsed = |path| Ok(of_there(path)?.and_then(|bytes| serde_json::from_slice(&bytes).ok()));
        // Without a record, everything is of unknown age.
        let record = match parsed(RECORD)? {
            None => parsed(FIRST_RECORD)?.unwrap_or_default(),
            Some(record) => record,
        };
        let has_their_page = of_there(INDEX)?.is_some_and(|bytes| !partner_page::is_partner_page(&bytes));
        Ok(Self { record, manifests: manifests.into_iter().flatten().collect(), there, has_their_page })
    }

    /// Whether there is a site.
    pub(crate) fn is_site(&self) -> bool {
        self.there.contains_key(&format!("{VERSION}/widget.js"))
    }

    /// Whether there is what a first publication makes before it comes to the script.
    pub(crate) fn is_begun(&self) -> bool {
        self.record.campaign.is_some() || self.there.keys().any(|path| path.starts_with(LOCKS))
    }

    /// Whether there is the record of a publication of this campaign.
    pub(crate) fn is_begun_by(&self, campaign: &str) -> bool {
        self.campaign() == Some(campaign)
    }

    /// The campaign of the site; `None` if it was published before this was recorded.
    pub(crate) fn campaign(&self) -> Option<&str> {
        self.record.campaign.as_deref()
    }

    /// The number of the current version; 0 if there is none.
    pub fn current(&self) -> u32 {
        self.record.current
    }

    /// The size of a file as it is stored, in bytes; `None` if it is not there.
    pub fn stored_size(&self, path: &str) -> Option<u64> {
        self.there.get(path).copied()
    }

    /// The versions, by number.
    pub fn stored(&self) -> BTreeMap<u32, StoredVersion> {
        let version = |(number, manifest): (&u32, &Manifest)| {
            let since = manifest.script().and_then(|script| self.record.since.get(script)).copied();
            // A version that differs from a later one in its pages alone has a script that is still current.
            let next = || (*number != self.current()).then_some(manifest.published);
            let until = if *number == self.current() { None } else { since.or_else(next) };
            (*number, StoredVersion { manifest: manifest.clone(), until })
        };
        self.manifests.iter().map(version).collect()
    }

    /// The paths of the current version's files, without their compressed versions.
    pub fn current_paths(&self) -> BTreeSet<String> {
        if let Some(manifest) = self.manifests.get(&self.current()) {
            return manifest.files.keys().cloned().collect();
        }
        // The first edition recorded what is not current.
        let is_current = |path: &&String| is_hashed(path) && !self.record.since.contains_key(*path);
        self.in_widget_folder().filter(is_current).cloned().collect()
    }

    fn in_widget_folder(&self) -> impl Iterator<Item = &String> {
        self.there.keys().filter(|path| path.strip_prefix(VERSION).is_some_and(|rest| rest.starts_with('/')))
    }
}

/// The folders in which a site has files, apart from that in which they lie.
const FOLDERS: [&str; 5] = [VERSION, poster::FOLDER, SERVER, OBJECTS, MANIFESTS];

/// Records whose site is begun in an empty place.
pub(crate) fn begin(destination: &Destination, campaign: &str) -> Result<(), PublishError> {
    let record = Record { campaign: Some(campaign.to_owned()), ..Record::default() };
    destination.put(RECORD, &pretty(&record))
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

/// A version that is stored with a site.
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
        storage: &dyn Storage,
        versions: &Versions,
        now: &BTreeSet<&str>,
        today: Date,
        forget_after: Option<u32>,
    ) -> Result<Self, PublishError> {
        let Versions { record, manifests, there, .. } = versions;
        let mut retention = Self::default();
        // Others' files may have such names, too, so only those count that a version had. The first edition kept no list of them.
        let listed = manifests.values().flat_map(|manifest| manifest.files.keys().cloned());
        let first = versions.in_widget_folder().cloned();
        let known: BTreeSet<String> = listed.chain(first).filter(|path| is_hashed(path)).collect();
        for path in known.into_iter().filter(|path| !now.contains(path.as_str()) && there.contains_key(path)) {
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
                if !there.contains_key(&path) {
                    continue;
                }
                let bytes = storage.read(&path).map_err(PublishError::in_storage(storage))?;
                let bytes = bytes.and_then(|bytes| compress::decompress(extension, bytes));
                if bytes.is_some_and(|bytes| ContentHash::of(&bytes).hex() == entry.sha256) {
                    retention.gone.push(path);
                }
            }
        }
        Ok(retention)
    }

    /// Removes what does not stay, and records the rest.
    pub(crate) fn sweep(&self, destination: &Destination, campaign: &str, current: u32) -> Result<(), PublishError> {
        self.gone.iter().try_for_each(|path| destination.remove(path))?;
        for extension in ["", BROTLI, GZIP] {
            self.forgotten.iter().try_for_each(|path| destination.remove(&format!("{path}{extension}")))?;
        }
        if !self.forgotten.is_empty() {
            self.forget_versions(destination, current)?;
        }
        destination.remove(FIRST_RECORD)?;
        destination.remove_unfinished()?;
        let record = Record { campaign: Some(campaign.to_owned()), current, since: self.files.clone() };
        destination.put(RECORD, &pretty(&record))
    }

    /// Removes the versions whose script is gone, and the copies that no other version has.
    fn forget_versions(&self, destination: &Destination, current: u32) -> Result<(), PublishError> {
        let is_forgotten = |manifest: &Manifest| {
            manifest.script().is_some_and(|script| self.forgotten.iter().any(|path| path == script))
        };
        let Versions { manifests, there, .. } = destination.versions;
        let (gone, stay): (Vec<_>, Vec<_>) =
            manifests.iter().partition(|(number, manifest)| **number != current && is_forgotten(manifest));
        for (number, _) in gone {
            destination.remove(&manifest_path(*number))?;
            destination.remove(&format!("{}{SIGNATURE}", manifest_path(*number)))?;
        }
        let used: BTreeSet<&str> =
            stay.iter().flat_map(|(_, manifest)| manifest.files.values()).map(|entry| entry.sha256.as_str()).collect();
        let objects = there.keys().filter_map(|path| path.strip_prefix(OBJECTS)?.strip_prefix('/'));
        let unused = objects.filter(|name| !used.contains(name));
        unused.into_iter().try_for_each(|name| destination.remove(&format!("{OBJECTS}/{name}")))
    }
}

/// The path of a version's manifest.
pub(crate) fn manifest_path(version: u32) -> String {
    format!("{MANIFESTS}/{version}.json")
}

/// The version whose manifest has this path.
fn version_of(path: &str) -> Option<u32> {
    path.strip_prefix(MANIFESTS)?.strip_prefix('/')?.strip_suffix(".json")?.parse().ok()
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

fn pretty(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("plain data");
    bytes.push(b'\n');
    bytes
}

//! The list of a site's files with size and hash, by which anybody can tell whether one was altered.

use std::{
    collections::BTreeMap,
    path::{Component, Path},
};

use accanto_content::Date;
use serde::{Deserialize, Serialize};

use crate::{ContentHash, compress, versions};

/// The path of the current version's manifest.
pub const MANIFEST: &str = "v1/manifest.json";
/// The end of the name of a manifest's signature, as minisign names it.
pub const SIGNATURE: &str = ".minisig";

/// A version of a site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The campaign's `id`.
    pub campaign: String,
    /// The number of the version, counted from one.
    pub version: u32,
    /// The day on which it was published first.
    pub published: Date,
    /// Its files by path, without their compressed versions.
    pub files: BTreeMap<String, Entry>,
}

/// A file of a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The number of its bytes.
    pub size: u64,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

impl Entry {
    /// The entry for these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self { size: bytes.len() as u64, sha256: ContentHash::of(bytes).hex() }
    }
}

impl Manifest {
    /// The bytes that are published and signed.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec_pretty(self).expect("a manifest is plain data");
        bytes.push(b'\n');
        bytes
    }

    /// Reads the bytes of a manifest; `None` if they are none, or if a path in them leads out of the site.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let is_inside = |path: &String| Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        manifest.files.keys().all(is_inside).then_some(manifest)
    }

    /// The sum of the sizes of all files, in bytes.
    pub fn size(&self) -> u64 {
        self.files.values().map(|entry| entry.size).sum()
    }

    /// The path of the script under the name by which partners pin it.
    pub fn script(&self) -> Option<&str> {
        let is_script = |path: &&str| path.starts_with("v1/widget.") && *path != "v1/widget.js";
        self.files.keys().map(String::as_str).find(is_script)
    }
}

impl Manifest {
    /// The path at which a file of this version stays when it is no longer current; `None` if the version has no such file.
    pub(crate) fn stored_path(&self, path: &str) -> Option<String> {
        let entry = self.files.get(path)?;
        // The script has a copy under its hash.
        let copy = self.files.iter().find(|(other, found)| versions::has_hash(other) && *found == entry);
        match copy {
            _ if versions::has_hash(path) => Some(path.to_owned()),
            Some((copy, _)) => Some(copy.clone()),
            None => Some(format!("{}/{}", versions::OBJECTS, entry.sha256)),
        }
    }
}

/// A file that is not as the manifest says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// It is not there.
    Missing(String),
    /// It has other bytes.
    Altered(String),
    /// Its version in this encoding, `br` or `gzip`, has other bytes.
    AlteredInEncoding(String, &'static str),
}

/// The encodings in which servers send files, with the end of the name under which a folder has them.
pub const ENCODINGS: [(&str, &str); 2] = [("br", compress::BROTLI), ("gzip", compress::GZIP)];

/// Whether servers send a file to visitors; the others are for the servers themselves.
pub fn is_served(path: &str) -> bool {
    path != "_headers" && !path.starts_with("server/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_whose_paths_lead_out_of_the_site_is_none() {
        let with = |path: &str| Manifest {
            campaign: "example-line".to_owned(),
            version: 1,
            published: Date::constant(2026, 11, 28),
            files: BTreeMap::from([(path.to_owned(), Entry::of(b"a"))]),
        };
        assert_eq!(Manifest::read(&with("v1/widget.js").bytes()), Some(with("v1/widget.js")));
        for path in ["../a", "v1/../../a", "/etc/passwd", "./a/../../b"] {
            assert_eq!(Manifest::read(&with(path).bytes()), None, "{path}");
        }
        assert_eq!(Manifest::read(b"{}"), None);
    }
}

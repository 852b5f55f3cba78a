//! The place into which a site is published: whether it may go there, and how it, or an earlier version, becomes current.

use std::{collections::BTreeMap, error, fmt, io, path::PathBuf};

use accanto_content::Date;

use crate::{
    ContentHash, INDEX, Storage, StorageError,
    compress::{self, BROTLI, GZIP},
    failpoint::failpoint,
    manifest::{MANIFEST, Manifest, SIGNATURE},
    precompressed::{self, PrecompressedSite, Publishing},
    publication::{Destination, Files, Progress, Steps, StoredFile, for_each},
    versions::{self, Retention, Versions},
};

/// Signs the bytes of a manifest; the result is the text of a signature file.
pub type Signer<'a> = dyn Fn(&[u8]) -> io::Result<String> + 'a;

/// The reason why a site could not be published or changed. What was published before still works.
#[derive(Debug)]
pub enum PublishError {
    /// The storage refuses, or cannot be reached.
    Storage {
        /// The address of the storage.
        address: String,
        /// The storage's reason.
        error: StorageError,
    },
    /// The files of a folder cannot be told from those of others, or removed.
    Io {
        /// The folder.
        path: PathBuf,
        /// The error of the system.
        error: io::Error,
    },
    /// The manifest could not be signed.
    Signing(io::Error),
    /// The destination contains files, but they are not those of a site.
    NotASite {
        /// The address of the storage.
        address: String,
    },
    /// A symbolic link in the path leads nowhere.
    DanglingLink {
        /// The link.
        path: PathBuf,
    },
    /// The destination contains the site of another campaign.
    OtherCampaign {
        /// The address of the storage.
        address: String,
        /// The campaign whose site is there.
        there: String,
        /// The campaign that was to be published.
        own: String,
    },
    /// The site has no such version, or no earlier one.
    NoVersion {
        /// The address of the storage.
        address: String,
        /// The version that was asked for; `None` for the one before the current one.
        version: Option<u32>,
        /// The versions that there are.
        there: Vec<u32>,
    },
    /// A file of the version is missing or altered.
    DamagedVersion {
        /// The address of the storage.
        address: String,
        /// The file.
        path: String,
        /// The version.
        version: u32,
    },
}

impl PublishError {
    /// Gives the error of a storage the storage's address.
    pub(crate) fn in_storage(storage: &dyn Storage) -> impl Fn(StorageError) -> Self {
        let address = storage.address();
        move |error| Self::Storage { address: address.clone(), error }
    }
}

/// For developers' logs; staff read the words of the message catalogues.
impl fmt::Display for PublishError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}

impl error::Error for PublishError {}

/// Checks whether the site of a campaign may be published into a storage.
pub(crate) fn check(storage: &dyn Storage, versions: &Versions, campaign: &str) -> Result<(), PublishError> {
    let address = storage.address();
    if !versions.is_site() && !versions.is_begun() {
        let is_empty = storage.is_empty().map_err(PublishError::in_storage(storage))?;
        if !is_empty {
            return Err(PublishError::NotASite { address });
        }
    }
    match versions.campaign() {
        Some(there) if there != campaign => {
            Err(PublishError::OtherCampaign { address, there: there.to_owned(), own: campaign.to_owned() })
        }
        _ => Ok(()),
    }
}

/// Makes a site the current version in a storage.
pub(crate) fn put(
    storage: &dyn Storage,
    site: &PrecompressedSite,
    publishing: &Publishing,
) -> Result<Retention, PublishError> {
    let lock = storage.lock().map_err(PublishError::in_storage(storage))?;
    failpoint!("locked");
    let versions = Versions::read(storage)?;
    let files = site.files_to_write(&versions);
    let campaign = site.campaign.as_str();
    let Publishing { anew, progress, .. } = *publishing;
    let destination = Destination { storage, lock: &*lock, versions: &versions, anew, progress };
    if !versions.is_site() && !versions.is_begun_by(campaign) {
        // If this run is interrupted before there is a script, the next one must know whose files these are.
        versions::begin(&destination, campaign)?;
    }
    let manifest = precompressed::manifest(campaign, &files, &versions.manifests, publishing.today);
    let signed = publishing.sign.map(|sign| sign(&manifest.bytes())).transpose();
    let signature = signed.map_err(PublishError::Signing)?;
    make_current(&destination, &files, &manifest, signature.as_deref(), publishing)
}

/// Makes an earlier version of the site in a storage current again: the one with this number, or else the one before the current one.
/// Returns its number.
///
/// # Errors
/// If there is no such version, one of its files is missing or altered, or the storage refuses.
pub fn roll_back(
    storage: &dyn Storage,
    version: Option<u32>,
    today: Date,
    progress: Option<&(dyn Fn(Progress) + Sync)>,
) -> Result<u32, PublishError> {
    let address = storage.address();
    if !Versions::read(storage)?.is_site() {
        return Err(PublishError::NotASite { address });
    }
    let lock = storage.lock().map_err(PublishError::in_storage(storage))?;
    let versions = Versions::read(storage)?;
    let earlier = &versions.manifests;
    let wanted = version.or_else(|| earlier.range(..versions.current()).next_back().map(|(number, _)| *number));
    let found = wanted.and_then(|number| earlier.get(&number));
    let no_version = || PublishError::NoVersion { address, version, there: earlier.keys().copied().collect() };
    let manifest = found.ok_or_else(no_version)?;
    let files = stored_files(storage, manifest)?;
    // A page that somebody has put in the place of ours since then stays theirs.
    let files = files.iter().filter(|(path, _)| !versions.has_their_page || !path.starts_with(INDEX));
    let files: Files = files.map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    let signature = storage.read(&format!("{}{SIGNATURE}", versions::manifest_path(manifest.version)));
    let signature = signature.map_err(PublishError::in_storage(storage))?;
    let signature = signature.and_then(|bytes| String::from_utf8(bytes).ok());
    let publishing = Publishing { today, ..Publishing::default() };
    let destination = Destination { storage, lock: &*lock, versions: &versions, anew: false, progress };
    make_current(&destination, &files, manifest, signature.as_deref(), &publishing)?;
    Ok(manifest.version)
}

/// The bytes of a stored version's files, with the compressed versions that servers send.
fn stored_files(storage: &dyn Storage, manifest: &Manifest) -> Result<BTreeMap<String, Vec<u8>>, PublishError> {
    let paths: Vec<_> = manifest.files.iter().collect();
    let read = for_each(storage, &paths, |(path, entry)| {
        let stored = manifest.stored_path(path).unwrap_or_default();
        let bytes = storage.read(&stored).map_err(PublishError::in_storage(storage))?;
        let bytes = bytes.filter(|bytes| ContentHash::of(bytes).hex() == entry.sha256).ok_or_else(|| {
            PublishError::DamagedVersion { address: storage.address(), path: stored, version: manifest.version }
        })?;
        let mut files = Vec::new();
        if precompressed::is_for_visitors(path) {
            files.push((format!("{path}{BROTLI}"), compress::brotli(&bytes)));
            files.push((format!("{path}{GZIP}"), compress::gzip(&bytes)));
        }
        files.push(((*path).clone(), bytes));
        Ok(files)
    })?;
    Ok(read.into_iter().flatten().collect())
}

fn make_current(
    destination: &Destination,
    files: &Files,
    manifest: &Manifest,
    signature: Option<&str>,
    publishing: &Publishing,
) -> Result<Retention, PublishError> {
    let bytes = manifest.bytes();
    let with_signature = |path: &str| {
        let signature = signature.map(|text| StoredFile::plain(format!("{path}{SIGNATURE}"), text.as_bytes()));
        signature.into_iter().chain([StoredFile::plain(path.to_owned(), &bytes)])
    };
    let mut steps = Steps::of_site(StoredFile::of_site(files, destination.storage.form()));
    let mut objects = BTreeMap::new();
    for path in manifest.files.keys() {
        let place = manifest.stored_path(path).unwrap_or_default();
        // The others are there already.
        if let Some(bytes) = files.get(path.as_str()).filter(|_| !versions::has_hash(&place)) {
            objects.insert(place, *bytes);
        }
    }
    steps.objects = objects.into_iter().map(|(path, bytes)| StoredFile::plain(path, bytes)).collect();
    let own_manifest = versions::manifest_path(manifest.version);
    steps.stored = with_signature(&own_manifest).collect();
    steps.manifest = with_signature(MANIFEST).collect();
    if signature.is_none() {
        steps.unsigned = [own_manifest.as_str(), MANIFEST].map(|path| format!("{path}{SIGNATURE}")).into();
    }
    destination.write_site(steps)?;
    failpoint!("manifest-written");
    let now = files.keys().copied().collect();
    let Publishing { today, forget_after, .. } = *publishing;
    let retention = Retention::of(destination.storage, destination.versions, &now, today, forget_after)?;
    retention.sweep(destination, &manifest.campaign, manifest.version)?;
    failpoint!("swept");
    Ok(retention)
}

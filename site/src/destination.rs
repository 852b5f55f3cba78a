//! The folder into which a site is published: whether it may go there, and how it, or an earlier version, becomes current.

use std::{
    collections::BTreeMap,
    error, fmt, fs, io,
    path::{Path, PathBuf},
};

use accanto_content::Date;

use crate::{
    ContentHash, INDEX, VERSION,
    compress::{self, BROTLI, GZIP},
    failpoint::failpoint,
    manifest::{MANIFEST, Manifest, SIGNATURE},
    precompressed::{self, Publishing},
    publication::{self, Destination, Files},
    versions::{self, Retention},
};

/// Signs the bytes of a manifest; the result is the text of a signature file.
pub type Signer<'a> = dyn Fn(&[u8]) -> io::Result<String> + 'a;

/// The reason why a site could not be published or changed. What was published before still works.
#[derive(Debug)]
pub enum PublishError {
    /// The disk refuses.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The error of the system.
        error: io::Error,
    },
    /// The folder contains files, but they are not those of a site.
    NotASite {
        /// The destination of the site.
        path: PathBuf,
    },
    /// A symbolic link in the path leads nowhere.
    DanglingLink {
        /// The link.
        path: PathBuf,
    },
    /// The folder contains the site of another campaign.
    OtherCampaign {
        /// The destination of the site.
        path: PathBuf,
        /// The campaign whose site is there.
        there: String,
        /// The campaign that was to be published.
        own: String,
    },
    /// Another program has been publishing into the folder for too long.
    Locked {
        /// The destination of the site.
        path: PathBuf,
        /// Who it is: person, machine and process.
        holder: String,
    },
    /// The site has no such version, or no earlier one.
    NoVersion {
        /// The site.
        path: PathBuf,
        /// The version that was asked for; `None` for the one before the current one.
        version: Option<u32>,
        /// The versions that there are.
        there: Vec<u32>,
    },
    /// A file of the version is missing or altered.
    DamagedVersion {
        /// The file.
        path: PathBuf,
        /// The version.
        version: u32,
    },
}

/// For developers' logs; staff read the words of the message catalogues.
impl fmt::Display for PublishError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}

impl error::Error for PublishError {}

/// Checks whether the site of a campaign may be published into a folder.
pub(crate) fn check(folder: &Path, campaign: &str) -> Result<(), PublishError> {
    let path = folder.to_owned();
    // Without a slash at the end, which would follow a link.
    let mut ways = folder.components().as_path().ancestors();
    if let Some(link) = ways.find(|way| way.is_symlink() && !way.exists()) {
        return Err(PublishError::DanglingLink { path: link.to_owned() });
    }
    let is_empty = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(PublishError::Io { path, error }),
    };
    if !is_empty && !is_site(folder) && !versions::is_begun(folder) {
        return Err(PublishError::NotASite { path });
    }
    match versions::campaign(folder) {
        Some(there) if there != campaign => Err(PublishError::OtherCampaign { path, there, own: campaign.to_owned() }),
        _ => Ok(()),
    }
}

fn is_site(folder: &Path) -> bool {
    folder.join(VERSION).join("widget.js").is_file()
}

/// Makes these files the current version of the site in a folder.
pub(crate) fn put(
    folder: &Path,
    campaign: &str,
    files: &Files,
    publishing: &Publishing,
) -> Result<Retention, PublishError> {
    let destination = Destination::open(folder)?;
    let _lock = publication::lock(folder, &destination)?;
    failpoint!("locked");
    let earlier = versions::manifests(folder)?;
    let manifest = precompressed::manifest(campaign, files, &earlier, publishing.today);
    let bytes = manifest.bytes();
    let signed = publishing.sign.map(|sign| sign(&bytes)).transpose();
    let signature = signed.map_err(|error| PublishError::Io { path: folder.join(MANIFEST), error })?;
    make_current(folder, &destination, files, &manifest, signature.as_deref(), publishing)
}

/// Makes an earlier version of the site in a folder current again: the one with this number, or else the one before the current one.
/// Returns its number.
///
/// # Errors
/// If there is no such version, one of its files is missing or altered, or the disk refuses.
pub fn roll_back(folder: &Path, version: Option<u32>, today: Date) -> Result<u32, PublishError> {
    if !is_site(folder) {
        return Err(PublishError::NotASite { path: folder.to_owned() });
    }
    let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
    let folder = folder.as_path();
    let destination = Destination::open(folder)?;
    let _lock = publication::lock(folder, &destination)?;
    let earlier = versions::manifests(folder)?;
    let current = versions::current(folder);
    let wanted = version.or_else(|| earlier.range(..current).next_back().map(|(number, _)| *number));
    let found = wanted.and_then(|number| earlier.get(&number));
    let no_version =
        || PublishError::NoVersion { path: folder.to_owned(), version, there: earlier.keys().copied().collect() };
    let manifest = found.ok_or_else(no_version)?;
    let files = stored_files(folder, manifest)?;
    // A page that somebody has put in the place of ours since then stays theirs.
    let theirs = versions::has_their_page(folder);
    let files = files.iter().filter(|(path, _)| !theirs || !path.starts_with(INDEX));
    let files: Files = files.map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    let signature =
        fs::read_to_string(folder.join(format!("{}{SIGNATURE}", versions::manifest_path(manifest.version))));
    let publishing = Publishing { today, ..Publishing::default() };
    make_current(folder, &destination, &files, manifest, signature.ok().as_deref(), &publishing)?;
    Ok(manifest.version)
}

/// The bytes of a stored version's files, with the compressed versions that servers send.
fn stored_files(folder: &Path, manifest: &Manifest) -> Result<BTreeMap<String, Vec<u8>>, PublishError> {
    let mut files = BTreeMap::new();
    for (path, entry) in &manifest.files {
        let stored = folder.join(manifest.stored_path(path).unwrap_or_default());
        let bytes = match fs::read(&stored) {
            Ok(bytes) if ContentHash::of(&bytes).hex() == entry.sha256 => bytes,
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(PublishError::Io { path: stored, error });
            }
            _ => return Err(PublishError::DamagedVersion { path: stored, version: manifest.version }),
        };
        if precompressed::is_for_visitors(path) {
            files.insert(format!("{path}{BROTLI}"), compress::brotli(&bytes));
            files.insert(format!("{path}{GZIP}"), compress::gzip(&bytes));
        }
        files.insert(path.clone(), bytes);
    }
    Ok(files)
}

fn make_current(
    folder: &Path,
    destination: &Destination,
    files: &Files,
    manifest: &Manifest,
    signature: Option<&str>,
    publishing: &Publishing,
) -> Result<Retention, PublishError> {
    let bytes = manifest.bytes();
    let stored = versions::manifest_path(manifest.version);
    let write_manifest = |path: &str| {
        match signature {
            Some(signature) => destination.write(&format!("{path}{SIGNATURE}"), signature.as_bytes())?,
            None => destination.remove(&format!("{path}{SIGNATURE}"))?,
        }
        destination.write(path, &bytes)
    };
    destination.write_site(files, || {
        for path in manifest.files.keys() {
            let stored = manifest.stored_path(path).unwrap_or_default();
            // The others are there already.
            if let Some(bytes) = files.get(path.as_str()).filter(|_| !versions::has_hash(&stored)) {
                destination.write(&stored, bytes)?;
            }
        }
        write_manifest(&stored)
    })?;
    write_manifest(MANIFEST)?;
    failpoint!("manifest-written");
    let now = files.keys().copied().collect();
    let retention = Retention::of(folder, &now, publishing.today, publishing.forget_after)?;
    retention.sweep(folder, destination, &manifest.campaign, manifest.version)?;
    failpoint!("swept");
    Ok(retention)
}

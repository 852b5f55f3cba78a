//! The check whether a site may be published into a folder: nothing is lost but an older site of the same campaign.

use std::{
    error, fmt, fs, io,
    path::{Path, PathBuf},
};

use crate::{VERSION, atomic_replace, retention};

/// The reason why a site could not be written. The folder is unchanged.
#[derive(Debug)]
pub enum PublishError {
    /// The disk refuses.
    Io {
        /// The destination of the site.
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
    /// Another file system begins at the folder, which therefore cannot be exchanged for another.
    MountPoint {
        /// The destination of the site.
        path: PathBuf,
    },
    /// The new site is made beside the old one, and that folder is not writable.
    ParentNotWritable {
        /// The folder that holds the site.
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
    if atomic_replace::is_mounted(folder) {
        return Err(PublishError::MountPoint { path });
    }
    if !is_empty && !folder.join(VERSION).join("widget.js").is_file() {
        return Err(PublishError::NotASite { path });
    }
    // The new site is made beside the old one, so that the two can be exchanged.
    let parent = fs::canonicalize(folder).ok().and_then(|path| path.parent().map(Path::to_owned));
    if let Some(path) = parent.filter(|parent| !atomic_replace::is_writable(parent)) {
        return Err(PublishError::ParentNotWritable { path });
    }
    match retention::campaign(folder) {
        Some(there) if there != campaign => Err(PublishError::OtherCampaign { path, there, own: campaign.to_owned() }),
        _ => Ok(()),
    }
}

/// The kinds of error by which the system refuses to replace a folder.
pub(crate) fn refused(folder: &Path, error: io::Error) -> PublishError {
    let path = folder.to_owned();
    match error.kind() {
        io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => PublishError::MountPoint { path },
        _ => PublishError::Io { path, error },
    }
}

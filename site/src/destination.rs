//! Whether a site may go into a folder: nothing is lost but an older site of the same campaign.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{VERSION, atomic_replace, retention};

/// Why a site could not be written. The folder is as it was.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The disk refuses.
    #[error("{}: {error}; the site that was there is unchanged", path.display())]
    Io {
        /// Where the site was to go.
        path: PathBuf,
        /// What the system says.
        error: io::Error,
    },
    /// The folder has files, and not those of a site.
    #[error("{}: holds files but no {VERSION}/widget.js, so it is no site to replace; it is unchanged", path.display())]
    NotASite {
        /// Where the site was to go.
        path: PathBuf,
    },
    /// A symbolic link on the way leads nowhere.
    #[error("{}: the link leads nowhere", path.display())]
    DanglingLink {
        /// The link.
        path: PathBuf,
    },
    /// Another file system begins at the folder, which therefore cannot be exchanged for another.
    #[error("{}: a mounted volume cannot be replaced; it is unchanged", path.display())]
    MountPoint {
        /// Where the site was to go.
        path: PathBuf,
    },
    /// The new site is made beside the old one, in a folder where nothing may be written.
    #[error("{}: nothing may be written there, where the new site is made beside the old one", path.display())]
    ParentNotWritable {
        /// The folder that holds the site.
        path: PathBuf,
    },
    /// The site there is that of another campaign.
    #[error("{}: holds the site of the campaign {there}, and not of {own}; it is unchanged", path.display())]
    OtherCampaign {
        /// Where the site was to go.
        path: PathBuf,
        /// The campaign that is there.
        there: String,
        /// The campaign that was to go there.
        own: String,
    },
}

/// Looks whether the site of a campaign may go there.
pub(crate) fn check(folder: &Path, campaign: &str) -> Result<(), PublishError> {
    let path = folder.to_owned();
    // Without a slash at the end, which would make of a link what it leads to.
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

/// What the system says when it does not let a folder be replaced.
pub(crate) fn refused(folder: &Path, error: io::Error) -> PublishError {
    let path = folder.to_owned();
    match error.kind() {
        io::ErrorKind::ResourceBusy | io::ErrorKind::CrossesDevices => PublishError::MountPoint { path },
        _ => PublishError::Io { path, error },
    }
}

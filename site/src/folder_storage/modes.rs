//! Who may read and write what a publication makes: everybody may read, whatever the umask says, unless the site that is there already
//! says otherwise.

use std::{io, path::Path};

use crate::VERSION;

/// The permissions, owner and group of new files and folders.
#[derive(Clone, Copy, Debug)]
pub(super) struct Modes {
    file: Like,
    folder: Like,
}

/// The mode, and the owner and group where there is something to take them from.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(not(unix), allow(dead_code, reason = "other systems have no modes"))]
struct Like {
    mode: u32,
    owner: Option<(u32, u32)>,
}

impl Modes {
    /// Those of the script and its folder in the site that is there; owner and group else of the folder.
    pub(super) fn of(folder: &Path) -> Self {
        let owner = like(folder).and_then(|found| found.owner);
        let version = folder.join(VERSION);
        Self {
            file: like(&version.join("widget.js")).unwrap_or(Like { mode: 0o644, owner }),
            folder: like(&version).unwrap_or(Like { mode: 0o755, owner }),
        }
    }

    /// Gives a new file its permissions: those of the one whose place it takes, if there is one.
    pub(super) fn give_file(self, new: &Path, old: &Path) -> io::Result<()> {
        give(new, like(old).unwrap_or(self.file), 0o4)
    }

    /// Gives a new folder its permissions.
    pub(super) fn give_folder(self, new: &Path) -> io::Result<()> {
        give(new, self.folder, 0o5)
    }
}

#[cfg(unix)]
fn like(path: &Path) -> Option<Like> {
    use std::os::unix::fs::MetadataExt;

    let found = std::fs::metadata(path).ok()?;
    Some(Like { mode: found.mode() & 0o7777, owner: Some((found.uid(), found.gid())) })
}

#[cfg(not(unix))]
fn like(_: &Path) -> Option<Like> {
    None
}

/// If the system does not let us set the group, everybody may do what the group could, up to `public`: often the web server has access only
/// through the group.
#[cfg(unix)]
fn give(path: &Path, like: Like, public: u32) -> io::Result<()> {
    use std::{
        fs::Permissions,
        os::unix::fs::{PermissionsExt, chown},
    };

    let mut mode = like.mode;
    if let Some((user, group)) = like.owner {
        if chown(path, None, Some(group)).is_err() {
            mode |= mode >> 3 & public;
        }
        // Only root may give a file to somebody else. If it stays ours, this is no reason not to publish.
        let _ = chown(path, Some(user), None);
    }
    let set = std::fs::set_permissions(path, Permissions::from_mode(mode));
    // A file system without permissions refuses to set any, even those that every file there has.
    set.or_else(|error| if self::like(path).is_some_and(|found| found.mode == mode) { Ok(()) } else { Err(error) })
}

#[cfg(not(unix))]
fn give(_: &Path, _: Like, _: u32) -> io::Result<()> {
    Ok(())
}

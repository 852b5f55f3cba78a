//! The owner and the permissions of a folder: a folder that replaces another gets those of the other.

use std::{io, path::Path};

/// Fills a folder that is to replace another. It has the permissions of the other from the beginning, so that nobody can look into a
/// private folder meanwhile, and what is made in it gets the group that it would have got there.
///
/// If `is_public`, and if the system does not let us set the other's group, then everybody may read what the group could read: often the
/// web server has access only through the group.
#[cfg(unix)]
pub(crate) fn fill_like<R>(
    other: &Path,
    folder: &Path,
    is_public: bool,
    fill: impl FnOnce() -> io::Result<R>,
) -> io::Result<R> {
    use std::os::unix::fs::{MetadataExt, chown};

    let other = std::fs::metadata(other)?;
    let has_group = chown(folder, None, Some(other.gid())).is_ok();
    // Only root may give a folder to somebody else. If it stays ours, this is no reason not to publish.
    let _ = chown(folder, Some(other.uid()), None);
    let mode = other.mode() & 0o7777;
    let mode = if is_public && !has_group { mode | (mode >> 3 & 0o5) } else { mode };
    set_mode(folder, mode | 0o700)?;
    let filled = fill()?;
    set_mode(folder, mode)?;
    Ok(filled)
}

#[cfg(not(unix))]
pub(crate) fn fill_like<R>(_: &Path, _: &Path, _: bool, fill: impl FnOnce() -> io::Result<R>) -> io::Result<R> {
    fill()
}

/// Makes our folders writable, so that what is in them can be removed.
#[cfg(unix)]
pub(crate) fn make_removable(folder: &Path) -> io::Result<()> {
    use std::{fs, os::unix::fs::MetadataExt};

    set_mode(folder, fs::metadata(folder)?.mode() & 0o7777 | 0o700)?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            make_removable(&entry.path())?;
        }
    }
    Ok(())
}

#[cfg(not(unix))]
pub(crate) fn make_removable(_: &Path) -> io::Result<()> {
    Ok(())
}

/// A file system without permissions refuses to set any, even those that every folder there has.
#[cfg(unix)]
fn set_mode(folder: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;

    let mut permissions = std::fs::metadata(folder)?.permissions();
    if permissions.mode() & 0o7777 == mode {
        return Ok(());
    }
    permissions.set_mode(mode);
    std::fs::set_permissions(folder, permissions)
}

#[cfg(all(test, unix))]
mod tests {
    use std::{
        fs::{self, Permissions},
        os::unix::fs::{MetadataExt, PermissionsExt, chown},
        path::Path,
    };

    use accanto_content::Date;

    use crate::{atomic_replace, retention::Retention};

    /// A group that the system lets nobody but root set.
    const THEM: u32 = 1234;

    fn permissions(folder: &Path) -> (u32, u32, u32) {
        let found = fs::metadata(folder).expect("a folder");
        (found.mode() & 0o7777, found.uid(), found.gid())
    }

    #[test]
    fn a_sites_folder_and_those_of_others_in_it_keep_mode_owner_and_group() {
        for mode in [0o2750, 0o700, 0o755, 0o2775, 0o1777, 0o555] {
            let folder_of_site = tempfile::tempdir().expect("a folder");
            let site = folder_of_site.path().join("site");
            let theirs = [site.clone(), site.join("photos"), site.join("photos/2026")];
            fs::create_dir_all(&theirs[2]).expect("folders");
            fs::write(theirs[2].join("a.jpg"), "a").expect("a file");
            for folder in &theirs {
                let _ = chown(folder, Some(THEM), Some(THEM));
                fs::set_permissions(folder, Permissions::from_mode(mode)).expect("set");
            }
            let before = theirs.each_ref().map(|folder| permissions(folder));
            for _ in 0..2 {
                let fill = |new: &Path, old: Option<&Path>| {
                    let retention = Retention::of(old, ["v1/widget.js"].into_iter(), Date::constant(2026, 11, 22))?;
                    retention.link_into(old.expect("the site"), new)
                };
                atomic_replace::replace(&site, fill).expect("replaced");
                assert_eq!(theirs.each_ref().map(|folder| permissions(folder)), before, "{mode:o}");
            }
            assert_eq!(fs::read(theirs[2].join("a.jpg")).expect("theirs"), b"a");
            super::make_removable(&site).expect("opened, so that it can be removed");
        }
    }
}

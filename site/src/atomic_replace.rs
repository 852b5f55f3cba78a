//! The replacement of a folder with a finished one in one step: a reader finds the old folder or the new one, whole.
//!
//! The new folder is filled beside the destination, as `<name>.accanto-new`. On Linux and macOS one system call then exchanges the two, so
//! that there is no moment without a whole folder. A file system that cannot exchange folders gets two renames, by way of
//! `<name>.accanto-old`; if the program dies between the two, the next one puts the old folder back before it does anything else.

use std::{
    fs::{self, File},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use crate::{failpoint::failpoint, permissions};

/// A folder that was put at its destination.
pub(crate) struct Replaced<R> {
    /// The result of filling it.
    pub filled: R,
    /// The older folder, if it could not be removed.
    pub left: Option<PathBuf>,
}

/// Fills a new folder and puts it at the destination. `fill` gets the new folder, and the destination if there is a folder already.
pub(crate) fn replace<R>(
    destination: &Path,
    fill: impl FnOnce(&Path, Option<&Path>) -> io::Result<R>,
) -> io::Result<Replaced<R>> {
    // A destination that is a link stays a link: what it points to is replaced.
    let destination = fs::canonicalize(destination).unwrap_or_else(|_| destination.to_owned());
    let parent = match destination.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    fs::create_dir_all(parent)?;
    let _lock = lock(parent)?;
    failpoint!("locked");
    // Names that nobody gives to a folder of their own: what is left over under them is removed.
    let (new, old) = (beside(&destination, ".accanto-new"), beside(&destination, ".accanto-old"));
    if old.exists() && !destination.exists() {
        fs::rename(&old, &destination)?;
    }
    for leftover in [&new, &old] {
        remove(leftover)?;
    }
    failpoint!("leftovers-removed");
    fs::create_dir(&new)?;
    failpoint!("folder-made");
    let filled = if destination.is_dir() {
        permissions::fill_like(&destination, &new, true, || fill(&new, Some(&destination)))
    } else {
        fill(&new, None)
    };
    let replaced = filled.and_then(|filled| {
        sync(&new)?;
        failpoint!("synced");
        let left = swap_in(&new, &destination, &old)?;
        Ok(Replaced { filled, left })
    });
    if replaced.is_err() {
        // The first error is the one to report.
        let _ = remove(&new);
    }
    replaced
}

/// Puts the new folder at the destination, and removes the one that was there; answers where that one is if it cannot be removed, which no longer
/// changes what is at the destination.
fn swap_in(new: &Path, destination: &Path, old: &Path) -> io::Result<Option<PathBuf>> {
    if !destination.is_dir() {
        fs::rename(new, destination)?;
        failpoint!("in-place");
        return Ok(None);
    }
    let before = if exchange(new, destination)? {
        new
    } else {
        fs::rename(destination, old)?;
        failpoint!("between-renames");
        if let Err(error) = fs::rename(new, destination) {
            let _ = fs::rename(old, destination);
            return Err(error);
        }
        old
    };
    failpoint!("in-place");
    Ok(remove(before).is_err().then(|| before.to_owned()))
}

fn beside(destination: &Path, suffix: &str) -> PathBuf {
    let mut name = destination.file_name().unwrap_or_default().to_owned();
    name.push(suffix);
    destination.with_file_name(name)
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            permissions::make_removable(folder)?;
            fs::remove_dir_all(folder)
        }
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Whether another file system is mounted at a folder, which then cannot be renamed. On other systems the attempt fails.
#[cfg(target_os = "linux")]
pub(crate) fn is_mounted(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    statx(CWD, folder, AtFlags::empty(), StatxFlags::empty())
        .is_ok_and(|found| found.stx_attributes.contains(StatxAttributes::MOUNT_ROOT))
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn is_mounted(_: &Path) -> bool {
    false
}

/// Whether files may be created in a folder. On other systems the attempt fails.
#[cfg(unix)]
pub(crate) fn is_writable(folder: &Path) -> bool {
    use rustix::fs::{Access, access};
    access(folder, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

#[cfg(not(unix))]
pub(crate) fn is_writable(_: &Path) -> bool {
    true
}

/// Waits for another program that publishes into the same folder. The system ends the wait if that program dies.
#[cfg(unix)]
fn lock(parent: &Path) -> io::Result<File> {
    let folder = File::open(parent)?;
    folder.lock()?;
    Ok(folder)
}

#[cfg(not(unix))]
fn lock(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Waits until the new folder is on the disk: even after a power cut there must be no empty files.
#[cfg(target_os = "linux")]
fn sync(new: &Path) -> io::Result<()> {
    Ok(rustix::fs::syncfs(File::open(new)?)?)
}

#[cfg(not(target_os = "linux"))]
fn sync(new: &Path) -> io::Result<()> {
    for entry in fs::read_dir(new)? {
        let path = entry?.path();
        if path.is_dir() { sync(&path)? } else { File::open(&path)?.sync_all()? }
    }
    Ok(())
}

/// Exchanges two folders in one step. Returns `false` if the file system cannot do that.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> io::Result<bool> {
    use rustix::{
        fs::{CWD, RenameFlags, renameat_with},
        io::Errno,
    };
    #[cfg(feature = "failpoints")]
    if crate::failpoint::is_set(crate::failpoint::NO_EXCHANGE) {
        return Ok(false);
    }
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> io::Result<bool> {
    Ok(false)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::replace;

    #[test]
    fn a_place_that_another_program_left_empty_between_two_renames_gets_its_folder_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let destination = folder.path().join("site");
        fs::create_dir(folder.path().join("site.accanto-old")).expect("a folder");
        fs::write(folder.path().join("site.accanto-old/a"), "old").expect("a file");
        replace(&destination, |_, _| Err::<(), _>(std::io::ErrorKind::StorageFull.into()))
            .err()
            .expect("the disk is full");
        assert_eq!(fs::read(destination.join("a")).expect("the old file"), b"old");
        assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 1, "nothing is left over");
    }

    #[test]
    fn folders_that_somebody_else_has_beside_the_place_stay() {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["site.old", "site.new", "site.bak"] {
            fs::create_dir(folder.path().join(name)).expect("a folder");
        }
        for _ in 0..2 {
            replace(&folder.path().join("site"), |new, _| fs::write(new.join("a"), "new")).expect("replaced");
        }
        assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 4);
    }

    #[test]
    fn what_is_in_the_way_stays_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        fs::write(&file, "a").expect("a file");
        let mut ways = vec![file];
        if cfg!(unix) {
            ways.push(folder.path().join("link"));
            #[cfg(unix)]
            std::os::unix::fs::symlink("nowhere", &ways[1]).expect("a link");
        }
        for way in &ways {
            replace(way, |new, _| fs::write(new.join("a"), "new")).err().expect("something is in the way");
            assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), ways.len(), "{}", way.display());
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_place_that_is_a_link_stays_a_link() {
        let folder = tempfile::tempdir().expect("a folder");
        let (destination, link) = (folder.path().join("site"), folder.path().join("link"));
        fs::create_dir(&destination).expect("a folder");
        std::os::unix::fs::symlink(&destination, &link).expect("a link");
        replace(&link, |new, _| fs::write(new.join("a"), "new")).expect("replaced");
        assert!(link.is_symlink());
        assert_eq!(fs::read(destination.join("a")).expect("the new file"), b"new");
        assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 2);
    }
}

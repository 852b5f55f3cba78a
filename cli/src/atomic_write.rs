//! The writing of one of staff's files: to a temporary file beside it that is then renamed, so that it is never half-written.

use std::{fs, io::Write, path::Path};

use accanto_site::patiently;

use crate::failure::{Failure, Result};

/// Replaces the content of a file in one step.
pub fn atomic_write(path: &Path, bytes: &[u8]) -> Result<()> {
    let written = || {
        // Not in the system's folder for temporary files, which may be on another disk: a file can be renamed only within one disk.
        let folder = path.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        builder.suffix(".accanto-new");
        // The umask decides who may read it, as for any new file.
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut beside = builder.tempfile_in(folder)?;
        beside.write_all(bytes)?;
        beside.as_file().sync_all()?;
        // Some systems refuse to rename what is open.
        let (file, beside) = beside.keep()?;
        drop(file);
        patiently(|| fs::rename(&beside, path)).inspect_err(|_| {
            let _ = fs::remove_file(&beside);
        })
    };
    written().map_err(|error| Failure::file(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.json");
        for text in ["old", "new"] {
            atomic_write(&path, text.as_bytes()).expect("written");
            assert_eq!(fs::read_to_string(&path).expect("the file"), text);
        }
        // A folder is in the way, and cannot be replaced.
        let taken = folder.path().join("taken");
        fs::create_dir_all(taken.join("inner")).expect("a folder");
        assert!(atomic_write(&taken, b"new").is_err());
        assert_eq!(fs::read_dir(folder.path()).expect("listed").count(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_a_file_as_they_may_any_new_one() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let (ours, plain) = (folder.path().join("ours"), folder.path().join("plain"));
        atomic_write(&ours, b"").expect("written");
        fs::write(&plain, b"").expect("written");
        let mode = |path| fs::metadata(path).expect("a file").permissions().mode();
        assert_eq!(mode(&ours), mode(&plain));
    }
}

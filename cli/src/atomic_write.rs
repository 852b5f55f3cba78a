//! Writing one file of staff's: beside it, then renamed, so that it is never half-written.

use std::{fs, io::Write, path::Path};

use crate::failure::{Failure, Result};

/// Puts new content in a file's place in one step.
pub fn atomic_write(path: &Path, bytes: &[u8]) -> Result<()> {
    let failed = |error| Failure::file(path, error);
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".accanto-new");
    let beside = path.with_file_name(name);
    let mut file = fs::File::create(&beside).map_err(failed)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all()).and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        // Half a file helps nobody; the error is the one to tell.
        let _ = fs::remove_file(&beside);
        failed(error)
    })
}

//! `accanto schemas`: updates the JSON Schemas by which editors help staff, from the campaign's keys, notes and limits.

use std::{fs, path::Path, process::ExitCode};

use accanto_messages::Catalogue;

use crate::atomic_write::atomic_write;
use crate::campaign::Folder;
use crate::failure::{Failure, Result};
use crate::render;

/// Writes every schema whose text has changed.
pub fn run(folder: &Path, messages: &Catalogue) -> Result<ExitCode> {
    let mut opened = Folder::open(folder, None)?;
    let schemas = match opened.schemas.clone() {
        Ok(schemas) => schemas,
        Err(diagnostics) => {
            opened.diagnostics = diagnostics;
            eprint!("{}", render::errors(&opened, messages));
            return Err(Failure::NoSchemas);
        }
    };
    let mut written = 0;
    for (name, text) in schemas {
        let path = opened.file(&name);
        if accanto_content::read_file(folder, &name).is_ok_and(|old| old.is_some_and(|old| old == text.as_bytes())) {
            continue;
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| Failure::file(folder, error))?;
        }
        atomic_write(&path, text.as_bytes())?;
        outln!("{}", path.display());
        written += 1;
    }
    outln!("{}", messages.text("schemas-done", &[("n", written.into())]));
    Ok(ExitCode::SUCCESS)
}

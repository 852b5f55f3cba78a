//! `accanto new`: a campaign folder to start from.

use std::{fs, path::Path, process::ExitCode};

use accanto_messages::{Catalogue, UiLanguage};

use crate::atomic_write::atomic_write;
use crate::campaign::typed;
use crate::failure::{Failure, Result};
use crate::name_on_windows;
use crate::starting_campaign;

/// Fills a folder that is empty or does not exist. The guide is written last, so that a folder with a guide is complete.
pub fn run(folder: &Path, messages: &Catalogue) -> Result<ExitCode> {
    name_on_windows::check(folder)?;
    let failed = |error| Failure::file(folder, error);
    if folder.exists() {
        let mut entries = fs::read_dir(folder).map_err(failed)?;
        if entries.next().is_some() {
            return Err(Failure::NotEmpty(folder.to_owned()));
        }
    }
    for (name, bytes) in &starting_campaign::files() {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(failed)?;
        atomic_write(&path, bytes)?;
    }
    atomic_write(&folder.join(messages.text("new-guide", &[])), guide(messages.language()).as_bytes())?;
    let arguments = [("path", folder.display().to_string().into()), ("typed", typed(folder).into())];
    outln!("{}", messages.text("new-done", &arguments));
    Ok(ExitCode::SUCCESS)
}

/// The guide that says what every field of a campaign's files is for.
fn guide(language: UiLanguage) -> &'static str {
    match language {
        UiLanguage::English => include_str!("../../guide/en.md"),
        UiLanguage::Italian => include_str!("../../guide/it.md"),
    }
}

//! `accanto new`: a campaign folder to start from.

use std::{fs, path::Path, process::ExitCode};

use crate::campaign::typed;
use crate::failure::{Failure, Result, quoted};
use crate::inside;
use crate::save::save;
use crate::words::Words;

/// Fills a folder that is empty or not there yet; the guide goes last, so that a folder with a guide is whole.
pub fn run(folder: &Path, words: &Words) -> Result<ExitCode> {
    let failed = |error| Failure::file(folder, &error);
    if folder.exists() {
        let mut entries = fs::read_dir(folder).map_err(failed)?;
        if entries.next().is_some() {
            return Err(Failure::new("failure.not_empty").with("path", quoted(folder.display())));
        }
    }
    for (name, bytes) in inside::campaign() {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(failed)?;
        save(&path, bytes)?;
    }
    save(&folder.join(words.text("new.guide")), words.guide.as_bytes())?;
    outln!("{}", words.say("new.done", &[("path", &folder.display()), ("typed", &typed(folder))]));
    Ok(ExitCode::SUCCESS)
}

//! Fingerprints of inputs: a step is skipped if its inputs are the same as last time.
//!
//! A fingerprint is a SHA-256 over names and bytes, never over times: a fresh clone, a touched file or a clock that was set back change
//! nothing.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::failure::{Failure, Result};
use crate::files;
use crate::progress::{self, Step};
use crate::workspace::Workspace;

/// The inputs of a step.
pub struct Inputs {
    hash: Sha256,
}

impl Inputs {
    /// No inputs yet.
    pub fn new() -> Self {
        Self { hash: Sha256::new() }
    }

    /// The input of every step of the build: this program, which knows how the step is done.
    pub fn of_build(workspace: &Workspace) -> Result<Self> {
        Self::new().paths(workspace, &["xtask/src"])
    }

    /// Adds a version, an option, or anything else that is not a file.
    pub fn text(mut self, text: &str) -> Self {
        self.add(text.as_bytes());
        self
    }

    /// Adds a file, or a folder with everything in it. What does not exist counts as empty.
    pub fn path(mut self, path: &Path) -> Result<Self> {
        for file in files::below(path)? {
            let name = file.strip_prefix(path).unwrap_or(&file);
            self.add(name.to_string_lossy().as_bytes());
            self.add(&fs::read(&file).map_err(|e| Failure::file(&file, &e))?);
        }
        self.add(b"end");
        Ok(self)
    }

    /// Adds files or folders, given relative to the repository's root.
    pub fn paths(self, workspace: &Workspace, relative: &[&str]) -> Result<Self> {
        relative.iter().try_fold(self, |inputs, path| inputs.text(path).path(&workspace.path(path)))
    }

    /// The length goes first, so that no two different lists of parts give the same bytes.
    fn add(&mut self, bytes: &[u8]) {
        self.hash.update((bytes.len() as u64).to_le_bytes());
        self.hash.update(bytes);
    }

    fn digest(self) -> String {
        self.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Does a step, unless its fingerprint is unchanged and everything it makes exists. Returns whether it was done.
pub fn run_unless_fresh(
    workspace: &Workspace,
    name: &str,
    what: &str,
    inputs: Inputs,
    outputs: &[PathBuf],
    work: impl FnOnce(&Step) -> Result<()>,
) -> Result<bool> {
    let folder = workspace.output("fingerprints");
    let file = folder.join(name);
    let digest = inputs.digest();
    let holds = fs::read_to_string(&file).is_ok_and(|old| old == digest);
    if holds && outputs.iter().all(|path| path.exists()) {
        return Ok(false);
    }
    // A step that stops half-way must not look as if it were done.
    if file.exists() {
        fs::remove_file(&file).map_err(|e| Failure::file(&file, &e))?;
    }
    for folder in outputs.iter().filter_map(|path| path.parent()) {
        fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))?;
    }
    progress::step(name, what, work)?;
    fs::create_dir_all(&folder).map_err(|e| Failure::file(&folder, &e))?;
    fs::write(&file, digest).map_err(|e| Failure::file(&file, &e))?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_done_again_exactly_when_an_input_or_its_result_changed() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let workspace = Workspace::at(folder.path().to_owned());
        let (source, made) = (workspace.path("src"), workspace.path("made"));
        fs::create_dir(&source).expect("a folder");
        let done = |version: &str| {
            let inputs = Inputs::new().text(version).path(&source).expect("readable inputs");
            let work = |_: &Step| fs::write(&made, "made").map_err(|e| Failure::file(&made, &e));
            run_unless_fresh(&workspace, "step", "make", inputs, std::slice::from_ref(&made), work).expect("a step")
        };
        assert!(done("1"), "the first time");
        assert!(!done("1"), "nothing changed");
        fs::write(source.join("a"), "x").expect("a file");
        assert!(done("1"), "a new file");
        fs::write(source.join("a"), "x").expect("a file");
        assert!(!done("1"), "the same bytes at another time");
        fs::rename(source.join("a"), source.join("b")).expect("renamed");
        assert!(done("1"), "another name");
        assert!(done("2"), "another version");
        fs::remove_file(&made).expect("removed");
        assert!(done("2"), "the result is gone");
    }

    #[test]
    fn a_step_that_failed_is_done_again() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let workspace = Workspace::at(folder.path().to_owned());
        let run = |result| run_unless_fresh(&workspace, "step", "make", Inputs::new(), &[], |_| result);
        assert!(run(Ok(())).expect("done"));
        let other = Inputs::new().text("2");
        let broken = run_unless_fresh(&workspace, "step", "make", other, &[], |_| Err(Failure::new("no")));
        assert!(broken.is_err());
        assert!(run(Ok(())).expect("done again, though the inputs are those of the first run"));
    }
}

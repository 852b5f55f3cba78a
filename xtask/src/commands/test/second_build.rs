//! A second build of `dist/`: in another folder, with another umask, language and time zone, and with tools of its own from the lock files. It
//! must give the same bytes.
//!
//! Nothing of the first build is used but the compiled build program and the downloaded packages. It costs about what the first build costs,
//! so it runs in the background, and only if `dist/`, the build program or a lock file has changed since it last gave the same bytes.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::PathBuf;

use crate::build::listed;
use crate::cache;
use crate::failure::{Failure, Result};
use crate::files;
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::process::{Process, set, unset};
use crate::workspace::Workspace;

/// Runs a program with another umask, and lets everything else on the machine go first.
const IN_THE_BACKGROUND: &str = "umask 077; exec nice -n 19 \"$0\" \"$@\"";

/// Builds a copy of the tracked files and compares.
pub fn gives_the_same_bytes(workspace: &Workspace) -> Result<()> {
    let first = listed(workspace)?;
    let inputs = Inputs::of_build(workspace)?.paths(workspace, &["Cargo.lock", "package-lock.json"])?;
    let inputs = first.iter().try_fold(inputs, |inputs, path| inputs.text(path).path(&workspace.dist().join(path)))?;
    run_unless_fresh(workspace, "second-build", "build dist/ a second time, elsewhere", inputs, &[], |step| {
        let folder = cache::second_build()?;
        let copy = Workspace::at(folder.join("another name of accanto"));
        files::remove_folder(&folder)?;
        for path in tracked(workspace)? {
            files::copy(&workspace.path(&path), &copy.path(&path))?;
        }
        let this = env::current_exe().map_err(|error| Failure::new(format!("where is this program? {error}")))?;
        Process::new("sh")
            .args(["-c", IN_THE_BACKGROUND])
            .arg(this)
            .arg("build")
            .environment([
                set("CARGO_MANIFEST_DIR", copy.path("xtask")),
                set("CARGO_BUILD_JOBS", "1"),
                set("BINARYEN_CORES", "1"),
                set("LC_ALL", "C"),
                set("TZ", "Pacific/Kiritimati"),
                unset("CARGO_TARGET_DIR"),
            ])
            .folder(copy.root())
            .run_logged(step, &workspace.output("log/second-build.txt"))?;
        let different = differences((workspace, &first), (&copy, &listed(&copy)?))?;
        if !different.is_empty() {
            let message = format!("a second build, in {}, gives other bytes: ", copy.root().display());
            return Err(Failure::new(message + &different.join(", ")));
        }
        files::remove_folder(&folder)
    })
    .map(drop)
}

/// The files that Git knows, as they are in the folder now.
fn tracked(workspace: &Workspace) -> Result<Vec<String>> {
    let list = Process::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .folder(workspace.root());
    let said = list.read_stdout().ok_or_else(|| {
        Failure::unavailable("without Git nobody knows which files to build a second time").run(list.command_line())
    })?;
    let is_there = |path: &&str| !path.is_empty() && workspace.path(path).is_file();
    Ok(said.split('\0').filter(is_there).map(str::to_owned).collect())
}

/// The paths below `dist/` that only one of two builds has, or that have other bytes in the other.
fn differences(one: (&Workspace, &[String]), other: (&Workspace, &[String])) -> Result<Vec<String>> {
    let read = |dist: PathBuf, path: &str| {
        let file = dist.join(path);
        if file.is_file() { fs::read(&file).map(Some).map_err(|error| Failure::file(&file, &error)) } else { Ok(None) }
    };
    let paths: BTreeSet<&String> = one.1.iter().chain(other.1).collect();
    let mut different = Vec::new();
    for path in paths {
        if read(one.0.dist(), path)? != read(other.0.dist(), path)? {
            different.push(path.clone());
        }
    }
    Ok(different)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_elsewhere_or_has_other_bytes_is_a_difference() {
        let folders = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
        let [one, other] = folders.each_ref().map(|folder| Workspace::at(folder.path().to_owned()));
        let write = |workspace: &Workspace, path: &str, text: &str| {
            let path = workspace.dist().join(path);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("a file");
        };
        for (path, first, second) in [("same", "a", "a"), ("v1/bytes", "a", "b")] {
            write(&one, path, first);
            write(&other, path, second);
        }
        write(&one, "first", "a");
        write(&other, "second", "a");
        let list = |paths: [&str; 3]| paths.map(str::to_owned);
        let found =
            differences((&one, &list(["first", "same", "v1/bytes"])), (&other, &list(["same", "second", "v1/bytes"])));
        assert_eq!(found.expect("readable"), ["first", "second", "v1/bytes"]);
    }
}

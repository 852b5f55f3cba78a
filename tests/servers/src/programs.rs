//! Where the programs of the servers are.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// A program of Debian's, also where `PATH` has no folders of the system's.
pub fn program(name: &str) -> Option<PathBuf> {
    let own = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&own).chain(["/usr/sbin", "/usr/lib/openssh"].map(PathBuf::from));
    folders.map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The command that runs a server written in Python; `None` without its set-up.
pub fn script(name: &str) -> Option<Command> {
    let mut command = Command::new(python()?);
    command.arg("-B").arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(name));
    Some(command)
}

/// The Python of the servers' own environment, if its set-up was run.
fn python() -> Option<PathBuf> {
    if let Some(python) = std::env::var_os("ACCANTO_SERVERS_PYTHON") {
        return Some(PathBuf::from(python));
    }
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.or_else(|| std::env::home_dir().map(|home| home.join(".cache")))?;
    Some(cache.join("accanto/tools/site-servers/bin/python")).filter(|path| path.is_file())
}

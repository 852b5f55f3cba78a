//! The layout of the repository: sources, intermediate results, `dist/`. No other module spells a path of the repository.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};
use crate::variant::Variant;

/// The repository's root and the folders below it.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
    variant: Variant,
}

impl Workspace {
    /// The workspace that this program was started in.
    pub fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = manifest.as_deref().and_then(Path::parent).map(Path::to_owned);
        root.map(Self::at).ok_or_else(|| Failure::new("start this program through Cargo").run("cargo xtask"))
    }

    /// The workspace with this root.
    pub fn at(root: PathBuf) -> Self {
        Self { root, variant: Variant::Released }
    }

    /// The same repository for another variant of the widget: everything made for it has a folder of its own.
    pub fn with(&self, variant: Variant) -> Self {
        Self { root: self.root.clone(), variant }
    }

    /// The variant of the widget that is made here.
    pub fn variant(&self) -> Variant {
        self.variant
    }

    /// The repository's root.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path given relative to the root.
    pub fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// The folder that campaign staff edit.
    pub fn assets(&self) -> PathBuf {
        self.path("assets")
    }

    /// The finished static site.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// A path below the folder of everything that this program makes on the way to `dist/`, or to the site of another variant.
    pub fn output(&self, name: &str) -> PathBuf {
        self.path(self.variant.folder()).join(name)
    }

    /// Cargo's target folder for WebAssembly. It is not the host's, so that the flags of one build do not discard the results of the other.
    pub fn wasm_target(&self) -> PathBuf {
        self.path("target/wasm")
    }

    /// A program that npm installed.
    pub fn node_program(&self, name: &str) -> PathBuf {
        self.path("node_modules/.bin").join(name)
    }

    /// The text of `Cargo.lock`.
    pub fn lock_file(&self) -> Result<String> {
        let path = self.path("Cargo.lock");
        fs::read_to_string(&path).map_err(|e| Failure::file(&path, &e))
    }

    /// The version of a package in `Cargo.lock`.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        version_in_lock(&self.lock_file()?, package)
            .ok_or_else(|| Failure::new(format!("Cargo.lock does not name {package}")).run("cargo update --workspace"))
    }
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    Some(lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bindgen_tool_gets_exactly_the_version_that_the_lock_file_names() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nchecksum = \"x\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }
}

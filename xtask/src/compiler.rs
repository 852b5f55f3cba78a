//! The two ways to a compiler for WebAssembly, and the choice between them.
//!
//! - the toolchain that builds this program, with the target and the standard library's source added by rustup;
//! - Debian's packages, where rustup cannot download.
//!
//! What is ready is used; only when neither is, something is installed. Both build the standard library from source (see [`crate::recipe`]).

use std::env;
use std::path::{Path, PathBuf};

use crate::apt;
use crate::call::Call;
use crate::failure::{Failure, Result};
use crate::say;

/// Debian's compiler, its standard library's source, and a linker that understands what it writes.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

const ADD: &str = "rustup target add wasm32-unknown-unknown && rustup component add rust-src";

/// Where the compiler comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The active toolchain.
    Toolchain,
    /// Debian's packages, in `/usr/bin`.
    Packages,
}

/// A compiler that is ready to use.
#[derive(Debug, Clone)]
pub struct Compiler {
    /// Where it comes from.
    pub way: Way,
    /// The folder its standard library lies in.
    pub sysroot: PathBuf,
    /// What it calls itself: a part of every stamp.
    pub version: String,
}

/// What decides the choice.
#[derive(Debug, Clone, Copy)]
struct Facts {
    toolchain_ready: bool,
    packages_ready: bool,
    rustup: bool,
    may_install: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attempt {
    Use(Way),
    AddToToolchain,
    InstallPackages,
}

/// Finds a compiler, or installs one.
pub fn ready() -> Result<Compiler> {
    let facts = Facts {
        toolchain_ready: sysroot("rustc").is_some_and(|path| has_target_and_source(&path)),
        packages_ready: apt::missing(&PACKAGES).is_empty(),
        rustup: which::which("rustup").is_ok(),
        may_install: apt::may_install(),
    };
    let mut last =
        Failure::new("there is no compiler for WebAssembly, and nothing here can install one").run(advice(facts));
    for attempt in attempts(facts) {
        match carry_out(attempt) {
            Ok(way) => return Compiler::of(way),
            Err(failure) => last = failure,
        }
    }
    Err(last)
}

/// What to try, in this order, until something works.
fn attempts(facts: Facts) -> Vec<Attempt> {
    if facts.toolchain_ready {
        return vec![Attempt::Use(Way::Toolchain)];
    }
    // Packages that are there come before a download by rustup that may be forbidden: no run waits for the same refusal twice.
    if facts.packages_ready {
        return vec![Attempt::Use(Way::Packages)];
    }
    let add = facts.rustup.then_some(Attempt::AddToToolchain);
    let install = facts.may_install.then_some(Attempt::InstallPackages);
    add.into_iter().chain(install).collect()
}

/// The command for a person who has to do it by hand.
fn advice(facts: Facts) -> String {
    if facts.rustup { ADD.to_owned() } else { apt::command(&PACKAGES) }
}

fn carry_out(attempt: Attempt) -> Result<Way> {
    match attempt {
        Attempt::Use(way) => Ok(way),
        Attempt::AddToToolchain => {
            say::step("add the WebAssembly target and the library's source to the Rust toolchain", || {
                let added = Call::new("sh").args(["-c", ADD]).installs();
                added.map(|()| Way::Toolchain).map_err(|said| no_compiler(&said))
            })
        }
        Attempt::InstallPackages => {
            apt::install("the Rust compiler for WebAssembly", &PACKAGES).map(|()| Way::Packages)
        }
    }
}

fn no_compiler(said: &str) -> Failure {
    Failure::new(format!("rustup could not add what building for WebAssembly needs:\n{said}"))
        .run(format!("{ADD}\nor, on Debian:\n    {}", apt::command(&PACKAGES)))
}

impl Compiler {
    fn of(way: Way) -> Result<Self> {
        let rustc = way.program("rustc");
        let version = Call::new(&rustc).arg("--version").answer();
        match (sysroot(&rustc), version) {
            (Some(sysroot), Some(version)) => Ok(Self { way, sysroot, version }),
            _ => Err(Failure::new(format!("{rustc} does not answer")).run(format!("{rustc} --version"))),
        }
    }
}

impl Way {
    /// How to call one of the compiler's programs.
    pub fn program(self, name: &str) -> String {
        match self {
            Self::Toolchain => name.to_owned(),
            Self::Packages => format!("/usr/bin/{name}"),
        }
    }
}

fn sysroot(rustc: &str) -> Option<PathBuf> {
    Call::new(rustc).args(["--print", "sysroot"]).answer().map(PathBuf::from)
}

fn has_target_and_source(sysroot: &Path) -> bool {
    let library = sysroot.join("lib/rustlib");
    library.join("wasm32-unknown-unknown/lib").is_dir() && library.join("src/rust/library/Cargo.lock").is_file()
}

/// Cargo's own folder, where the sources of all dependencies lie.
pub fn cargo_home() -> PathBuf {
    let home = || PathBuf::from(env::var_os("HOME").unwrap_or_default());
    env::var_os("CARGO_HOME").map_or_else(|| home().join(".cargo"), PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_used_before_anything_is_installed() {
        use Attempt::{AddToToolchain, InstallPackages, Use};
        let facts = |bits: &str| Facts {
            toolchain_ready: bits.contains('T'),
            packages_ready: bits.contains('P'),
            rustup: bits.contains('r'),
            may_install: bits.contains('i'),
        };
        let cases: [(&str, &[Attempt]); 8] = [
            ("TPri", &[Use(Way::Toolchain)]),
            ("T", &[Use(Way::Toolchain)]),
            ("Pri", &[Use(Way::Packages)]),
            ("P", &[Use(Way::Packages)]),
            ("ri", &[AddToToolchain, InstallPackages]),
            ("r", &[AddToToolchain]),
            ("i", &[InstallPackages]),
            ("", &[]),
        ];
        for (bits, expected) in cases {
            assert_eq!(attempts(facts(bits)), expected, "{bits}");
        }
    }

    #[test]
    fn a_toolchain_counts_only_with_both_the_target_and_the_source() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let library = folder.path().join("lib/rustlib");
        assert!(!has_target_and_source(folder.path()));
        std::fs::create_dir_all(library.join("wasm32-unknown-unknown/lib")).expect("a folder");
        assert!(!has_target_and_source(folder.path()));
        std::fs::create_dir_all(library.join("src/rust/library")).expect("a folder");
        std::fs::write(library.join("src/rust/library/Cargo.lock"), "").expect("a file");
        assert!(has_target_and_source(folder.path()));
    }
}

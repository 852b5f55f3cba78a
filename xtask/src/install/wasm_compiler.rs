//! The compiler for WebAssembly, which comes from one of two sources, and the choice between them.
//!
//! - the toolchain that builds this program, with the target and the standard library's source added by rustup;
//! - Debian's packages, where rustup cannot download.
//!
//! The one that is ready is used; only if neither is, one is installed. Both build the standard library from source (see
//! [`crate::build::wasm_flags`]).

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};
use crate::install::debian;
use crate::process::Process;
use crate::progress;

/// Debian's compiler, the source of its standard library, and a linker that understands its output.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-22"];

const ADD: &str = "rustup target add wasm32-unknown-unknown && rustup component add rust-src";

/// The source of the compiler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompilerSource {
    /// The active toolchain.
    Toolchain,
    /// Debian's packages, in `/usr/bin`.
    Packages,
}

/// A compiler that is ready to use.
#[derive(Debug, Clone)]
pub struct Compiler {
    /// Its source.
    pub source: CompilerSource,
    /// The folder of its standard library.
    pub sysroot: PathBuf,
    /// Its version line, which is a part of every fingerprint.
    pub version: String,
}

/// The facts that decide the choice.
#[derive(Debug, Clone, Copy)]
struct Machine {
    toolchain_ready: bool,
    packages_ready: bool,
    rustup: bool,
    may_install: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Attempt {
    Use(CompilerSource),
    AddToToolchain,
    InstallPackages,
}

/// Finds a compiler or installs one.
pub fn ready() -> Result<Compiler> {
    let machine = Machine {
        toolchain_ready: sysroot("rustc").is_some_and(|path| has_target_and_source(&path)),
        packages_ready: debian::missing(&PACKAGES).is_empty(),
        rustup: which::which("rustup").is_ok(),
        may_install: debian::may_install(),
    };
    let mut last =
        Failure::new("there is no compiler for WebAssembly, and nothing here can install one").run(advice(machine));
    for attempt in attempts(machine) {
        match carry_out(attempt) {
            Ok(source) => return Compiler::of(source),
            Err(failure) => last = failure,
        }
    }
    Err(last)
}

/// The sources to try, in this order, until one works.
fn attempts(machine: Machine) -> Vec<Attempt> {
    if machine.toolchain_ready {
        return vec![Attempt::Use(CompilerSource::Toolchain)];
    }
    // Installed packages come before a download by rustup, which may be forbidden, so that no run waits for the same refusal twice.
    if machine.packages_ready {
        return vec![Attempt::Use(CompilerSource::Packages)];
    }
    let add = machine.rustup.then_some(Attempt::AddToToolchain);
    let install = machine.may_install.then_some(Attempt::InstallPackages);
    add.into_iter().chain(install).collect()
}

/// The command for a user who has to install it by hand.
fn advice(machine: Machine) -> String {
    if machine.rustup { ADD.to_owned() } else { debian::command(&PACKAGES) }
}

fn carry_out(attempt: Attempt) -> Result<CompilerSource> {
    match attempt {
        Attempt::Use(source) => Ok(source),
        Attempt::AddToToolchain => progress::step(
            "wasm-target",
            "add the WebAssembly target and the library's source to the Rust toolchain",
            |step| {
                let added = Process::new("sh").args(["-c", ADD]).run_installer(step);
                added.map(|()| CompilerSource::Toolchain).map_err(no_compiler)
            },
        ),
        Attempt::InstallPackages => {
            debian::install("the Rust compiler for WebAssembly", &PACKAGES).map(|()| CompilerSource::Packages)
        }
    }
}

fn no_compiler(said: String) -> Failure {
    Failure::new("rustup could not add what building for WebAssembly needs")
        .with_output(said)
        .run(ADD)
        .run(debian::command(&PACKAGES))
}

impl Compiler {
    fn of(source: CompilerSource) -> Result<Self> {
        let rustc = source.program("rustc");
        let version = Process::new(&rustc).arg("--version").read_stdout();
        match (sysroot(&rustc), version) {
            (Some(sysroot), Some(version)) => Ok(Self { source, sysroot, version }),
            _ => Err(Failure::new(format!("{rustc} does not answer")).run(format!("{rustc} --version"))),
        }
    }
}

impl CompilerSource {
    /// A call of one of the compiler's programs.
    pub fn program(self, name: &str) -> String {
        match self {
            Self::Toolchain => name.to_owned(),
            Self::Packages => format!("/usr/bin/{name}"),
        }
    }
}

fn sysroot(rustc: &str) -> Option<PathBuf> {
    Process::new(rustc).args(["--print", "sysroot"]).read_stdout().map(PathBuf::from)
}

fn has_target_and_source(sysroot: &Path) -> bool {
    let library = sysroot.join("lib/rustlib");
    library.join("wasm32-unknown-unknown/lib").is_dir() && library.join("src/rust/library/Cargo.lock").is_file()
}

/// Cargo's home folder, which contains the sources of all dependencies.
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
        let machine = |bits: &str| Machine {
            toolchain_ready: bits.contains('T'),
            packages_ready: bits.contains('P'),
            rustup: bits.contains('r'),
            may_install: bits.contains('i'),
        };
        let cases: [(&str, &[Attempt]); 8] = [
            ("TPri", &[Use(CompilerSource::Toolchain)]),
            ("T", &[Use(CompilerSource::Toolchain)]),
            ("Pri", &[Use(CompilerSource::Packages)]),
            ("P", &[Use(CompilerSource::Packages)]),
            ("ri", &[AddToToolchain, InstallPackages]),
            ("r", &[AddToToolchain]),
            ("i", &[InstallPackages]),
            ("", &[]),
        ];
        for (bits, expected) in cases {
            assert_eq!(attempts(machine(bits)), expected, "{bits}");
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

//! The flags and environment for compiling WebAssembly. Nothing here may affect a build for the host.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use crate::install::wasm_compiler::{Compiler, CompilerSource};
use crate::process::{Variable, path_with, set, unset};

/// Flags for size: no panic machinery, no source locations, no `Debug` output. A fault is then a trap, which JavaScript sees.
const FLAGS: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// The parts of the standard library that are built from source, optimised for size.
const STANDARD_LIBRARY: [(&str, &str); 3] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
];

/// The paths that differ from machine to machine.
pub struct BuildPaths<'a> {
    /// The repository.
    pub root: &'a Path,
    /// Cargo's folder with the sources of the dependencies.
    pub cargo_home: &'a Path,
    /// Folders of programs that go before all others on `PATH`.
    pub programs: &'a [PathBuf],
    /// The `PATH` to start from.
    pub path: Option<&'a OsStr>,
}

/// The environment for building WebAssembly with this compiler.
pub fn environment(compiler: &Compiler, places: &BuildPaths<'_>) -> Vec<Variable> {
    let mut programs = places.programs.to_vec();
    let mut variables: Vec<Variable> = STANDARD_LIBRARY.iter().map(|(name, value)| set(name, *value)).collect();
    if compiler.source == CompilerSource::Packages {
        programs.push("/usr/bin".into());
        variables.push(set("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-22"));
        // The rustup shim that started this program sets these; they would lead Debian's compiler to the libraries of the other one.
        variables.extend(["LD_LIBRARY_PATH", "RUSTUP_TOOLCHAIN", "RUSTC"].map(unset));
    }
    variables.push(set("PATH", path_with(&programs, places.path)));
    variables.push(set("CARGO_ENCODED_RUSTFLAGS", flags(compiler, places)));
    variables
}

/// The flags in Cargo's encoded form, the only one that works for folders with a space in the name. Paths are mapped to fixed names, so
/// that the bytes do not depend on where the repository is or who builds it.
fn flags(compiler: &Compiler, places: &BuildPaths<'_>) -> OsString {
    let mut all = OsString::from(FLAGS.join("\u{1f}"));
    let fixed = [(compiler.sysroot.as_path(), "/rust"), (places.cargo_home, "/cargo"), (places.root, "/accanto")];
    for (place, name) in fixed {
        all.push("\u{1f}--remap-path-prefix=");
        all.push(place);
        all.push("=");
        all.push(name);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn environment_of(source: CompilerSource) -> Vec<Variable> {
        let compiler = Compiler { source, sysroot: "/sys root".into(), version: "rustc 1.96.0".into() };
        let (root, cargo_home) = (Path::new("/a b/accanto"), Path::new("/home/x/.cargo"));
        let programs = ["/tools".into()];
        let places =
            BuildPaths { root, cargo_home, programs: &programs, path: Some(OsStr::new("/home/x/.cargo/bin:/bin")) };
        environment(&compiler, &places)
    }

    fn value<'a>(variables: &'a [Variable], name: &str) -> Option<Option<&'a str>> {
        let found = variables.iter().find(|(key, _)| key == name)?;
        Some(found.1.as_deref().map(|value| value.to_str().expect("UTF-8")))
    }

    #[test]
    fn debians_compiler_comes_before_the_rustup_shims_and_has_its_own_linker() {
        let variables = environment_of(CompilerSource::Packages);
        let cases = [
            ("PATH", Some(Some("/tools:/usr/bin:/home/x/.cargo/bin:/bin"))),
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", Some(Some("wasm-ld-22"))),
            ("LD_LIBRARY_PATH", Some(None)),
            ("RUSTUP_TOOLCHAIN", Some(None)),
        ];
        for (name, expected) in cases {
            assert_eq!(value(&variables, name), expected, "{name}");
        }
    }

    #[test]
    fn the_active_toolchain_keeps_its_place_and_its_own_linker() {
        let variables = environment_of(CompilerSource::Toolchain);
        let cases = [
            ("PATH", Some(Some("/tools:/home/x/.cargo/bin:/bin"))),
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", None),
            ("RUSTUP_TOOLCHAIN", None),
        ];
        for (name, expected) in cases {
            assert_eq!(value(&variables, name), expected, "{name}");
        }
    }

    #[test]
    fn both_ways_build_the_standard_library_for_size_and_hide_every_path() {
        for source in [CompilerSource::Toolchain, CompilerSource::Packages] {
            let variables = environment_of(source);
            assert_eq!(value(&variables, "CARGO_UNSTABLE_BUILD_STD"), Some(Some("std,panic_abort")));
            assert_eq!(value(&variables, "CARGO_UNSTABLE_BUILD_STD_FEATURES"), Some(Some("optimize_for_size")));
            let flags = value(&variables, "CARGO_ENCODED_RUSTFLAGS").flatten().expect("flags");
            for flag in [
                "-Cpanic=immediate-abort",
                "--remap-path-prefix=/a b/accanto=/accanto",
                "--remap-path-prefix=/sys root=/rust",
            ] {
                assert!(flags.split('\u{1f}').any(|part| part == flag), "{flag}");
            }
        }
    }
}

//! Programs from Rust packages: found in exactly the version that is wanted, or compiled once for this user.

use std::path::{Path, PathBuf};

use crate::cache;
use crate::failure::{Failure, Result};
use crate::process::{Process, set};
use crate::progress;

/// A program from the Rust package registry.
#[derive(Debug, Clone)]
pub struct Tool {
    package: &'static str,
    program: &'static str,
    version: String,
    /// Whether to build what the package switches on by default.
    default_features: bool,
    purpose: &'static str,
}

/// The fastest way to compile a program: what these programs do here takes seconds, and optimising them took minutes.
const PROFILE: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "false"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
];

impl Tool {
    /// The program that builds the partner page, in the newest version that the workspace's Rust compiler can build.
    pub fn trunk() -> Self {
        Self {
            package: "trunk",
            program: "trunk",
            version: "0.21.14".into(),
            // They are for the network, and it is told to work offline.
            default_features: false,
            purpose: "the partner page",
        }
    }

    /// The driver for Firefox.
    pub fn geckodriver() -> Self {
        Self {
            package: "geckodriver",
            program: "geckodriver",
            version: "0.37.0".into(),
            default_features: true,
            purpose: "driving Firefox",
        }
    }

    /// The program that runs fuzz targets.
    pub fn fuzz() -> Self {
        Self {
            package: "cargo-fuzz",
            program: "cargo-fuzz",
            version: "0.13.2".into(),
            default_features: true,
            purpose: "the fuzz targets",
        }
    }

    /// The program that checks dependencies: licences, sources, duplicates.
    pub fn deny() -> Self {
        Self {
            package: "cargo-deny",
            program: "cargo-deny",
            version: "0.20.2".into(),
            default_features: true,
            purpose: "checking dependencies",
        }
    }

    /// The version that is wanted.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The program's path. Installs the program if it is missing.
    pub fn ready(&self) -> Result<PathBuf> {
        if self.installed()?.is_none() {
            self.install(&self.folder()?)?;
        }
        self.installed()?.ok_or_else(|| Failure::new(format!("{} was installed without its program", self.package)))
    }

    /// The program's path, if it is installed: on `PATH`, or else in this user's cache.
    pub fn installed(&self) -> Result<Option<PathBuf>> {
        let cached = self.folder()?.join("bin").join(self.program);
        Ok(self.on_path().or_else(|| cached.is_file().then_some(cached)))
    }

    fn folder(&self) -> Result<PathBuf> {
        Ok(cache::tools()?.join(format!("{}-{}", self.package, self.version)))
    }

    fn on_path(&self) -> Option<PathBuf> {
        let program = which::which(self.program).ok()?;
        let said = Process::new(&program).arg("--version").read_stdout()?;
        says_version(&said, &self.version).then_some(program)
    }

    fn install(&self, folder: &Path) -> Result<()> {
        let Self { package, version, purpose, .. } = self;
        let process = self.installation(folder);
        let key = format!("{package}-{version}");
        progress::step(&key, &format!("compile {package} {version} for {purpose}"), |step| {
            process.run_installer(step).map_err(|said| {
                Failure::new(format!("{package} {version} could not be installed"))
                    .with_output(said)
                    .run(process.command_line())
            })
        })
    }

    fn installation(&self, folder: &Path) -> Process {
        let features = (!self.default_features).then_some("--no-default-features");
        Process::new("cargo")
            .args(["install", self.package, "--version", &format!("={}", self.version), "--locked"])
            .args(features)
            .arg("--root")
            .arg(folder)
            .environment(PROFILE.map(|(name, value)| set(name, value)))
    }
}

/// The first line is `<name> <version>`; geckodriver adds a commit.
fn says_version(said: &str, version: &str) -> bool {
    said.lines().next().and_then(|line| line.split_whitespace().nth(1)) == Some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_of_another_version_is_not_taken() {
        let cases = [
            ("wasm-bindgen 0.2.130", "0.2.130", true),
            ("geckodriver 0.37.0 (a1b2c3 2026-08-01)\n\nThe source code", "0.37.0", true),
            ("trunk 0.21.14", "0.21.1", false),
            ("trunk 0.22.1", "0.21.14", false),
            ("", "0.21.14", false),
        ];
        for (said, version, taken) in cases {
            assert_eq!(says_version(said, version), taken, "{said}");
        }
    }

    #[test]
    fn the_command_shown_is_the_command_tried() {
        let folder = Path::new("/cache/x");
        let cases = [
            (Tool::trunk(), "cargo install trunk --version =0.21.14 --locked --no-default-features --root /cache/x"),
            (Tool::geckodriver(), "cargo install geckodriver --version =0.37.0 --locked --root /cache/x"),
        ];
        for (tool, line) in cases {
            assert_eq!(tool.installation(folder).command_line(), line);
        }
    }
}

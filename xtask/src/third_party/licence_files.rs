//! The licences of one package: which of those that it offers is taken, and their texts from the package's own files.

use std::fs;
use std::path::{Path, PathBuf};

use spdx::{Expression, LicenseReq, Licensee, ParseMode};

use crate::failure::{Failure, Result};
use crate::files;
use crate::install::wasm_compiler::Compiler;
use crate::linked::Package;

/// The licences that are taken, the first that a package offers; `deny.toml` says which may be.
const TAKEN: [&str; 11] = [
    "MIT",
    "MIT-0",
    "ISC",
    "Zlib",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "Unicode-3.0",
    "CDLA-Permissive-2.0",
    "MPL-2.0",
];

/// How the names of files with the terms of a package begin, in capitals.
const NAMES: [&str; 6] = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];

/// What a part of such a name says about which licence the file contains. The first that fits counts.
const MARKS: [(&str, &str); 10] = [
    ("LLVM", "Apache-2.0 WITH LLVM-exception"),
    ("APACHE", "Apache-2.0"),
    ("UNLICENSE", "Unlicense"),
    ("BOOST", "BSL-1.0"),
    ("GPL", "GPL-2.0"),
    ("0BSD", "0BSD"),
    ("ZLIB", "Zlib"),
    ("ISC", "ISC"),
    ("UNICODE", "Unicode-3.0"),
    ("-MIT", "MIT"),
];

/// Where SPDX's texts leave room for the owner.
const OWNERS: [&str; 2] = ["<year> <copyright holders>", "<year> <owner>"];

/// A package's licences.
#[derive(Debug, PartialEq, Eq)]
pub struct Licensed {
    /// The licences that are taken, as an SPDX expression.
    pub expression: String,
    /// Their texts, and further notices that the package brings.
    pub texts: Vec<String>,
}

impl Licensed {
    /// Those of a package. A package without files gets the standard texts, with its authors as owners.
    pub fn of(name: &str, package: &Package) -> Result<Self> {
        let taken = taken(&package.licence)
            .ok_or_else(|| Failure::new(format!("{name} is under `{}`, which is not taken here", package.licence)))?;
        let names: Vec<String> = taken.iter().map(ToString::to_string).collect();
        let mut texts = Vec::new();
        for file in files_with_terms(&package.folder)? {
            let path = file.strip_prefix(&package.folder).unwrap_or(&file);
            if applies(path, &names) {
                texts.push(read(&file)?);
            }
        }
        if texts.is_empty() {
            texts = taken.iter().filter_map(|licence| standard(licence, &package.authors)).collect();
        }
        if texts.is_empty() {
            return Err(Failure::new(format!("there is no text for the licence of {name}")));
        }
        Ok(Self { expression: names.join(" AND "), texts })
    }
}

/// The texts for what the compiler brings: its library, with the parts of it that were written by others.
pub fn of_standard_library(compiler: &Compiler) -> Result<Vec<String>> {
    let library = compiler.sysroot.join("lib/rustlib/src/rust/library");
    let own = ["backtrace/LICENSE-MIT", "compiler-builtins/LICENSE.txt", "compiler-builtins/libm/LICENSE.txt"];
    let mut texts = vec![standard_mit(&["The Rust Project contributors".to_owned()])];
    for name in own {
        texts.push(read(&library.join(name))?);
    }
    Ok(texts)
}

/// The fewest licences with which an expression is satisfied.
fn taken(expression: &str) -> Option<Vec<LicenseReq>> {
    let parsed = Expression::parse_mode(expression, ParseMode::LAX).ok()?;
    let accepted: Vec<Licensee> = TAKEN.iter().filter_map(|name| Licensee::parse(name).ok()).collect();
    parsed.minimized_requirements(&accepted).ok()
}

/// The files with terms that lie at the top of a package, or in a folder for them.
fn files_with_terms(folder: &Path) -> Result<Vec<PathBuf>> {
    let failed = |error| Failure::file(folder, &error);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let name = entry.file_name().to_string_lossy().to_uppercase();
        if NAMES.iter().any(|start| name.starts_with(start)) && !name.ends_with(".RS") {
            found.extend(files::below(&entry.path())?);
        }
    }
    found.sort();
    Ok(found)
}

/// Whether the terms in a file with this name apply to us. Those of a licence that is not taken do not.
fn applies(path: &Path, taken: &[String]) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_uppercase()).unwrap_or_default();
    MARKS.iter().find(|(mark, _)| name.contains(mark)).is_none_or(|(_, licence)| taken.iter().any(|one| one == licence))
}

fn standard(licence: &LicenseReq, authors: &[String]) -> Option<String> {
    let text = licence.license.id()?.text();
    let owner = if authors.is_empty() { "the authors".to_owned() } else { authors.join(", ") };
    Some(tidy(&OWNERS.iter().fold(text.to_owned(), |text, room| text.replace(room, &owner))))
}

fn standard_mit(authors: &[String]) -> String {
    let mit = taken("MIT").unwrap_or_default();
    mit.first().and_then(|licence| standard(licence, authors)).unwrap_or_default()
}

fn read(file: &Path) -> Result<String> {
    let bytes = fs::read(file).map_err(|error| Failure::file(file, &error))?;
    Ok(tidy(&String::from_utf8_lossy(&bytes)))
}

/// A text whose line ends and empty lines do not depend on who saved it, so that equal texts are found to be equal.
fn tidy(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    lines.join("\n").trim_matches('\n').trim_start_matches('\u{feff}').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_the_licences_on_offer_the_shortest_is_taken_and_all_that_are_due() {
        let cases = [
            ("MIT OR Apache-2.0", Some("MIT")),
            ("Apache-2.0/MIT", Some("MIT")),
            ("Apache-2.0 / MIT", Some("MIT")),
            ("Unlicense OR MIT", Some("MIT")),
            ("Apache-2.0 OR GPL-2.0-only", Some("Apache-2.0")),
            ("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT", Some("MIT")),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", Some("MIT AND Unicode-3.0")),
            ("Apache-2.0 AND ISC", Some("ISC AND Apache-2.0")),
            ("MPL-2.0", Some("MPL-2.0")),
            ("GPL-3.0-only", None),
            ("", None),
        ];
        for (expression, expected) in cases {
            let names =
                taken(expression).map(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>().join(" AND "));
            assert_eq!(names.as_deref(), expected, "{expression}");
        }
    }

    #[test]
    fn terms_apply_if_their_licence_was_taken_or_if_they_are_under_no_name() {
        let cases = [
            ("LICENSE", true),
            ("LICENSE-MIT", true),
            ("license.txt", true),
            ("COPYRIGHT", true),
            ("LICENSE-THIRD-PARTY", true),
            ("LICENSES/ISC.txt", false),
            ("LICENSE-APACHE", false),
            ("LICENSE-Apache-2.0_WITH_LLVM-exception", false),
            ("UNLICENSE", false),
        ];
        for (path, expected) in cases {
            assert_eq!(applies(Path::new(path), &["MIT".to_owned()]), expected, "{path}");
        }
    }

    #[test]
    fn a_package_without_a_file_gets_the_standard_text_with_its_authors() {
        let folder = tempfile::tempdir().expect("a folder");
        let package = Package {
            licence: "Apache-2.0 OR MIT".to_owned(),
            repository: None,
            authors: vec!["A. Person".to_owned()],
            folder: folder.path().to_owned(),
            is_own: false,
        };
        let licensed = Licensed::of("a", &package).expect("a licence");
        assert_eq!(licensed.expression, "MIT");
        assert!(licensed.texts[0].contains("Copyright (c) A. Person\n"), "{licensed:?}");
        fs::write(folder.path().join("LICENSE-MIT"), "Do what you like.\r\n").expect("a file");
        assert_eq!(Licensed::of("a", &package).expect("a licence").texts, ["Do what you like."]);
        let other = Package { licence: "GPL-3.0-only".to_owned(), ..package };
        assert!(Licensed::of("a", &other).is_err());
    }
}

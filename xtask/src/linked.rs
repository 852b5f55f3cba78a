//! What is compiled into each thing that leaves this repository, as Cargo resolves it for that thing alone: with its own features and target,
//! and without macros, build scripts and tests, which only run on the machine that builds.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use serde_json::Value;

use crate::failure::{Failure, Result};
use crate::process::Process;
use crate::workspace::Workspace;

/// One thing that leaves this repository.
#[derive(Debug, Clone)]
pub struct Product {
    /// Its name for people.
    pub name: &'static str,
    /// Its package.
    pub package: &'static str,
    /// The features with which it is released.
    features: &'static [&'static str],
    target: String,
}

/// A package from the registry, or one of this repository.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    /// Its SPDX expression, as its manifest has it.
    pub licence: String,
    /// The address of its sources.
    pub repository: Option<String>,
    /// Its authors, as its manifest names them.
    pub authors: Vec<String>,
    /// The folder of its sources on this machine.
    pub folder: PathBuf,
    /// Whether it is one of this repository.
    pub is_own: bool,
}

/// The name and version of a package.
pub type Id = (String, String);

/// What is compiled into a product.
#[derive(Debug)]
pub struct Linked {
    /// The package of the product itself.
    pub root: Id,
    /// Every package, the product's own included.
    pub packages: BTreeMap<Id, Package>,
    /// What each package needs directly.
    pub needs: BTreeMap<Id, BTreeSet<Id>>,
}

impl Product {
    /// The widget's WebAssembly.
    pub fn widget() -> Self {
        Self { name: "the widget", package: "accanto", features: &["csr"], target: WASM.to_owned() }
    }

    /// The partner page's WebAssembly.
    pub fn page() -> Self {
        Self { name: "the partner page", package: "accanto-page", features: &[], target: WASM.to_owned() }
    }

    /// The program for staff, compiled for a target.
    pub fn program(target: &str) -> Self {
        Self { name: "the program accanto", package: "accanto-cli", features: &[], target: target.to_owned() }
    }

    /// Asks Cargo what is compiled into it.
    pub fn linked(&self, workspace: &Workspace) -> Result<Linked> {
        let all = all_packages(workspace)?;
        let tree = Process::new("cargo")
            .args(["tree", "--locked", "--offline", "--edges=normal,no-proc-macro", "--prefix=depth", "--format= {p}"])
            .args(["--package", self.package, "--target", &self.target])
            .arg(format!("--features={}", self.features.join(",")))
            .folder(workspace.root());
        let (root, needs) = parse(&answer(&tree)?).ok_or_else(|| unexpected(&tree))?;
        let packages = needs.keys().map(|id| Some((id.clone(), all.get(id)?.clone()))).collect::<Option<_>>();
        Ok(Linked { root, packages: packages.ok_or_else(|| unexpected(&tree))?, needs })
    }
}

const WASM: &str = "wasm32-unknown-unknown";

/// The target of the machine that builds.
pub fn host() -> Result<String> {
    let rustc = Process::new("rustc").arg("-vV");
    let said = answer(&rustc)?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| unexpected(&rustc))
}

/// Every package of `Cargo.lock` that some product or tool of this repository may use.
fn all_packages(workspace: &Workspace) -> Result<BTreeMap<Id, Package>> {
    let metadata = Process::new("cargo")
        .args(["metadata", "--locked", "--offline", "--all-features", "--format-version=1"])
        .folder(workspace.root());
    let said: Value = serde_json::from_str(&answer(&metadata)?).map_err(|_| unexpected(&metadata))?;
    let packages = said["packages"].as_array().ok_or_else(|| unexpected(&metadata))?;
    packages.iter().map(package).collect::<Option<_>>().ok_or_else(|| unexpected(&metadata))
}

fn package(metadata: &Value) -> Option<(Id, Package)> {
    let text = |key: &str| metadata[key].as_str().map(str::to_owned);
    let authors = metadata["authors"].as_array()?.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    let package = Package {
        licence: text("license").unwrap_or_default(),
        repository: text("repository"),
        authors,
        folder: PathBuf::from(text("manifest_path")?).parent()?.to_owned(),
        is_own: metadata["source"].is_null(),
    };
    Some(((text("name")?, text("version")?), package))
}

/// The root and the direct needs of each package, from lines such as `2 serde v1.0.229 (*)`, where the number is the depth. A package's own
/// lines follow its first mention alone.
fn parse(tree: &str) -> Option<(Id, BTreeMap<Id, BTreeSet<Id>>)> {
    let mut needs: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    let mut way: Vec<Id> = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let mut words = line.split_whitespace();
        let depth: usize = words.next()?.parse().ok()?;
        let id = (words.next()?.to_owned(), words.next()?.strip_prefix('v')?.to_owned());
        way.truncate(depth);
        if let Some(parent) = way.last() {
            needs.entry(parent.clone()).or_default().insert(id.clone());
        }
        needs.entry(id.clone()).or_default();
        way.push(id);
    }
    Some((way.first()?.clone(), needs))
}

fn answer(process: &Process) -> Result<String> {
    process.read_stdout().ok_or_else(|| {
        Failure::new("Cargo does not say what is compiled into what we ship").run(process.command_line())
    })
}

fn unexpected(process: &Process) -> Failure {
    Failure::new("Cargo says something else than expected").run(process.command_line())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn a_tree_is_read_with_all_its_edges() {
        let tree = "0 accanto v0.1.0 (/a folder/accanto)\n1 serde v1.0.229\n2 serde_core v1.0.229\n1 b v2.0.0\n2 serde v1.0.229 (*)\n";
        let id = |name: &str, version: &str| (name.to_owned(), version.to_owned());
        let (accanto, serde, core, b) =
            (id("accanto", "0.1.0"), id("serde", "1.0.229"), id("serde_core", "1.0.229"), id("b", "2.0.0"));
        let expected = BTreeMap::from([
            (accanto.clone(), BTreeSet::from([serde.clone(), b.clone()])),
            (serde.clone(), BTreeSet::from([core.clone()])),
            (core, BTreeSet::new()),
            (b, BTreeSet::from([serde])),
        ]);
        assert_eq!(parse(tree), Some((accanto, expected)));
        assert_eq!(parse("accanto v0.1.0"), None);
    }

    #[test]
    fn each_product_has_what_it_is_made_with_and_nothing_of_the_others() {
        let workspace = Workspace::at(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
        let linked = |product: Product| {
            let linked = product.linked(&workspace).expect("Cargo answers");
            linked.packages.into_keys().map(|(name, _)| name).collect::<BTreeSet<_>>()
        };
        let widget = linked(Product::widget());
        let page = linked(Product::page());
        let program = linked(Product::program("x86_64-unknown-linux-gnu"));
        let for_windows = linked(Product::program("x86_64-pc-windows-gnu"));
        // Whether it is in the widget, the page, the program, and the program for Windows.
        let cases = [
            ("accanto-model", [true; 4]),
            ("postcard", [true, false, true, true]),
            ("wasm-bindgen", [true, true, true, true]),
            ("fluent-bundle", [false, true, true, true]),
            ("ring", [false, false, true, true]),
            ("rustix", [false, false, true, false]),
            ("windows-sys", [false, false, false, true]),
            // Macros, build scripts, tests, tools.
            ("serde_derive", [false; 4]),
            ("cc", [false; 4]),
            ("insta", [false; 4]),
            ("wasm-bindgen-cli-support", [false; 4]),
        ];
        for (name, expected) in cases {
            assert_eq!(
                [&widget, &page, &program, &for_windows].map(|product| product.contains(name)),
                expected,
                "{name}"
            );
        }
    }
}

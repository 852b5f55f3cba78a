//! The texts that go with what leaves this repository: which work of others is in it, and under which licences, with their full texts.
//!
//! cargo-about would make the same from a template. Compiling it takes a new machine minutes, for what Cargo's own answer and one small
//! library can say.

mod licence_files;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use crate::failure::{Failure, Result};
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::install::wasm_compiler::Compiler;
use crate::linked::{Linked, Product};
use crate::workspace::Workspace;
use licence_files::Licensed;

/// What decides which packages are linked.
const SOURCES: [&str; 6] =
    ["Cargo.toml", "Cargo.lock", "page/Cargo.toml", "cli/Cargo.toml", "model/Cargo.toml", "messages/Cargo.toml"];

const RULE: &str = "--------------------------------------------------------------------------------";

/// Writes the text that goes with every site: what is in the widget and in the partner page.
pub fn of_site(workspace: &Workspace, compiler: &Compiler) -> Result<()> {
    let to = workspace.output("widget/third-party.txt");
    let what = "list the work of others in the site";
    write(workspace, compiler, &[Product::widget(), Product::page()], "third-party", what, to)
}

/// Writes the text that `accanto licences` prints, for a program compiled for a target. The build of the program finds it by the name.
pub fn of_program(workspace: &Workspace, compiler: &Compiler, target: &str) -> Result<()> {
    let to = workspace.output("third-party").join(format!("{target}.txt"));
    let what = "list the work of others in the program";
    write(workspace, compiler, &[Product::program(target)], &format!("third-party-{target}"), what, to)
}

fn write(
    workspace: &Workspace,
    compiler: &Compiler,
    products: &[Product],
    key: &str,
    what: &str,
    to: PathBuf,
) -> Result<()> {
    let inputs = Inputs::of_build(workspace)?.text(&compiler.version).paths(workspace, &SOURCES)?;
    run_unless_fresh(workspace, key, what, inputs, std::slice::from_ref(&to), |_| {
        let linked: Vec<(&Product, Linked)> =
            products.iter().map(|product| Ok((product, product.linked(workspace)?))).collect::<Result<_>>()?;
        let text = text(&linked, &licence_files::of_standard_library(compiler)?)?;
        fs::write(&to, text).map_err(|error| Failure::file(&to, &error))
    })
    .map(drop)
}

/// The whole text: for each product its packages with their licences, then every licence's text once, with the packages that it is for.
fn text(products: &[(&Product, Linked)], standard_library: &[String]) -> Result<String> {
    let names: Vec<&str> = products.iter().map(|(product, _)| product.name).collect();
    let mut text = format!(
        "Work of others in Accanto: {}.\n\nAccanto itself is under the MIT licence or the Apache licence 2.0, as you choose.\n",
        names.join(" and ")
    );
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (product, linked) in products {
        let _ = writeln!(text, "\nCompiled into {}:\n", product.name);
        let _ = writeln!(text, "  Rust's standard library: MIT OR Apache-2.0, https://github.com/rust-lang/rust");
        for ((name, version), package) in linked.packages.iter().filter(|(_, package)| !package.is_own) {
            let licensed = Licensed::of(name, package)?;
            let repository = package.repository.as_deref().map(|address| format!(", {address}")).unwrap_or_default();
            let _ = writeln!(text, "  {name} {version}: {}{repository}", licensed.expression);
            for licence in licensed.texts {
                let users = texts.entry(licence).or_default();
                let user = format!("{name} {version}");
                if !users.contains(&user) {
                    users.push(user);
                }
            }
        }
    }
    for licence in standard_library {
        texts.entry(licence.clone()).or_default().insert(0, "Rust's standard library".to_owned());
    }
    let mut texts: Vec<(Vec<String>, String)> = texts.into_iter().map(|(licence, users)| (users, licence)).collect();
    texts.sort();
    for (users, licence) in texts {
        let _ = write!(text, "\n{RULE}\n{}\n{RULE}\n\n{licence}\n", users.join(", "));
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;
    use crate::linked::Package;

    /// `deny.toml` says so, too.
    #[test]
    fn what_browsers_load_is_under_three_licences() {
        let workspace = Workspace::at(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."));
        for product in [Product::widget(), Product::page()] {
            let linked = product.linked(&workspace).expect("Cargo answers");
            let others = linked.packages.iter().filter(|(_, package)| !package.is_own);
            let taken: BTreeSet<String> = others
                .flat_map(|((name, _), package)| {
                    let licensed = Licensed::of(name, package).expect("a licence");
                    licensed.expression.split(" AND ").map(str::to_owned).collect::<Vec<_>>()
                })
                .collect();
            let expected = ["Apache-2.0", "MIT", "Unicode-3.0"].map(str::to_owned);
            assert_eq!(taken, BTreeSet::from(expected), "{}", product.name);
        }
    }

    #[test]
    fn the_text_has_each_package_with_its_licence_and_each_licence_once() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("LICENSE"), "Do what you like.").expect("a file");
        let id = |name: &str| (name.to_owned(), "1.0.0".to_owned());
        let package = |is_own| Package {
            licence: "MIT".to_owned(),
            repository: Some("https://example.org/a".to_owned()),
            authors: Vec::new(),
            folder: folder.path().to_owned(),
            is_own,
        };
        let linked = || Linked {
            root: id("own"),
            packages: [("own", true), ("a", false), ("b", false)].map(|(name, own)| (id(name), package(own))).into(),
            needs: BTreeMap::new(),
        };
        let products = [(&Product::widget(), linked()), (&Product::page(), linked())];
        let text = text(&products, &["Terms of the library.".to_owned()]).expect("a text");
        assert_eq!(text.matches("\n  a 1.0.0: MIT, https://example.org/a\n").count(), 2, "{text}");
        assert!(!text.contains("own 1.0.0"), "{text}");
        assert_eq!(text.matches("Do what you like.").count(), 1, "{text}");
        assert!(text.contains(&format!("{RULE}\na 1.0.0, b 1.0.0\n{RULE}")), "{text}");
        assert!(text.contains(&format!("{RULE}\nRust's standard library\n{RULE}\n\nTerms")), "{text}");
        assert!(!text.contains(&*folder.path().to_string_lossy()), "{text}");
    }
}

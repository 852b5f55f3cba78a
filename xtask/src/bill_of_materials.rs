//! `cargo xtask sbom`: for each thing that leaves this repository a bill of materials in CycloneDX's JSON, to put beside a release.
//!
//! They are written by hand: cargo-cyclonedx knows neither which features a library is released with nor what npm brings, and takes minutes to
//! compile; the crate cyclonedx-bom brings another library for time. The tests have another reader read them, against the official schema.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use spdx::Expression;

use crate::failure::{Failure, Result};
use crate::install;
use crate::install::cargo_tool::Tool;
use crate::install::python_environment::PythonEnvironment;
use crate::linked::{self, Id, Linked, Package, Product};
use crate::process::Process;
use crate::workspace::Workspace;

/// The name of this part in the summary of the tests.
pub const NAME: &str = "bills-of-materials";

/// The other reader.
pub const READER: PythonEnvironment = PythonEnvironment {
    name: "cyclonedx",
    what: "a reader of bills of materials",
    tests: "tests/bill_of_materials",
    modules: "cyclonedx, jsonschema",
};

/// The packages from npm that write what we ship. None becomes a part of it, which the bundler's own list shows at every build.
const NPM_TOOLS: [&str; 2] = ["esbuild", "binaryen"];

/// Writes the bills and prints their paths.
pub fn print(workspace: &Workspace) -> Result<()> {
    write(workspace)?.iter().for_each(|path| println!("{}", path.display()));
    Ok(())
}

/// Writes a bill for the widget, one for the partner page, and one for the program, which carries both.
pub fn write(workspace: &Workspace) -> Result<Vec<PathBuf>> {
    let compiler = install::build_tools(workspace)?.compiler.version;
    let rustc = Process::new("rustc").arg("--version").read_stdout().unwrap_or_default();
    let products = [
        ("widget", Product::widget(), compiler.as_str()),
        ("page", Product::page(), compiler.as_str()),
        ("accanto", Product::program(&linked::host()?), rustc.as_str()),
    ];
    let checksums = checksums(&workspace.lock_file()?);
    let mut paths = Vec::new();
    for (name, product, compiler) in products {
        let linked = product.linked(workspace)?;
        let carried: &[&str] = if name == "accanto" { &["widget", "page"] } else { &[] };
        let tools = if name == "accanto" { vec![tool("rustc", compiler)] } else { tools(workspace, compiler)? };
        let bill = bill(name, &linked, &checksums, carried, tools);
        let path = workspace.output("sbom").join(format!("{name}.cdx.json"));
        let text = serde_json::to_string_pretty(&bill).map_err(|error| Failure::new(error.to_string()))?;
        fs::create_dir_all(workspace.output("sbom")).map_err(|error| Failure::file(&path, &error))?;
        fs::write(&path, text + "\n").map_err(|error| Failure::file(&path, &error))?;
        paths.push(path);
    }
    Ok(paths)
}

fn bill(name: &str, linked: &Linked, checksums: &BTreeMap<Id, String>, carried: &[&str], tools: Vec<Value>) -> Value {
    let (_, version) = &linked.root;
    let others = linked.packages.iter().filter(|(id, _)| **id != linked.root);
    let mut components: Vec<Value> = others.map(|(id, package)| component(id, package, checksums)).collect();
    let mut needs: BTreeMap<String, Vec<String>> =
        linked.needs.iter().map(|(id, needs)| (reference(id), needs.iter().map(reference).collect())).collect();
    for inner in carried {
        let inner_reference = format!("accanto-{inner}");
        components.push(json!({
            "type": "application",
            "bom-ref": inner_reference,
            "name": inner_reference,
            "version": version,
            "licenses": [{ "expression": OWN_LICENCE }],
            "externalReferences": [{ "type": "bom", "url": format!("{inner}.cdx.json") }],
        }));
        needs.entry(reference(&linked.root)).or_default().push(inner_reference.clone());
        needs.entry(inner_reference).or_default();
    }
    let needs: Vec<Value> = needs.iter().map(|(one, needs)| json!({ "ref": one, "dependsOn": needs })).collect();
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "tools": { "components": tools },
            "component": {
                "type": "application",
                "bom-ref": reference(&linked.root),
                "name": if name == "accanto" { name.to_owned() } else { format!("accanto-{name}") },
                "version": version,
                "licenses": [{ "expression": OWN_LICENCE }],
            },
        },
        "components": components,
        "dependencies": needs,
    })
}

const OWN_LICENCE: &str = "MIT OR Apache-2.0";

fn component(id: &Id, package: &Package, checksums: &BTreeMap<Id, String>) -> Value {
    let (name, version) = id;
    let licence = Expression::canonicalize(&package.licence).ok().flatten().unwrap_or_else(|| package.licence.clone());
    let mut component = json!({
        "type": "library",
        "bom-ref": reference(id),
        "name": name,
        "version": version,
        "licenses": [{ "expression": licence }],
    });
    if !package.is_own {
        component["purl"] = format!("pkg:cargo/{name}@{version}").into();
    }
    if let Some(checksum) = checksums.get(id) {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    if let Some(address) = &package.repository {
        component["externalReferences"] = json!([{ "type": "vcs", "url": address }]);
    }
    component
}

fn reference((name, version): &Id) -> String {
    format!("{name}@{version}")
}

/// What makes the WebAssembly and the scripts.
fn tools(workspace: &Workspace, compiler: &str) -> Result<Vec<Value>> {
    let mut tools = vec![
        tool("rustc", compiler),
        tool("wasm-bindgen-cli-support", &workspace.locked_version("wasm-bindgen-cli-support")?),
        tool("trunk", Tool::trunk().version()),
    ];
    let path = workspace.path("package-lock.json");
    let text = fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
    let lock: Value = serde_json::from_str(&text).unwrap_or_default();
    for name in NPM_TOOLS {
        let version = lock["packages"][format!("node_modules/{name}")]["version"].as_str();
        tools.push(tool(name, version.ok_or_else(|| Failure::new(format!("package-lock.json does not name {name}")))?));
    }
    Ok(tools)
}

fn tool(name: &str, version: &str) -> Value {
    let version = version.strip_prefix("rustc ").unwrap_or(version);
    json!({ "type": "application", "name": name, "version": version })
}

/// The SHA-256 of each package of the registry, as `Cargo.lock` has them.
fn checksums(lock: &str) -> BTreeMap<Id, String> {
    let value = |block: &str, key: &str| {
        let line = block.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
        line.and_then(|rest| rest.strip_suffix('"')).map(str::to_owned)
    };
    let blocks = lock.split("[[package]]");
    blocks
        .filter_map(|block| Some(((value(block, "name")?, value(block, "version")?), value(block, "checksum")?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksums_are_those_of_the_registry_alone() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nchecksum = \"ab\"\ndependencies = [\n \"b\",\n]\n\n\
                    [[package]]\nname = \"own\"\nversion = \"0.1.0\"\n";
        assert_eq!(checksums(lock), BTreeMap::from([(("a".to_owned(), "1.0.0".to_owned()), "ab".to_owned())]));
    }
}

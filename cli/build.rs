//! Embeds the built widget, the partner page and a campaign to start from in the program, as Rust code that includes their bytes.
//!
//! The widget and the page are taken from `$ACCANTO_WIDGET` and `$ACCANTO_PAGE`, or else from where `cargo xtask` leaves them, as it does the
//! list of the work of others in the program. Without a widget or a list the program still compiles, and says how to build it properly when
//! it runs.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

const WIDGET: [&str; 11] = [
    "widget.js",
    "widget.css",
    "deferred.js",
    "deferred.css",
    "layouts.js",
    "layouts.css",
    "countries.js",
    "countries.css",
    "live.js",
    "live.wasm",
    "third-party.txt",
];
const CAMPAIGN: [&str; 5] = ["campaign.json", "countries.json", "keys.json", "reviews.json", "terms.json"];

fn main() {
    println!("cargo::rerun-if-env-changed=ACCANTO_WIDGET");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("Cargo sets it")).join("..");
    let widget = env::var_os("ACCANTO_WIDGET").map_or_else(|| root.join("target/accanto/widget"), PathBuf::from);
    for name in WIDGET {
        println!("cargo::rerun-if-changed={}", widget.join(name).display());
    }
    let files: Option<Vec<String>> = WIDGET.iter().map(|name| included(&widget.join(name))).collect();
    let widget = files.map_or_else(|| "None".to_owned(), |files| format!("Some([{}])", files.join(", ")));

    println!("cargo::rerun-if-env-changed=ACCANTO_PAGE");
    let page = env::var_os("ACCANTO_PAGE").map_or_else(|| root.join("target/accanto/page"), PathBuf::from);
    println!("cargo::rerun-if-changed={}", page.display());
    let mut page_files: Vec<String> = fs::read_dir(&page)
        .into_iter()
        .flatten()
        .map(|entry| entry.expect("the folder can be listed").file_name())
        .filter_map(|name| {
            let name = name.to_str().expect("Trunk's names are ASCII").to_owned();
            Some(format!("({name:?}, {})", included(&page.join(&name))?))
        })
        .collect();
    page_files.sort();

    let target = env::var("TARGET").expect("Cargo sets it");
    let list = root.join(format!("target/accanto/third-party/{target}.txt"));
    println!("cargo::rerun-if-changed={}", list.display());
    let third_party = included(&list).map_or_else(|| "None".to_owned(), |list| format!("Some({list})"));

    let assets = root.join("assets");
    println!("cargo::rerun-if-changed={}", assets.display());
    let mut names: Vec<String> = CAMPAIGN.iter().map(|name| (*name).to_owned()).collect();
    for folder in ["schema", "strings"] {
        for entry in fs::read_dir(assets.join(folder)).into_iter().flatten() {
            let name = entry.expect("the folder can be listed").file_name();
            names.push(format!("{folder}/{}", name.to_str().expect("tags are ASCII")));
        }
    }
    names.sort();
    let pairs = names.iter().filter_map(|name| Some(format!("({name:?}, {})", included(&assets.join(name))?)));
    let pairs: Vec<String> = pairs.collect();

    let code = format!(
        "const WIDGET: Option<[&[u8]; {}]> = {widget};\nconst PAGE: &[(&str, &[u8])] = &[{}];\n\
         const CAMPAIGN: &[(&str, &[u8])] = &[{}];\nconst THIRD_PARTY: Option<&[u8]> = {third_party};\n",
        WIDGET.len(),
        page_files.join(", "),
        pairs.join(", ")
    );
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets it"));
    fs::write(out.join("embedded.rs"), code).expect("the output folder can be written");
}

fn included(path: &Path) -> Option<String> {
    let path = fs::canonicalize(path).ok().filter(|path| path.is_file())?;
    Some(format!("include_bytes!({:?})", path.to_str().expect("the path is Unicode")))
}

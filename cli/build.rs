//! Embeds the built widget, the partner page and a campaign to start from in the program, as Rust code that includes their bytes.
//!
//! The widget and the page are taken from `$ACCANTO_WIDGET` and `$ACCANTO_PAGE`, or else from where `cargo xtask` leaves them, as it does the
//! list of the work of others in the program. Without a widget or a list the program still compiles, and says how to build it properly when
//! it runs.

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};

const WIDGET: [&str; 16] = [
    "widget.js",
    "widget.css",
    "deferred.js",
    "deferred.css",
    "layouts.js",
    "layouts.css",
    "countries.js",
    "countries.css",
    "reserve.css",
    "doctor.js",
    "card.js",
    "card.css",
    "small.css",
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
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets it"));
    let copies = out.join("page");
    let _ = fs::remove_dir_all(&copies);
    fs::create_dir(&copies).expect("the output folder can be written");
    let copied = |(name, bytes): (String, Vec<u8>)| {
        fs::write(copies.join(&name), bytes).expect("the output folder can be written");
        Some(format!("({name:?}, {})", included(&copies.join(&name))?))
    };
    let page_files: Vec<String> = page_files(&page).into_iter().filter_map(copied).collect();

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
    fs::write(out.join("embedded.rs"), code).expect("the output folder can be written");
}

/// The files of the page, by name. A build may renew them at this moment: it puts new files beside the old ones before those go, so what is
/// listed twice in a row belongs together. Whoever compiles afterwards needs copies, because an old file may be gone by then.
fn page_files(page: &Path) -> Vec<(String, Vec<u8>)> {
    for _ in 0..1000 {
        let names = page_names(page);
        let read = |name: &String| Some((name.clone(), fs::read(page.join(name)).ok()?));
        let files: Option<Vec<_>> = names.iter().map(read).collect();
        if let Some(files) = files.filter(|_| page_names(page) == names) {
            return files;
        }
    }
    panic!("the files in {} cannot be read, or change all the time", page.display());
}

/// Files only: Trunk makes folders for files that are not part of the page.
fn page_names(page: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(page).into_iter().flatten().flatten();
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    files.map(|entry| entry.file_name().into_string().expect("Trunk's names are ASCII")).collect()
}

fn included(path: &Path) -> Option<String> {
    let path = fs::canonicalize(path).ok().filter(|path| path.is_file())?;
    Some(format!("include_bytes!({:?})", path.to_str().expect("the path is Unicode")))
}

//! Every input of the committed corpus, and every input that once was a finding, through its target: what a search has reached or
//! broken once is tried in every run of the tests.

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

use accanto_content_fuzz::targets::ALL;

/// What staff edit is the corpus of the target that takes files.
const FILES: &str = "files";

fn replay(name: &str) {
    let (_, run) = ALL.iter().find(|(target, _)| *target == name).expect("a target");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut inputs = below(&root.join("corpus").join(name));
    if name == FILES {
        inputs.extend(below(&root.join("../../assets")));
    }
    assert!(!inputs.is_empty(), "{name} has no corpus");
    inputs.extend(below(&root.join("findings").join(name)));
    let fails = |input: &PathBuf| {
        let bytes = fs::read(input).expect("a readable input");
        catch_unwind(|| run(&bytes)).is_err()
    };
    let failed: Vec<PathBuf> = inputs.into_iter().filter(fails).collect();
    assert!(failed.is_empty(), "see above for each: {failed:#?}");
}

/// Every file below a folder, in an order that does not depend on the machine.
fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("a readable folder").path());
    let mut entries: Vec<PathBuf> = entries.collect();
    entries.sort();
    entries.into_iter().flat_map(|path| if path.is_dir() { below(&path) } else { vec![path] }).collect()
}

#[test]
fn edits() {
    replay("edits");
}

#[test]
fn files() {
    replay(FILES);
}

#[test]
fn languages() {
    replay("languages");
}

#[test]
fn texts() {
    replay("texts");
}

#[test]
fn every_target_is_replayed() {
    assert_eq!(ALL.map(|(name, _)| name), ["edits", FILES, "languages", "texts"]);
}

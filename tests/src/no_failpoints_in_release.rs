//! The test that what visitors load has no trace of the failpoints.

use std::{fs, path::Path};

use crate::context::{dist, faulty_site};

/// The page's function that a widget with the feature `failpoints` asks where to trap (`src/failpoint.rs`).
const MARK: &[u8] = b"accantoFault";

#[test]
fn only_the_widget_for_the_tests_knows_the_function_that_makes_it_trap() {
    let both = ["js", "wasm"];
    assert_eq!(marked(&faulty_site()), both, "this test looks for what the faulty widget does not have");
    assert_eq!(marked(&dist()), [""; 0]);
}

/// The kinds of file, of those that a visitor's browser loads, that contain the mark.
fn marked(site: &Path) -> Vec<String> {
    let files = fs::read_dir(site.join("v1")).unwrap_or_else(|error| panic!("{}: {error}", site.display()));
    let mut found = Vec::new();
    for file in files {
        let path = file.expect("a file of the site").path();
        let bytes = fs::read(&path).expect("a readable file");
        if bytes.windows(MARK.len()).any(|window| window == MARK) {
            found.push(path.extension().unwrap_or_default().to_string_lossy().into_owned());
        }
    }
    found.sort();
    found.dedup();
    found
}

//! What visitors find, and what a later run makes of it, when a publication dies at any of its steps.

mod support;

use std::{
    collections::BTreeMap,
    path::Path,
    process::{ExitStatus, Stdio},
};

use accanto_site::failpoint::{STEPS, VARIABLE};
use support::{TestFolder, files};

/// Two headings that take turns, so that each publication changes the site.
const HEADINGS: [&str; 2] = ["We are with you", "Here for you, always"];

type Files = BTreeMap<String, Vec<u8>>;

fn publish(test_folder: &TestFolder, step: &str) -> ExitStatus {
    let mut command = test_folder.publisher();
    command.env(VARIABLE, step).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().expect("the program starts")
}

/// What servers send of a site: all but what is only for them.
fn served(site: &Path) -> Files {
    files(site).into_iter().filter(|(path, _)| !path.starts_with("server/") && path != "_headers").collect()
}

/// The new site, as a publication into an empty folder makes it.
fn fresh(test_folder: &TestFolder) -> Files {
    let elsewhere = test_folder.path("fresh");
    let _ = std::fs::remove_dir_all(&elsewhere);
    let mut command = support::accanto("en_GB.UTF-8");
    command.arg("publish").arg(test_folder.campaign()).arg("--out").arg(&elsewhere);
    let output = command.arg("--widget").arg(test_folder.path("widget")).output().expect("the program starts");
    assert!(output.status.success());
    served(&elsewhere)
}

/// Checks that whoever asks for a file of the old site finds it, old or new, and that a script leads to no missing file. Returns whether
/// the script is the new one.
fn is_whole(what: &str, old: &Files, new: &Files, found: &Files) -> bool {
    for path in old.keys() {
        assert!(found.contains_key(path), "{what}: {path} is missing");
    }
    for (path, bytes) in found.iter().filter(|(path, _)| !path.ends_with(".accanto-tmp")) {
        // The manifest has the number of its version, which is another one in the empty folder.
        let is_known = path == "v1/manifest.json" || [old, new].iter().any(|site| site.get(path) == Some(bytes));
        assert!(is_known, "{what}: {path} is neither old nor new");
    }
    let is_new = |path: &str| found.get(path) == new.get(path);
    let any = ["v1/widget.js", "v1/widget.js.br", "v1/widget.js.gz"].into_iter().any(is_new);
    if any {
        for (path, bytes) in new.iter().filter(|(path, _)| path.starts_with("v1/") && path.split('.').count() > 2) {
            let is_script = path.starts_with("v1/widget.js") || path.starts_with("v1/manifest.json");
            assert!(is_script || found.get(path) == Some(bytes), "{what}: the script leads to {path}");
        }
    }
    is_new("v1/widget.js")
}

#[test]
fn whoever_kills_a_publication_leaves_the_old_site_or_the_new_one_and_the_next_finishes() {
    for is_first in [true, false] {
        for step in STEPS {
            let test_folder = TestFolder::small();
            let site = test_folder.site();
            if !is_first {
                assert!(publish(&test_folder, "").success());
                test_folder.swap("strings/en.json", HEADINGS[0], HEADINGS[1]);
            }
            let what = format!("{} publication, killed at {step}", if is_first { "first" } else { "second" });
            let (old, new) = (served(&site), fresh(&test_folder));
            let ended = publish(&test_folder, step);
            // Windows gives who dies a code as well, and no other program's is negative.
            assert!(ended.code().is_none_or(|code| code < 0), "{what}: it was not killed there");
            let is_new = is_whole(&what, &old, &new, &served(&site));
            // From the script on, what is left is for later.
            let is_late = ["manifest-written", "swept"].contains(&step);
            assert!(is_new == is_late || step == "one-script-written", "{what}: the script is new: {is_new}");
            assert!(publish(&test_folder, "").success(), "{what}: the next run");
            let finished = served(&site);
            assert!(is_whole(&what, &old, &new, &finished), "{what}: the next run publishes");
            for (path, bytes) in new.iter().filter(|(path, _)| *path != "v1/manifest.json") {
                assert!(finished.get(path) == Some(bytes), "{what}: {path} is not finished");
            }
            let unfinished = |(path, _): &(String, Vec<u8>)| path.ends_with(".accanto-tmp");
            assert!(!files(&site).iter().any(unfinished), "{what}: something is left over");
            let (code, said) = support::run(&["verify", site.to_str().expect("Unicode")]);
            assert_eq!(code, 0, "{what}: {said}");
        }
    }
}

//! The folders into which a site cannot be published, and what is printed then.

mod support;

use std::{fs, path::Path};

use support::{TestFolder, accanto, files, said};

/// Publishes into a folder, in a language. Returns the output.
fn publish(test_folder: &TestFolder, language: &str, out: &Path, more: &[&str]) -> (i32, String) {
    let mut command = accanto(language);
    command
        .args(["publish", &test_folder.campaign(), "--out"])
        .arg(out)
        .arg("--widget")
        .arg(test_folder.path("widget"));
    said(&command.args(more).output().expect("the program starts"))
}

/// The names beside the site's folder.
fn names(test_folder: &TestFolder) -> Vec<String> {
    let entries = fs::read_dir(test_folder.path("")).expect("a folder");
    let mut names: Vec<_> =
        entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("Unicode")).collect();
    names.sort();
    names
}

#[test]
fn a_place_that_is_no_folder_is_named_and_nothing_is_left_beside_it() {
    let test_folder = TestFolder::small();
    fs::write(test_folder.path("file"), "a").expect("a file");
    let mut rows = vec![("file", "there is a file at this path", "c'è un file al posto di una cartella")];
    rows.push(("file/site", rows[0].1, rows[0].2));
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("nowhere", test_folder.path("link")).expect("a link");
        for place in ["link", "link/", "link/site"] {
            rows.push((place, "link` is a link that leads nowhere", "link` è un collegamento che non porta"));
        }
    }
    let before = names(&test_folder);
    for (place, english, italian) in rows {
        for (language, expected) in [("en", english), ("it", italian)] {
            for more in [&[][..], &["--dry-run"]] {
                let (code, said) = publish(&test_folder, language, &test_folder.path(place), more);
                assert!(code == 1 && said.contains(expected), "{place} {more:?}: {said}");
                assert_eq!(names(&test_folder), before, "{place} {more:?}");
            }
        }
    }
}

#[test]
fn the_site_of_another_campaign_is_not_replaced() {
    let test_folder = TestFolder::small();
    assert_eq!(test_folder.publish(&[]).0, 0);
    let before = files(&test_folder.site());
    let own = test_folder.read("campaign.json");
    test_folder.swap("campaign.json", "\"id\": \"example-line\"", "\"id\": \"another-line\"");
    for (language, expected) in [
        ("en", "contains the site of the campaign `example-line`, but this is the campaign `another-line`"),
        ("it", "contiene il sito della campagna `example-line`; questa è la campagna `another-line`"),
    ] {
        for more in [&[][..], &["--dry-run"]] {
            let (code, said) = publish(&test_folder, language, &test_folder.site(), more);
            assert!(code == 1 && said.contains(expected), "{more:?}: {said}");
            assert_eq!(files(&test_folder.site()), before);
        }
    }
    test_folder.write("campaign.json", own);
    assert_eq!(test_folder.publish(&[]).0, 0);
    assert_eq!(files(&test_folder.site()), before, "its own is, and the record stays the same");

    // A record from before campaigns were recorded, and no record at all.
    let record = test_folder.site().join("server/versions.json");
    let text = String::from_utf8(fs::read(&record).expect("a record")).expect("UTF-8");
    fs::write(&record, text.replace("\"campaign\": \"example-line\",", "")).expect("written");
    assert_eq!(test_folder.publish(&[]).0, 0);
    assert_eq!(fs::read_to_string(&record).expect("a record"), text);
    fs::remove_file(&record).expect("removed");
    assert_eq!(test_folder.publish(&[]).0, 0);
    assert_eq!(fs::read_to_string(&record).expect("a record"), text);
}

/// Runs only where the system lets us mount something. The volume goes away with the program.
#[cfg(target_os = "linux")]
#[test]
fn a_mounted_volume_takes_a_site_as_any_folder_does() {
    use std::process::Command;

    let test_folder = TestFolder::small();
    let volume = test_folder.path("volume");
    fs::create_dir(&volume).expect("a folder");
    let mounted = |command: &[&str]| {
        let mut outer = Command::new("unshare");
        outer.args(["--mount", "--map-root-user", "sh", "-c", "mount -t tmpfs none \"$0\" && exec \"$@\""]);
        outer.arg(&volume).args(command);
        outer
    };
    if !mounted(&["true"]).output().is_ok_and(|output| output.status.success()) {
        return;
    }
    for (place, more, expected) in [
        ("volume", &[][..], "Published to"),
        ("volume", &["--dry-run"], "Nothing was written"),
        ("volume/site", &[], "Published to"),
    ] {
        let place = test_folder.path(place);
        let (place, widget) = (place.to_string_lossy(), test_folder.path("widget"));
        let own = [env!("CARGO_BIN_EXE_accanto"), "publish", &test_folder.campaign(), "--out", &place];
        let mut command = mounted(&own);
        let output = command.arg("--widget").arg(widget).args(more).env("LC_ALL", "en").output();
        let (code, said) = said(&output.expect("the program starts"));
        assert!(code == 0 && said.contains(expected), "{place} {more:?}: {said}");
    }
}

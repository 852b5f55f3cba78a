//! What people on Windows have: line ends of two characters, long paths, and files that nobody may replace while somebody reads them.

mod support;

use support::{TestFolder, accanto, files, said};

#[test]
fn a_campaign_saved_with_other_line_ends_gives_the_same_site() {
    let test_folder = TestFolder::small();
    let (code, said) = test_folder.publish(&[]);
    assert_eq!(code, 0, "{said}");
    let before = files(&test_folder.site());
    for (name, bytes) in files(&test_folder.path("campaign")) {
        let text = String::from_utf8(bytes).expect("UTF-8");
        test_folder.write(&name, text.replace("\r\n", "\n").replace('\n', "\r\n"));
    }
    let (code, said) = test_folder.publish(&[]);
    assert_eq!(code, 0, "{said}");
    assert!(files(&test_folder.site()) == before, "the site has changed");
}

#[test]
fn a_site_may_lie_deeper_than_260_characters() {
    let test_folder = TestFolder::small();
    let mut deep = test_folder.path("deep");
    for _ in 0..6 {
        deep.push("a folder whose name has fifty characters in English");
    }
    for _ in 0..2 {
        let mut publish = accanto("en_GB.UTF-8");
        publish
            .args(["publish", &test_folder.campaign(), "--out"])
            .arg(&deep)
            .arg("--widget")
            .arg(test_folder.path("widget"));
        let (code, words) = said(&publish.output().expect("the program starts"));
        assert_eq!(code, 0, "{words}");
    }
    let (code, words) = said(&accanto("en_GB.UTF-8").arg("verify").arg(&deep).output().expect("the program starts"));
    assert_eq!(code, 0, "{words}");
}

/// A virus scanner, or a web server that does not let its files be replaced while it sends them.
#[cfg(windows)]
#[test]
fn a_file_that_somebody_reads_for_a_moment_is_replaced_once_they_are_done() {
    use std::{fs::OpenOptions, os::windows::fs::OpenOptionsExt, process::Stdio};

    const SHARED_FOR_READING: u32 = 1;

    let test_folder = TestFolder::small();
    assert_eq!(test_folder.publish(&[]).0, 0);
    let script = test_folder.site().join("v1/widget.js");
    let reader = OpenOptions::new().read(true).share_mode(SHARED_FOR_READING).open(&script).expect("the script");
    let old = std::fs::read(&script).expect("the script");
    std::fs::write(test_folder.path("widget/widget.js"), "shown(ACCANTO_MANIFEST);").expect("another widget");
    let publisher = test_folder.publisher().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    // Finished under its own name, and in vain for as long as the reader has the old one.
    let finished = test_folder.site().join("v1/widget.js.accanto-tmp");
    while !std::fs::metadata(&finished).is_ok_and(|file| file.len() > 0) {
        std::thread::yield_now();
    }
    drop(reader);
    let (code, words) = said(&publisher.wait_with_output().expect("it ends"));
    assert_eq!(code, 0, "{words}");
    assert_ne!(std::fs::read(&script).expect("the script"), old);
}

#[cfg(windows)]
#[test]
fn a_path_that_leads_to_a_device_or_elsewhere_is_named_before_anything_is_done() {
    let test_folder = TestFolder::small();
    let campaign = test_folder.campaign();
    for (name, english, italian) in [
        ("aux", "`aux` is the name of a device there", "`aux` lì è il nome di un dispositivo"),
        ("nul.old\\site", "`nul.old` is the name of a device there", "`nul.old` lì è il nome di un dispositivo"),
        ("site.", "`site.` ends in a dot or a space", "`site.` finisce con un punto o uno spazio"),
        ("site:1", "`site:1` contains a character", "`site:1` contiene un carattere"),
    ] {
        let place = test_folder.path(name).to_str().expect("Unicode").to_owned();
        for (language, expected) in [("en", english), ("it", italian)] {
            for args in [
                &["publish", &campaign, "--out", &place][..],
                &["new", &place],
                &["check", &place],
                &["verify", &place],
                &["rollback", &place],
                &["status", "--site", &place],
            ] {
                let (code, words) = said(&accanto(language).args(args).output().expect("the program starts"));
                assert!(code == 1 && words.contains(expected), "{args:?}: {words}");
            }
        }
    }
}

#[cfg(windows)]
#[test]
fn a_site_is_found_by_its_path_in_each_way_of_writing_it() {
    let test_folder = TestFolder::small();
    let path = test_folder.site().to_str().expect("Unicode").to_owned();
    let slashes = path.replace('\\', "/");
    let address = format!("file:///{slashes}");
    for place in [&path, &slashes, &address] {
        let mut publish = accanto("en_GB.UTF-8");
        publish.args(["publish", &test_folder.campaign(), "--to", place, "--widget"]).arg(test_folder.path("widget"));
        let (code, words) = said(&publish.output().expect("the program starts"));
        assert_eq!(code, 0, "{place}: {words}");
        let (code, words) = said(&accanto("en_GB.UTF-8").args(["verify", place]).output().expect("the program starts"));
        assert!(code == 0 && words.contains("version 1"), "{place}: {words}");
    }
    let (code, words) =
        said(&accanto("en_GB.UTF-8").args(["verify", "file:///srv/site"]).output().expect("the program starts"));
    assert!(code == 1 && words.contains("file:///srv/site"), "an address without a drive: {words}");
}

/// An editor that has one of staff's files open, or a virus scanner.
#[cfg(windows)]
#[test]
fn a_file_of_staff_that_somebody_reads_for_a_moment_is_replaced_once_they_are_done() {
    use std::{fs::OpenOptions, os::windows::fs::OpenOptionsExt, process::Stdio};

    const SHARED_FOR_READING: u32 = 1;

    let test_folder = TestFolder::small();
    let campaign = test_folder.path("campaign");
    let record = campaign.join("reviews.json");
    let reader = OpenOptions::new().read(true).share_mode(SHARED_FOR_READING).open(&record).expect("the record");
    let mut review = accanto("en_GB.UTF-8");
    review.args(["review", "en", &test_folder.campaign(), "--by", "Anna Muster"]);
    let review = review.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    // Finished under a name of its own, and in vain for as long as the reader has the old one.
    let is_finished = |name: &std::ffi::OsStr| name.to_string_lossy().ends_with(".accanto-new");
    while !std::fs::read_dir(&campaign).expect("a folder").flatten().any(|entry| is_finished(&entry.file_name())) {
        std::thread::yield_now();
    }
    drop(reader);
    let (code, words) = said(&review.wait_with_output().expect("it ends"));
    assert_eq!(code, 0, "{words}");
    assert!(test_folder.read("reviews.json").contains("Anna Muster"));
}

//! What a publication changes, and what it leaves unchanged.

mod support;

use std::fs;

use support::{TestFolder, files, run};

/// The names of the site's files, with the hashes replaced.
fn stems(names: impl Iterator<Item = String>) -> Vec<String> {
    let stem = |name: String| {
        name.split('.').map(|part| if part.len() == 20 { "*" } else { part }).collect::<Vec<_>>().join(".")
    };
    let mut stems: Vec<String> = names.map(stem).collect();
    stems.sort();
    stems.dedup();
    stems
}

#[test]
fn one_changed_sentence_changes_the_languages_file_and_the_script() {
    let test_folder = TestFolder::new();
    assert_eq!(test_folder.publish(&[]).0, 0);
    let before = files(&test_folder.site());
    test_folder.swap("strings/fr.json", "\"tips.heading\": \"", "\"tips.heading\": \"Nos ");
    let (code, said) = test_folder.publish(&["--dry-run"]);
    assert_eq!(code, 0);
    assert_eq!(files(&test_folder.site()), before, "a dry run writes nothing");
    assert!(said.contains("fr.json") && said.contains("widget.js") && said.contains("Nothing was written"), "{said}");
    let (code, done) = test_folder.publish(&[]);
    assert_eq!(code, 0);
    let listed = |said: &str| said.lines().filter(|line| line.starts_with("  ")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(listed(&said), listed(&done), "a dry run says what a real one does");
    let after = files(&test_folder.site());
    let changed = after.iter().filter(|file| !before.contains(file)).map(|(name, _)| name.clone());
    let changed: Vec<String> =
        stems(changed).into_iter().filter(|name| !name.ends_with(".br") && !name.ends_with(".gz")).collect();
    let expected = [
        "server/versions.json",
        "server/versions/2.json",
        "v1/deferred.*.js",
        "v1/fr.*.json",
        "v1/manifest.json",
        "v1/widget.*.js",
        "v1/widget.js",
    ];
    assert_eq!(changed, expected);
}

#[test]
fn partners_with_an_old_script_find_its_files_for_ever_or_as_long_as_they_are_told() {
    let test_folder = TestFolder::new();
    assert_eq!(test_folder.publish(&[]).0, 0);
    let old = files(&test_folder.site());
    test_folder.swap("strings/fr.json", "\"tips.heading\": \"", "\"tips.heading\": \"Nos ");
    assert_eq!(test_folder.publish(&[]).0, 0);
    let with_hash = |name: &str| name.split('.').any(|part| part.len() == 20);
    let all_there =
        |files: &[(String, Vec<u8>)]| old.iter().filter(|(name, _)| with_hash(name)).all(|file| files.contains(file));
    assert!(all_there(&files(&test_folder.site())));

    let record = test_folder.site().join("server/versions.json");
    let text = fs::read_to_string(&record).expect("a record");
    let since = text.split('"').find(|piece| piece.len() == 10 && piece.starts_with("20")).expect("a date").to_owned();
    let day: jiff::civil::Date = since.parse().expect("a date");
    let versions = || {
        let (code, said) = run(&["status", "--site", test_folder.site().to_str().expect("Unicode")]);
        assert_eq!(code, 0, "{said}");
        said.lines().count() - 1
    };
    for (days, arguments, stays) in [
        (4000, &[][..], true),
        (29, &["--forget-after", "30"], true),
        (4000, &["--forget-after", "4001"], true),
        (30, &["--forget-after", "30"], false),
    ] {
        let before = day.saturating_sub(jiff::Span::new().days(days)).to_string();
        fs::write(&record, text.replace(&since, &before)).expect("the record");
        let (code, said) = test_folder.publish(arguments);
        assert_eq!(code, 0, "{said}");
        assert_eq!(all_there(&files(&test_folder.site())), stays, "{days} days: {said}");
        assert_eq!(versions(), if stays { 2 } else { 1 }, "{days} days");
    }
    // What the current version consists of is never forgotten.
    assert_eq!(test_folder.publish(&["--forget-after", "0"]).0, 0);
    assert_eq!(run(&["verify", test_folder.site().to_str().expect("Unicode")]).0, 0);
}

#[test]
fn a_site_of_the_first_edition_is_taken_over_with_what_it_kept() {
    let test_folder = TestFolder::small();
    assert_eq!(test_folder.publish(&[]).0, 0);
    let site = test_folder.site();
    // As that edition left it: a record of its own, no manifest, and a file that was out of use.
    for path in ["server/objects", "server/versions"] {
        fs::remove_dir_all(site.join(path)).expect("removed");
    }
    for path in ["server/versions.json", "server/publishing.lock", "v1/manifest.json"] {
        fs::remove_file(site.join(path)).expect("removed");
    }
    let old = "v1/it.0123456789abcdef0123.json";
    fs::write(site.join(old), "{}").expect("written");
    let record = r#"{"campaign":"example-line","own":["_headers","poster","server","v1"],"since":{"v1/it.0123456789abcdef0123.json":"2026-01-01"}}"#;
    fs::write(site.join("server/kept.json"), record).expect("written");
    let before = files(&site);
    let (code, said) = test_folder.publish(&[]);
    assert!(code == 0 && said.contains("1 earlier file stays"), "{said}");
    let after = files(&site);
    let is_kept = |(name, bytes): &(String, Vec<u8>)| {
        name == "server/kept.json" || after.contains(&(name.clone(), bytes.clone()))
    };
    assert!(before.iter().all(is_kept), "nothing that was there changes");
    assert!(!site.join("server/kept.json").exists());
    assert_eq!(run(&["verify", site.to_str().expect("Unicode")]).0, 0);
    assert_eq!(test_folder.publish(&["--forget-after", "30"]).0, 0);
    assert!(!site.join(old).exists(), "its time was counted on");
}

#[test]
fn what_others_put_beside_the_site_stays_and_a_folder_of_theirs_is_never_replaced() {
    let test_folder = TestFolder::new();
    fs::create_dir_all(test_folder.site().join("photos")).expect("a folder");
    fs::write(test_folder.site().join("photos/a.jpg"), "a").expect("a file");
    let before = files(&test_folder.site());
    let (code, said) = test_folder.publish(&[]);
    assert!(code == 1 && said.contains("it is not a site of this program"), "{said}");
    assert_eq!(files(&test_folder.site()), before);

    fs::remove_dir_all(test_folder.site()).expect("removed");
    assert_eq!(test_folder.publish(&[]).0, 0);
    fs::create_dir(test_folder.site().join("photos")).expect("a folder");
    fs::write(test_folder.site().join("photos/a.jpg"), "a").expect("a file");
    fs::write(test_folder.site().join("index.html"), "theirs").expect("a file");
    #[cfg(target_os = "linux")]
    let odd = {
        use std::os::unix::ffi::OsStrExt;
        // Not UTF-8, as unpacking an old archive with accented names gives it.
        let odd = test_folder.site().join(std::ffi::OsStr::from_bytes(b"caff\xE8.txt"));
        fs::write(&odd, "theirs").expect("a file");
        odd
    };
    let (code, said) = test_folder.publish(&[]);
    assert_eq!(code, 0, "{said}");
    #[cfg(target_os = "linux")]
    assert!(odd.exists(), "{}", odd.display());
    assert_eq!(fs::read(test_folder.site().join("photos/a.jpg")).expect("theirs"), b"a");
    assert_eq!(fs::read(test_folder.site().join("index.html")).expect("theirs"), b"theirs");
}

#[test]
fn only_strings_whose_source_changed_are_stale_until_somebody_looks_again() {
    let test_folder = TestFolder::new();
    let folder = test_folder.campaign();
    for tag in ["en", "fr"] {
        assert_eq!(run(&["review", tag, &folder]).0, 0);
    }
    let facts = test_folder.read("campaign.json");
    let (code, said) = run(&["review", "de", &folder, "--by", "Anna Muster"]);
    assert_eq!(code, 0, "{said}");
    let expected = facts.replace(r#""tag": "de", "review": "draft""#, r#""tag": "de", "review": "reviewed""#);
    assert_eq!(test_folder.read("campaign.json"), expected, "one word of campaign.json changes");
    assert!(test_folder.read("reviews.json").contains("Anna Muster"));

    test_folder.swap("strings/it.json", "\"tips.heading\": \"", "\"tips.heading\": \"I ");
    let stale = || {
        let (_, said) = run(&["check", &folder, "--json"]);
        let report: serde_json::Value = serde_json::from_str(&said).expect("JSON");
        let diagnostics = report["diagnostics"].as_array().expect("diagnostics").clone();
        let of = |diagnostic: &serde_json::Value| {
            format!("{}: {}", diagnostic["file"], diagnostic["key_path"]).replace('"', "")
        };
        let is = |diagnostic: &&serde_json::Value| diagnostic["code"] == "source-changed";
        diagnostics.iter().filter(is).map(of).collect::<Vec<_>>()
    };
    let reviewed = ["en", "fr", "de"];
    assert_eq!(stale(), reviewed.map(|tag| format!("strings/{tag}.json: tips.heading")));
    let (code, said) = run(&["status", &folder]);
    assert!(code == 0 && said.contains("de: tips.heading"), "{said}");
    assert_eq!(run(&["review", "de", &folder]).0, 0);
    assert_eq!(stale(), ["strings/en.json: tips.heading", "strings/fr.json: tips.heading"]);
    for tag in reviewed {
        assert_eq!(run(&["review", tag, &folder]).0, 0);
    }
    assert!(stale().is_empty());

    let (code, said) = run(&["review", "ed", &folder]);
    assert!(code == 1 && said.contains("`ed` is not a language of this campaign"), "{said}");
    // A draft may have gaps; a reviewed language may not.
    let text = test_folder.read("strings/es.json");
    let line = text.lines().find(|line| line.contains("\"tips.heading\"")).expect("the line");
    test_folder.swap("strings/es.json", &format!("{line}\n"), "");
    let (code, said) = run(&["review", "es", &folder]);
    assert!(code == 1 && said.contains("tips.heading: missing"), "{said}");
    assert!(test_folder.read("campaign.json").contains(r#""tag": "es", "review": "draft""#));

    // A text that was added later was never reviewed, so nobody could tell if its source changes.
    let unread = || {
        let (_, said) = run(&["check", &folder, "--json"]);
        let report: serde_json::Value = serde_json::from_str(&said).expect("JSON");
        let diagnostics = report["diagnostics"].as_array().expect("diagnostics").clone();
        let is = |diagnostic: &serde_json::Value| diagnostic["code"] == "texts-not-reviewed";
        diagnostics.into_iter().filter(is).collect::<Vec<_>>()
    };
    test_folder.swap(
        "campaign.json",
        "\"default_language\"",
        "\"notices\": [{ \"id\": \"late\", \"from\": \"2999-12-24\" }],\n  \"default_language\"",
    );
    for tag in ["it", "en", "fr"] {
        test_folder.swap(
            &format!("strings/{tag}.json"),
            "\"tips.heading\":",
            "\"notice.late\": \"Eccoci\",\n  \"tips.heading\":",
        );
    }
    let found = unread();
    assert!(found.len() == 2 && found[0]["file"] == "strings/en.json", "{found:?}");
    assert_eq!(found[0]["values"]["first"], serde_json::json!(["notice.late"]));
    let (_, said) = run(&["status", &folder]);
    assert!(said.contains("Texts not yet reviewed") && said.contains("en: notice.late\n"), "{said}");
    // The word alone is not a review.
    test_folder.swap("campaign.json", r#""tag": "nl", "review": "draft""#, r#""tag": "nl", "review": "reviewed""#);
    let found = unread();
    assert!(found.len() == 3 && found[2]["values"]["tag"] == "nl", "{found:?}");
}

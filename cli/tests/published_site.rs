//! What a publication leaves in a site's folder, and what the program says of a site afterwards.

mod support;

use std::{fs, path::Path};

use support::{TestFolder, accanto, files, run, said};

/// The two headings that make two versions.
const HEADINGS: [&str; 2] = ["We are with you", "Here for you, always"];

fn path(site: &Path) -> &str {
    site.to_str().expect("Unicode")
}

/// A folder with a site that has been published twice, with another heading each time.
fn published_twice() -> TestFolder {
    let test_folder = TestFolder::small();
    assert_eq!(test_folder.publish(&[]).0, 0);
    test_folder.swap("strings/en.json", HEADINGS[0], HEADINGS[1]);
    assert_eq!(test_folder.publish(&[]).0, 0);
    test_folder
}

#[test]
fn a_publication_changes_files_in_the_folder_and_leaves_it_and_those_of_others_where_they_are() {
    let test_folder = published_twice();
    let site = test_folder.site();
    let foreign =
        ["v1/theirs.txt", "poster/theirs.html", "server/theirs.conf", "theirs/a.txt", "photo-0123456789ab.jpg"];
    for name in foreign {
        fs::create_dir_all(site.join(name).parent().expect("a folder")).expect("a folder");
        fs::write(site.join(name), name).expect("a file");
    }
    // Somebody looks at the folder by what it is, not by its name.
    #[cfg(unix)]
    let looker = fs::File::open(&site).expect("the folder");
    test_folder.swap("strings/en.json", HEADINGS[1], HEADINGS[0]);
    for arguments in [&[][..], &["--forget-after", "0"]] {
        assert_eq!(test_folder.publish(arguments).0, 0);
        for name in foreign {
            assert_eq!(fs::read_to_string(site.join(name)).expect("theirs"), name);
        }
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let now = fs::metadata(&site).expect("the folder");
        assert_eq!(looker.metadata().expect("the folder").ino(), now.ino());
    }
    let beside: Vec<_> =
        fs::read_dir(test_folder.path("")).expect("listed").flatten().map(|it| it.file_name()).collect();
    assert!(!beside.iter().any(|name| name.to_string_lossy().contains("accanto")), "{beside:?}");
}

#[cfg(unix)]
#[test]
fn visitors_may_read_a_new_site_whatever_the_umask_and_an_older_one_keeps_its_modes() {
    use std::os::unix::fs::PermissionsExt;

    let test_folder = TestFolder::small();
    let publish = |umask: &str| {
        let mut command = std::process::Command::new("sh");
        command.args(["-c", "umask \"$0\" && exec \"$@\"", umask, env!("CARGO_BIN_EXE_accanto"), "publish"]);
        command.arg(test_folder.campaign()).arg("--out").arg(test_folder.site());
        let output = command.arg("--widget").arg(test_folder.path("widget")).output().expect("the program starts");
        assert!(output.status.success());
    };
    let modes = || {
        let mut found: Vec<(String, u32)> = Vec::new();
        let mut folders = vec![test_folder.site()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("a folder").flatten() {
                let mode = entry.metadata().expect("it is there").permissions().mode() & 0o7777;
                found.push((entry.path().display().to_string(), mode));
                if entry.path().is_dir() {
                    folders.push(entry.path());
                }
            }
        }
        found
    };
    let set = |path: &str, mode: u32| {
        fs::set_permissions(test_folder.site().join(path), fs::Permissions::from_mode(mode)).expect("set");
    };
    for umask in ["077", "000", "027"] {
        let _ = fs::remove_dir_all(test_folder.site());
        publish(umask);
        for (path, mode) in modes() {
            let expected = if Path::new(&path).is_dir() { 0o755 } else { 0o644 };
            assert_eq!(mode, expected, "umask {umask}: {path}");
        }
    }
    for (path, mode) in [("v1", 0o2750), ("v1/widget.js", 0o640), ("index.html", 0o664)] {
        let path = if test_folder.site().join(path).exists() { path } else { "_headers" };
        set(path, mode);
    }
    test_folder.swap("strings/en.json", HEADINGS[0], HEADINGS[1]);
    publish("077");
    let mode = |path: &Path| fs::metadata(path).expect("there").permissions().mode() & 0o7777;
    assert_eq!(mode(&test_folder.site().join("v1")), 0o2750);
    for (name, bytes) in files(&test_folder.site()) {
        if name.starts_with("v1/en.") && String::from_utf8_lossy(&bytes).contains(HEADINGS[1]) {
            assert_eq!(mode(&test_folder.site().join(&name)), 0o640, "a new file of that site: {name}");
        }
    }
    assert_eq!(mode(&test_folder.site().join("v1/widget.js")), 0o640);
}

#[test]
fn an_earlier_version_comes_back_whole_and_the_later_one_after_it() {
    let test_folder = published_twice();
    let site = test_folder.site();
    let heading = |text: &str| {
        let script = fs::read_to_string(site.join("v1/manifest.json")).expect("a manifest");
        let manifest: serde_json::Value = serde_json::from_str(&script).expect("JSON");
        let english = manifest["files"].as_object().expect("files").keys().find(|path| path.starts_with("v1/en."));
        fs::read_to_string(site.join(english.expect("English"))).expect("a file").contains(text)
    };
    for (arguments, said_version, text) in [
        (&[][..], "Version 1 is current", HEADINGS[0]),
        (&["2"], "Version 2 is current", HEADINGS[1]),
        (&["1"], "Version 1 is current", HEADINGS[0]),
    ] {
        let (code, said) = run(&[&["rollback", path(&site)], arguments].concat());
        assert!(code == 0 && said.contains(said_version), "{said}");
        assert!(heading(text), "{arguments:?}");
        let (code, said) = run(&["verify", path(&site)]);
        assert_eq!(code, 0, "{said}");
        let (_, said) = run(&["status", "--site", path(&site)]);
        assert_eq!(said.matches("current ").count(), 2, "the heading and one version: {said}");
    }
    let before = files(&site);
    for (language, arguments, expected) in [
        ("en", &["9"][..], "has no version 9, and nothing was changed; it has: 1, 2"),
        ("it", &["9"], "non ha la versione 9"),
        ("en", &[], "no version before the current one"),
    ] {
        let output = accanto(language).args(["rollback", path(&site)]).args(arguments).output();
        let (code, said) = said(&output.expect("the program starts"));
        assert!(code == 1 && said.contains(expected), "{said}");
        assert_eq!(files(&site), before);
    }
    // A copy of what version 2 had is damaged.
    let (name, _) =
        before.iter().find(|(name, _)| name.starts_with("v1/en.") && name.ends_with(".json")).expect("English");
    fs::write(site.join(name), "{}").expect("written");
    let failures = ["1", "2"].map(|version| run(&["rollback", path(&site), version]));
    let failed = failures.iter().find(|(code, _)| *code == 1).expect("one version has that file");
    assert!(failed.1.contains(name) && failed.1.contains("is missing or was altered"), "{}", failed.1);
}

#[test]
fn a_page_that_somebody_has_put_in_the_place_of_ours_stays_when_an_earlier_version_comes_back() {
    let test_folder = published_twice();
    let site = test_folder.site();
    let index = site.join("index.html");
    assert!(index.exists(), "the program has a partner page");
    fs::write(&index, "theirs").expect("written");
    let (code, said) = run(&["rollback", path(&site)]);
    assert_eq!(code, 0, "{said}");
    assert_eq!(fs::read(&index).expect("theirs"), b"theirs");
}

#[test]
fn verify_finds_every_byte_that_differs_and_names_the_file() {
    let test_folder = published_twice();
    let site = test_folder.site();
    let (code, said) = run(&["verify", path(&site)]);
    assert!(code == 0 && said.contains("as published: version 2"), "{said}");
    let script = site.join("v1/widget.js");
    let text = fs::read_to_string(&script).expect("the script");
    let digit = text.find("tel:").expect("a number") + 4;
    let mut altered = text.clone().into_bytes();
    altered[digit] = if altered[digit] == b'9' { b'8' } else { b'9' };
    type Damage<'a> = (&'a str, &'a dyn Fn(), &'a str);
    let damages: [Damage; 3] = [
        ("a digit", &|| fs::write(&script, &altered).expect("written"), "v1/widget.js: altered"),
        (
            "a missing file",
            &|| fs::remove_file(site.join("poster/it.html")).expect("removed"),
            "poster/it.html: missing",
        ),
        (
            "a digit in what is sent compressed",
            &|| fs::write(site.join("v1/widget.js.gz"), accanto_site::gzip(&altered)).expect("written"),
            "v1/widget.js: altered as it is sent in the encoding gzip",
        ),
    ];
    for (what, damage, expected) in damages {
        damage();
        let (code, said) = run(&["verify", path(&site)]);
        assert!(code == 1 && said.contains(expected), "{what}: {said}");
        assert!(said.contains("1 file is not as published in version 2"), "{what}: {said}");
        // What was altered is mended by the next publication.
        assert_eq!(test_folder.publish(&[]).0, 0);
        assert_eq!(run(&["verify", path(&site)]).0, 0, "{what}");
    }
    let (code, said) = run(&["verify", &test_folder.campaign()]);
    assert!(code == 1 && said.contains("has no v1/manifest.json"), "{said}");
}

#[test]
fn a_campaign_with_a_key_signs_and_only_its_own_signature_counts() {
    let test_folder = TestFolder::small();
    let keys = ["ours", "theirs"].map(|name| {
        let pair = minisign::KeyPair::generate_unencrypted_keypair().expect("a key");
        let (secret, public) = (test_folder.path(&format!("{name}.key")), test_folder.path(&format!("{name}.pub")));
        fs::write(&secret, pair.sk.to_box(None).expect("a key").to_string()).expect("written");
        fs::write(&public, pair.pk.to_box().expect("a key").to_string()).expect("written");
        (secret, public)
    });
    let site = test_folder.site();
    let verify = |key: &Path| run(&["verify", path(&site), "--public-key", path(key)]);
    let publish = |secret: &Path| {
        let mut command = test_folder.publisher();
        said(&command.env("ACCANTO_SECRET_KEY", secret).output().expect("the program starts"))
    };
    assert_eq!(publish(&keys[0].0).0, 0);
    let (code, text) = verify(&keys[0].1);
    assert!(code == 1 && text.contains("not signed with that key"), "without a key nothing is signed: {text}");

    fs::copy(&keys[0].1, test_folder.path("campaign/minisign.pub")).expect("copied");
    let (code, text) = publish(&test_folder.path("nowhere"));
    assert!(code == 1 && text.contains("nothing can be signed with") && text.contains("nowhere"), "{text}");
    let (code, text) = publish(&keys[1].0);
    assert_eq!(code, 1, "a secret key that is not that of minisign.pub: {text}");
    assert_eq!(publish(&keys[0].0).0, 0);
    let (code, text) = verify(&keys[0].1);
    assert!(code == 0 && text.contains("The signature is that of the key"), "{text}");
    let (code, text) = verify(&keys[1].1);
    assert!(code == 1 && text.contains("not signed with that key"), "{text}");

    test_folder.swap("strings/en.json", HEADINGS[0], HEADINGS[1]);
    assert_eq!(publish(&keys[0].0).0, 0);
    assert_eq!(run(&["rollback", path(&site)]).0, 0);
    assert_eq!(verify(&keys[0].1).0, 0, "an earlier version has its own signature");
}

#[test]
fn changed_numbers_and_links_are_listed_apart_from_changed_words() {
    let test_folder = TestFolder::small();
    assert_eq!(test_folder.publish(&[]).0, 0);
    let (_, said) = test_folder.publish(&["--dry-run"]);
    assert!(said.contains("No file changes") && !said.contains("Numbers and links"), "{said}");
    test_folder.swap("strings/en.json", HEADINGS[0], HEADINGS[1]);
    let (_, said) = test_folder.publish(&["--dry-run"]);
    assert!(!said.contains("Numbers and links"), "{said}");
    let facts = test_folder.read("campaign.json");
    let link = facts.split('"').find(|piece| piece.starts_with("https://")).expect("a link").to_owned();
    test_folder.write("campaign.json", facts.replace(&format!("{link}\""), &format!("{link}other\"")));
    let (code, said) = test_folder.publish(&["--dry-run"]);
    assert_eq!(code, 0, "{said}");
    let expected = [format!("  - {link}  (ar, en, it)"), format!("  + {link}other  (ar, en, it)")];
    assert!(said.starts_with("Numbers and links that change"), "{said}");
    for line in expected {
        assert!(said.lines().any(|found| found == line), "{line:?} in {said}");
    }
    // A file whose bytes differ is a change, although its name has not changed.
    test_folder.write("campaign.json", facts);
    test_folder.swap("strings/en.json", HEADINGS[1], HEADINGS[0]);
    let english =
        files(&test_folder.site()).into_iter().find(|(name, _)| name.starts_with("v1/en.") && name.ends_with(".json"));
    fs::write(test_folder.site().join(english.expect("English").0), "{}").expect("written");
    let (_, said) = test_folder.publish(&["--dry-run"]);
    assert!(said.contains("en.json"), "{said}");
}

#[test]
fn a_publication_that_finds_another_under_way_says_whose_it_is() {
    let test_folder = published_twice();
    let lock = test_folder.site().join("server/publishing.lock");
    let held = fs::File::open(&lock).expect("the lock");
    held.lock().expect("locked");
    fs::write(test_folder.site().join("server/publishing.txt"), "anna@desk, 42\n").expect("written");
    test_folder.swap("strings/en.json", HEADINGS[1], HEADINGS[0]);
    let before = files(&test_folder.site());
    let mut command = test_folder.publisher();
    command.env(accanto_site::failpoint::VARIABLE, accanto_site::failpoint::IMPATIENT);
    let (code, text) = said(&command.output().expect("the program starts"));
    assert!(code == 1 && text.contains("anna@desk, 42") && text.contains("nothing was written"), "{text}");
    assert_eq!(files(&test_folder.site()), before);
    drop(held);
    assert_eq!(test_folder.publish(&[]).0, 0);
}

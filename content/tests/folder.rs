//! Reading from a real folder.

mod fixture;

use accanto_content::diagnostic::ReadFailure;
use accanto_content::{Severity, read};
use fixture::{TODAY, lines};
use std::fs;
use std::path::{Path, PathBuf};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the folder of the last run can be removed");
    }
    for (file, bytes) in fixture::files() {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, bytes).expect("a file can be written");
    }
    folder
}

#[test]
fn the_shipped_content_has_no_error() {
    let report = read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../assets")), TODAY);
    let errors = report.diagnostics.iter().filter(|diagnostic| diagnostic.severity() == Severity::Error);
    let errors: Vec<String> = errors.map(ToString::to_string).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    assert!(report.content.is_some());
}

#[test]
fn the_example_campaign_of_the_browser_tests_has_every_kind_of_hours_and_no_error() {
    let report = read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/campaigns/example")), TODAY);
    assert_eq!(
        lines(&report),
        [
            "warning campaign.json: contact-expired contacts[2].valid_until contact=sms date=2026-06-30",
            "warning campaign.json: ends-soon notices[1].until last=2027-01-02",
            "warning campaign.json: language-draft languages[2].review tag=ar file=strings/ar.json texts=110 tips_shown=false",
        ]
    );
    let card = report.content.and_then(|content| content.card("en")).expect("the campaign has no error");
    let weeks = card.contacts.iter().map(|contact| {
        let week = contact.hours.as_ref().map(|hours| hours.week.as_ref());
        let kind = match week {
            None => "unknown",
            Some(None) => "always",
            Some(Some(week)) if week.days.iter().flatten().any(|opening| opening.to > 24 * 60) => "over midnight",
            Some(Some(_)) => "weekly",
        };
        (contact.id.as_str(), kind)
    });
    let weeks: Vec<_> = weeks.collect();
    assert_eq!(
        weeks,
        [
            ("call", "weekly"),
            ("chat", "over midnight"),
            ("sms", "weekly"),
            ("email", "unknown"),
            ("report", "unknown"),
            ("night", "always"),
        ]
    );
}

#[test]
fn a_folder_reads_as_the_same_files_from_memory_and_hidden_files_do_not_matter() {
    let folder = folder("as-from-memory");
    fs::write(folder.join("strings/.it.json.swp"), b"\0").expect("a file can be written");
    fs::write(folder.join("widget.css"), b"p { }").expect("a file can be written");
    let report = read(&folder, TODAY);
    assert_eq!(lines(&report), [fixture::DRAFT]);
    let expected = fixture::read(&fixture::files()).content.and_then(|content| content.card("it"));
    assert_eq!(report.content.and_then(|content| content.card("it")), expected);
}

#[test]
fn staff_hear_of_a_file_that_cannot_be_opened_and_of_a_folder_that_is_not_there() {
    let folder = folder("not-a-file");
    fs::remove_file(folder.join("keys.json")).expect("the file is there");
    fs::create_dir(folder.join("keys.json")).expect("a folder can be made");
    let mut found = lines(&read(&folder, TODAY));
    found.retain(|line| line != fixture::DRAFT);
    assert_eq!(found, ["error keys.json: file-unreadable reason=folder"]);
    fs::remove_dir_all(folder.join("strings")).expect("the folder is there");
    fs::write(folder.join("strings"), b"").expect("a file can be written");
    fs::rename(folder.join("terms.json"), folder.join("Terms.json.txt")).expect("a file can be renamed");
    assert_eq!(
        lines(&read(&folder, TODAY)),
        [
            "error keys.json: file-unreadable reason=folder",
            "error terms.json: file-missing file=terms.json misnamed=Terms.json.txt",
            "error strings: folder-unreadable reason=file",
        ]
    );

    assert_eq!(
        lines(&read(&folder.join("nowhere"), TODAY)),
        [
            "error campaign.json: file-missing file=campaign.json",
            "error keys.json: file-missing file=keys.json",
            "error terms.json: file-missing file=terms.json",
        ]
    );
}

#[cfg(unix)]
#[test]
fn why_a_file_cannot_be_opened_is_known() {
    let folder = folder("links");
    fs::remove_file(folder.join("terms.json")).expect("the file is there");
    std::os::unix::fs::symlink("terms.json", folder.join("terms.json")).expect("a link can be made");
    let mut found = lines(&read(&folder, TODAY));
    found.retain(|line| line != fixture::DRAFT);
    assert_eq!(found, ["error terms.json: file-unreadable reason=link-loop"]);
    let denied = std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    assert_eq!(ReadFailure::from(&denied), ReadFailure::Denied);
}

/// A folder may come from a stranger: nothing is read that would never end, that is too large, or that lies outside it.
#[cfg(unix)]
#[test]
fn only_regular_files_of_the_folder_itself_are_read() {
    use std::os::unix::fs::symlink;
    type Spoil = fn(&Path, &Path);

    let outside = Path::new(env!("CARGO_TARGET_TMPDIR")).join("secret.json");
    fs::write(&outside, "{ \"secret\": \"words\" }").expect("a file can be written");
    let cases: [(&str, &str, Spoil); 4] = [
        ("pipe", "special", |path, _| {
            let made = std::process::Command::new("mkfifo").arg(path).status().expect("mkfifo runs");
            assert!(made.success());
        }),
        ("link", "link-out", |path, outside| symlink(outside, path).expect("a link can be made")),
        ("large", "too-large", |path, _| fs::write(path, " ".repeat(1_000_001)).expect("a file can be written")),
        ("folder", "folder", |path, _| fs::create_dir(path).expect("a folder can be made")),
    ];
    for (name, reason, spoil) in cases {
        let folder = folder(&format!("stranger-{name}"));
        let path = folder.join("strings/en.json");
        fs::remove_file(&path).expect("the file can be removed");
        spoil(&path, &outside);
        let report = read(&folder, TODAY);
        let said = lines(&report).join("\n");
        assert!(said.contains(&format!("file-unreadable reason={reason}")), "{name}: {said}");
        assert!(!said.contains("secret") && report.content.is_none(), "{name}: {said}");
    }
    // A link within the folder is as good as a file.
    let folder = folder("stranger-inside");
    fs::rename(folder.join("strings/en.json"), folder.join("english.json")).expect("a file can be renamed");
    symlink("../english.json", folder.join("strings/en.json")).expect("a link can be made");
    assert!(read(&folder, TODAY).content.is_some());
}

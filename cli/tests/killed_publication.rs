//! What visitors find, and what a later run makes of it, when a publication dies at any of its steps.

mod support;

use std::process::{ExitStatus, Stdio};

use accanto_site::failpoint::{NO_EXCHANGE, STEPS, VARIABLE};
use support::{TestFolder, files};

/// Two headings that take turns, so that each publication changes the site.
const HEADINGS: [&str; 2] = ["We are with you", "Here for you, always"];

/// What a visitor finds after a death.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    /// The site of before, whole; on the first publication none.
    Old,
    /// The new site, whole.
    New,
    /// No site, but the whole old one beside its place: what no program can help where two folders cannot be exchanged in one step.
    Aside,
}

/// A way to publish, and what a visitor finds after a death at each step; `None` where the publication does not come by.
struct Way {
    name: &'static str,
    /// Whether a site is there already.
    replaces: bool,
    exchanges: bool,
    found: fn(&str) -> Option<Found>,
}

const WAYS: [Way; 3] = [
    Way {
        name: "a first publication",
        replaces: false,
        exchanges: true,
        found: |step| match step {
            "retained-linked" | "between-renames" => None,
            "in-place" => Some(Found::New),
            _ => Some(Found::Old),
        },
    },
    Way {
        name: "an exchange",
        replaces: true,
        exchanges: true,
        found: |step| match step {
            "between-renames" => None,
            "in-place" => Some(Found::New),
            _ => Some(Found::Old),
        },
    },
    Way {
        name: "two renames",
        replaces: true,
        exchanges: false,
        found: |step| match step {
            "between-renames" => Some(Found::Aside),
            "in-place" => Some(Found::New),
            _ => Some(Found::Old),
        },
    },
];

fn publish(test_folder: &TestFolder, failpoint: &str) -> ExitStatus {
    let mut command = test_folder.publisher();
    command.env(VARIABLE, failpoint).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().expect("the program starts")
}

#[test]
fn whoever_kills_a_publication_leaves_the_old_site_or_the_new_one_and_the_next_finishes() {
    for way in WAYS {
        let test_folder = TestFolder::small();
        let mut from = HEADINGS[0];
        let mut turn = |test_folder: &TestFolder| {
            let to = if from == HEADINGS[0] { HEADINGS[1] } else { HEADINGS[0] };
            test_folder.swap("strings/en.json", from, to);
            from = to;
        };
        // The site with either heading, once the files of both are kept: from then on the two take turns.
        if way.replaces {
            for _ in 0..2 {
                assert!(publish(&test_folder, "").success());
                turn(&test_folder);
            }
        }
        let condition = if way.exchanges { "" } else { NO_EXCHANGE };
        for step in STEPS {
            if !way.replaces && test_folder.site().exists() {
                std::fs::remove_dir_all(test_folder.site()).expect("removed");
            }
            let what = format!("{}, killed at {step}", way.name);
            let before = files(&test_folder.site());
            let ended = publish(&test_folder, &format!("{step},{condition}"));
            let after = files(&test_folder.site());
            let Some(found) = (way.found)(step) else {
                assert!(ended.success(), "{what}: it does not come by");
                turn(&test_folder);
                continue;
            };
            assert!(ended.code().is_none(), "{what}: it was not killed there");
            match found {
                Found::Old => assert_eq!(after, before, "{what}"),
                Found::New => assert_ne!(after, before, "{what}"),
                Found::Aside => {
                    assert!(!test_folder.site().exists(), "{what}");
                    assert_eq!(files(&test_folder.path("site.accanto-old")), before, "{what}");
                }
            }
            assert!(publish(&test_folder, condition).success(), "{what}: the next run");
            let finished = files(&test_folder.site());
            if found == Found::New {
                assert_eq!(finished, after, "{what}: the new site was whole");
            }
            assert_ne!(finished, before, "{what}: the next run publishes");
            for leftover in ["site.accanto-new", "site.accanto-old"] {
                assert!(!test_folder.path(leftover).exists(), "{what}: {leftover} is left over");
            }
            turn(&test_folder);
        }
    }
}

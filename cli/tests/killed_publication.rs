//! What visitors find, and what a later run makes of it, when a publication dies at any of its steps.

mod support;

use std::process::{ExitStatus, Stdio};

use accanto_site::failpoint::{NO_EXCHANGE, STEPS, VARIABLE};
use support::{Desk, files};

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

fn publish(desk: &Desk, failpoint: &str) -> ExitStatus {
    let mut command = desk.publisher();
    command.env(VARIABLE, failpoint).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().expect("the program starts")
}

#[test]
fn whoever_kills_a_publication_leaves_the_old_site_or_the_new_one_and_the_next_finishes() {
    for way in WAYS {
        let desk = Desk::small();
        let mut from = HEADINGS[0];
        let mut turn = |desk: &Desk| {
            let to = if from == HEADINGS[0] { HEADINGS[1] } else { HEADINGS[0] };
            desk.swap("strings/en.json", from, to);
            from = to;
        };
        // The site with either heading, once the files of both are kept: from then on the two take turns.
        if way.replaces {
            for _ in 0..2 {
                assert!(publish(&desk, "").success());
                turn(&desk);
            }
        }
        let condition = if way.exchanges { "" } else { NO_EXCHANGE };
        for step in STEPS {
            if !way.replaces && desk.site().exists() {
                std::fs::remove_dir_all(desk.site()).expect("removed");
            }
            let what = format!("{}, killed at {step}", way.name);
            let before = files(&desk.site());
            let ended = publish(&desk, &format!("{step},{condition}"));
            let after = files(&desk.site());
            let Some(found) = (way.found)(step) else {
                assert!(ended.success(), "{what}: it does not come by");
                turn(&desk);
                continue;
            };
            assert!(ended.code().is_none(), "{what}: it was not killed there");
            match found {
                Found::Old => assert_eq!(after, before, "{what}"),
                Found::New => assert_ne!(after, before, "{what}"),
                Found::Aside => {
                    assert!(!desk.site().exists(), "{what}");
                    assert_eq!(files(&desk.path("site.accanto-old")), before, "{what}");
                }
            }
            assert!(publish(&desk, condition).success(), "{what}: the next run");
            let finished = files(&desk.site());
            if found == Found::New {
                assert_eq!(finished, after, "{what}: the new site was whole");
            }
            assert_ne!(finished, before, "{what}: the next run publishes");
            for leftover in ["site.accanto-new", "site.accanto-old"] {
                assert!(!desk.path(leftover).exists(), "{what}: {leftover} is left over");
            }
            turn(&desk);
        }
    }
}

//! The catalogues against one another, and against the code that names their messages.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use accanto_messages::{Audience, Catalogue, UiLanguage};

/// Where messages are named: in Rust as a string literal, in pages as `{{id}}` or in an attribute.
const USERS: [&str; 6] = ["cli/src", "cli/preview", "content/src", "loader/doctor", "page/src", "index.html"];

/// The beginnings of ids that code puts together, each with who holds that none is missing or unused.
const COMPOSED: [&str; 4] = [
    // cli/src/args.rs: one for each command and argument; its test compares the two sets.
    "help-",
    // page/src/place.rs: three for each place or its picture; `page/src/place_tests.rs` asks for each.
    "partner-guide-",
    "partner-picture-",
    "partner-place-",
];

/// The text of every file in which messages are named, by its path.
fn sources() -> BTreeMap<PathBuf, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = BTreeMap::new();
    let mut left: Vec<PathBuf> = USERS.iter().map(|user| root.join(user)).collect();
    while let Some(path) = left.pop() {
        if path.is_dir() {
            left.extend(fs::read_dir(path).expect("a folder").map(|entry| entry.expect("an entry").path()));
        } else if let Ok(text) = fs::read_to_string(&path) {
            found.insert(path, text);
        }
    }
    assert!(found.len() > USERS.len(), "the sources are not where they were");
    found
}

fn is_composed(id: &str) -> bool {
    COMPOSED.iter().any(|begin| id.starts_with(begin))
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    for audience in Audience::ALL {
        let of = |language| {
            let catalogue = Catalogue::new(language, &[audience]);
            let ids = catalogue.ids().iter();
            ids.map(|id| (id.clone(), catalogue.variables(id))).collect::<BTreeMap<String, BTreeSet<String>>>()
        };
        let first = of(UiLanguage::ALL[0]);
        for language in &UiLanguage::ALL[1..] {
            assert_eq!(of(*language), first, "{}/{}.ftl", language.tag(), audience.name);
        }
    }
}

#[test]
fn no_id_stands_twice_and_all_audiences_can_be_read_together() {
    for language in UiLanguage::ALL {
        let all = Catalogue::new(language, &Audience::ALL);
        let count: usize =
            Audience::ALL.iter().map(|audience| Catalogue::new(language, &[*audience]).ids().len()).sum();
        assert_eq!(all.ids().len(), count);
    }
}

#[test]
fn the_code_uses_every_message() {
    let sources = sources();
    let is_used = |id: &str| {
        let forms = [format!("\"{id}\""), format!("{{{{{id}}}}}")];
        sources.values().any(|text| forms.iter().any(|form| text.contains(form)))
    };
    // Whether every diagnostic and finding is said is held by `tests/diagnostics.rs` and `tests/doctor.rs`.
    let said_by_code = Catalogue::new(UiLanguage::English, &[Audience::DIAGNOSTICS, Audience::DOCTOR]);
    let all = Catalogue::new(UiLanguage::English, &Audience::ALL);
    let is_used = |id: &str| said_by_code.ids().contains(id) || is_used(id);
    let unused: Vec<_> = all.ids().iter().filter(|id| !is_composed(id) && !is_used(id)).collect();
    assert!(unused.is_empty(), "nothing says {unused:#?}");
}

#[test]
fn every_message_that_the_code_asks_for_is_there() {
    let all = Catalogue::new(UiLanguage::English, &Audience::ALL);
    let mut asked = 0;
    for (path, text) in sources() {
        let calls = text.split(".text(").skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
        let pages = text.split("{{").skip(1).filter_map(|rest| Some(rest.split_once("}}")?.0));
        let is_page = path.extension().is_some_and(|extension| extension == "html");
        let ids = calls.filter_map(|rest| Some(rest.split_once('"')?.0)).chain(pages.filter(|_| is_page));
        for id in ids.filter(|id| *id != "language") {
            asked += 1;
            assert!(all.ids().contains(id), "{}: there is no message `{id}`", path.display());
        }
    }
    assert!(asked > 40, "the calls are not written as they were: {asked}");
}

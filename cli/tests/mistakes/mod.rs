//! What `accanto check` says of every mistake that staff make, to the letter: in English, in Italian, and for programs.
//!
//! The tables say what somebody did to a campaign without mistakes; `golden/<table>.snap` what is said then. `INSTA_UPDATE=always cargo
//! test -p accanto-cli` writes them anew: read the difference before you keep it.

mod campaign;
mod contacts;
mod countries;
mod files;
mod hours;
mod memberships;
mod names;
mod schedule;
mod several;
mod staff;
mod texts;
mod themes;

use std::{fmt::Write as _, fs, path::Path};

use accanto_content::{Date, Diagnostic, Severity};
use accanto_messages::{Audience, Catalogue, UiLanguage};
use tempfile::TempDir;

use crate::campaign::Folder;
use crate::json_report::JsonDiagnostic;
use crate::render;
use crate::reviews::{self, Reviews};

/// The day on which all of it is checked.
const TODAY: Date = Date::constant(2026, 11, 21);

/// The width of many terminals.
const WIDTH: usize = 80;

/// A mistake.
#[derive(Clone, Copy)]
pub enum Change {
    /// In a file, one piece of text is replaced by another.
    Swap(&'static str, &'static str, &'static str),
    /// A file begins with these bytes, before what is there.
    Begin(&'static str, &'static [u8]),
    /// A file gets this content.
    Write(&'static str, &'static [u8]),
    /// A file is saved in another form.
    Save(&'static str, fn(&str) -> Vec<u8>),
    /// A file is copied over another.
    Copy(&'static str, &'static str),
    /// A file gets another name.
    Rename(&'static str, &'static str),
    /// A file is removed.
    Remove(&'static str),
    /// A folder stands where a file should.
    Folder(&'static str),
}

/// A mistake, by what somebody did.
pub struct Mistake {
    name: &'static str,
    changes: &'static [Change],
}

const fn mistake(name: &'static str, changes: &'static [Change]) -> Mistake {
    Mistake { name, changes }
}

const TABLES: [(&str, &[Mistake]); 11] = [
    ("campaign", campaign::MISTAKES),
    ("contacts", contacts::MISTAKES),
    ("countries", countries::MISTAKES),
    ("files", files::MISTAKES),
    ("hours", hours::MISTAKES),
    ("memberships", memberships::MISTAKES),
    ("schedule", schedule::MISTAKES),
    ("themes", themes::MISTAKES),
    ("several", several::MISTAKES),
    ("staff", staff::MISTAKES),
    ("texts", texts::MISTAKES),
];

impl Change {
    fn apply(self, folder: &Path) {
        let read = |name: &str| fs::read_to_string(folder.join(name)).expect("the campaign has the file");
        let write = |name: &str, bytes: &[u8]| {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("in the campaign")).expect("made");
            fs::write(path, bytes).expect("written");
        };
        match self {
            Self::Swap(name, from, to) => {
                let text = read(name);
                assert_eq!(text.matches(from).count(), 1, "{from:?} in {name}");
                write(name, text.replace(from, to).as_bytes());
            }
            Self::Begin(name, bytes) => write(name, &[bytes, read(name).as_bytes()].concat()),
            Self::Write(name, bytes) => write(name, bytes),
            Self::Save(name, how) => write(name, &how(&read(name))),
            Self::Copy(from, to) => write(to, read(from).as_bytes()),
            Self::Rename(from, to) => fs::rename(folder.join(from), folder.join(to)).expect("renamed"),
            Self::Remove(name) => fs::remove_file(folder.join(name)).expect("removed"),
            Self::Folder(name) => {
                fs::remove_file(folder.join(name)).expect("removed");
                fs::create_dir(folder.join(name)).expect("made");
            }
        }
    }
}

/// A campaign without mistakes, in a folder of its own; native readers have looked at its English.
fn campaign() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/tests/fixture");
    fs::create_dir(folder.path().join("strings")).expect("a folder");
    for name in ["campaign.json", "keys.json", "terms.json"] {
        fs::copy(from.join(name), folder.path().join(name)).expect(name);
    }
    for name in ["it.json", "en.json", "ar.json"] {
        fs::copy(from.join(name), folder.path().join("strings").join(name)).expect(name);
    }
    let opened = open(folder.path());
    let mut reviews = Reviews::default();
    reviews.note("en", &opened.strings["it"], &opened.strings["en"], TODAY, None);
    fs::write(folder.path().join(reviews::FILE), reviews.to_text()).expect("written");
    folder
}

fn open(folder: &Path) -> Folder {
    Folder::open(folder, Some(TODAY)).unwrap_or_else(|failure| panic!("{failure:?}"))
}

/// Whether two say the same, wherever they stand.
fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    (&one.file, &one.key_path, &one.mistake) == (&other.file, &other.key_path, &other.mistake)
}

#[test]
fn every_mistake_is_answered_by_the_words_agreed_upon() {
    for (table, mistakes) in TABLES {
        answer(table, mistakes);
    }
}

#[cfg_attr(windows, ignore = "Windows has no files of these names, or takes them for others")]
#[test]
fn names_that_another_system_does_not_have_are_answered_by_the_words_agreed_upon() {
    answer("names", names::MISTAKES);
}

/// Compares what is said of the mistakes of a table.
fn answer(table: &str, mistakes: &[Mistake]) {
    let catalogue = |language| Catalogue::new(language, &[Audience::PROGRAM, Audience::DIAGNOSTICS]);
    let (english, italian) = (catalogue(UiLanguage::English), catalogue(UiLanguage::Italian));
    let usual = open(campaign().path()).diagnostics;
    assert!(usual.iter().all(|diagnostic| diagnostic.code() == "language-draft"), "{usual:?}");
    let mut said = String::new();
    for Mistake { name, changes } in mistakes {
        let campaign = campaign();
        changes.iter().for_each(|change| change.apply(campaign.path()));
        let mut folder = open(campaign.path());
        // The folder is another each time, and stands in the commands that are to be run.
        folder.set_path(Path::new("campaign"));
        let errors = folder.count(Severity::Error);
        assert_eq!(folder.content.is_none(), errors > 0, "{name}");
        let _ = writeln!(said, "== {name}");
        let new = folder.diagnostics.iter().filter(|own| !usual.iter().any(|usual| is_same(own, usual)));
        for diagnostic in new {
            for messages in [&english, &italian] {
                let _ = writeln!(said, "{}", render::one(diagnostic, &folder, messages, WIDTH));
            }
            let json = serde_json::to_string(&JsonDiagnostic::of(diagnostic, &folder, &english));
            let _ = writeln!(said, "{}\n", json.expect("plain data"));
        }
    }
    insta::with_settings!({ snapshot_path => "golden", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!(table, said);
    });
}

#[test]
fn an_excerpt_fits_a_narrow_terminal_and_marks_wide_characters() {
    let messages = Catalogue::new(UiLanguage::Italian, &[Audience::PROGRAM, Audience::DIAGNOSTICS]);
    let campaign = campaign();
    Change::Swap("strings/ar.json", "تحدث معنا", "現在 تحدث now معنا").apply(campaign.path());
    Change::Swap("strings/en.json", "Chat with us", "Chat with us whenever you like, day or night, on example.org")
        .apply(campaign.path());
    let folder = open(campaign.path());
    let mut said = String::new();
    for width in [40, 80] {
        let own = folder.diagnostics.iter().filter(|diagnostic| diagnostic.key_path == "contact.chat.label".into());
        for diagnostic in own {
            let _ = writeln!(said, "{}\n", render::one(diagnostic, &folder, &messages, width));
        }
    }
    insta::with_settings!({ snapshot_path => "golden", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("narrow", said);
    });
}

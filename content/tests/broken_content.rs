//! What staff read when a file is wrong: one row per mistake, with every line of the report.
//!
//! The rows are in `broken/`, by what they break; [`every_mistake_is_named_with_its_remedy`] holds them all.

#[path = "broken/contacts.rs"]
mod contacts;
#[path = "broken/dated.rs"]
mod dated;
#[path = "broken/facts.rs"]
mod facts;
#[path = "broken/files.rs"]
mod files;
mod fixture;
#[path = "broken/hours.rs"]
mod hours;
#[path = "broken/words.rs"]
mod words;

use accanto_content::Report;
use fixture::{lines, read, swap};

/// What is done to the campaign that has no diagnostic.
#[derive(Clone, Copy)]
pub enum Change {
    /// In a file, one piece is replaced by another.
    Swap(&'static str, &'static str, &'static str),
    /// A file begins with these bytes, before what is there.
    Begin(&'static str, &'static [u8]),
    /// A file gets this content.
    Write(&'static str, &'static [u8]),
    /// A file is copied over another.
    Copy(&'static str, &'static str),
    /// A file gets another name.
    Rename(&'static str, &'static str),
    /// A file is taken away.
    Remove(&'static str),
}

/// A mistake, and the lines of the report.
pub struct Mistake {
    /// What somebody did.
    name: &'static str,
    change: Change,
    /// Severity and diagnostic.
    lines: &'static [&'static str],
}

const fn mistake(name: &'static str, change: Change, lines: &'static [&'static str]) -> Mistake {
    Mistake { name, change, lines }
}

impl Change {
    fn apply(self, files: &mut fixture::Files) {
        match self {
            Self::Swap(file, from, to) => swap(files, file, from, to),
            Self::Begin(file, bytes) => {
                let rest = files[file].clone();
                files.insert(file.to_owned(), [bytes, &rest].concat());
            }
            Self::Write(file, bytes) => {
                files.insert(file.to_owned(), bytes.to_vec());
            }
            Self::Copy(file, over) => {
                let bytes = files[file].clone();
                files.insert(over.to_owned(), bytes);
            }
            Self::Rename(file, name) => {
                let bytes = files.remove(file).expect("the fixture has the file");
                files.insert(name.to_owned(), bytes);
            }
            Self::Remove(file) => {
                files.remove(file).expect("the fixture has the file");
            }
        }
    }
}

/// The lines of a report but for what is said of the campaign before anything is broken.
fn new_lines(report: &Report) -> Vec<String> {
    lines(report).into_iter().filter(|line| line != fixture::DRAFT).collect()
}

#[test]
fn the_campaign_that_the_mistakes_start_from_has_no_problem_but_a_draft() {
    let report = read(&fixture::files());
    assert_eq!(lines(&report), [fixture::DRAFT]);
    assert!(report.content.is_some());
}

#[test]
fn every_mistake_is_named_with_its_remedy() {
    let mut wrong = Vec::new();
    for mistake in files::MISTAKES
        .iter()
        .chain(facts::MISTAKES)
        .chain(contacts::MISTAKES)
        .chain(hours::MISTAKES)
        .chain(dated::MISTAKES)
        .chain(words::MISTAKES)
    {
        let mut files = fixture::files();
        mistake.change.apply(&mut files);
        let report = read(&files);
        let stops = mistake.lines.iter().any(|line| line.starts_with("error "));
        if new_lines(&report) != mistake.lines || report.content.is_none() != stops {
            wrong.push(format!("{}:\n{}", mistake.name, new_lines(&report).join("\n")));
        }
    }
    assert!(wrong.is_empty(), "reported otherwise:\n\n{}", wrong.join("\n\n"));
}

#[test]
fn mistakes_in_several_files_are_all_reported_in_one_run() {
    let mut files = fixture::files();
    for change in [
        Change::Swap("campaign.json", "\"hours\": \"always\"", "\"hourz\": \"always\""),
        Change::Swap("campaign.json", "https://example.org/chat/", "http://example.org/chat/"),
        Change::Swap("campaign.json", "\"Europe/Rome\"", "\"Europe/Roma\""),
        Change::Swap("keys.json", "\"copy.*\"", "\"copi.*\""),
        Change::Swap("strings/it.json", "\"Lingua\",", "\"Lingua\""),
        Change::Swap("strings/en.json", "Chat with us", "Chat with <b>us</b>"),
        Change::Swap("strings/ar.json", "\"نصائح\"", "\"\""),
    ] {
        change.apply(&mut files);
    }
    assert_eq!(new_lines(&read(&files)), SEVERAL_FILES);
}

#[test]
fn a_broken_campaign_does_not_hide_what_is_wrong_with_the_words() {
    let mut files = fixture::files();
    for change in [
        Change::Swap("campaign.json", "\"country\": \"IT\",", "\"country\" \"IT\","),
        Change::Swap("strings/en.json", "Chat with us", "Chat with <b>us</b>"),
        Change::Swap("strings/ar.json", "\"نصائح\"", "\"\""),
    ] {
        change.apply(&mut files);
    }
    assert_eq!(new_lines(&read(&files)), BROKEN_CAMPAIGN);
}

#[test]
fn a_default_language_that_may_not_lend_its_tips_is_refused() {
    let mut files = fixture::files();
    for change in [
        Change::Swap("campaign.json", "\"it\", \"review\": \"reviewed\"", "\"it\", \"review\": \"draft\""),
        Change::Swap("campaign.json", "\"publish_draft_tips\": true", "\"publish_draft_tips\": false"),
        Change::Swap("campaign.json", "\"ar\", \"review\": \"draft\"", "\"ar\", \"review\": \"reviewed\""),
    ] {
        change.apply(&mut files);
    }
    assert_eq!(lines(&read(&files)), UNLENT_TIPS);
}

const UNLENT_TIPS: [&str; 1] = [
    "error campaign.json: languages[0].review: the default language `it` is a draft, and tips of drafts are not shown; choose a reviewed language as `default_language`, or set `publish_draft_tips` to true",
];

const SEVERAL_FILES: [&str; 11] = [
    "error campaign.json: contacts[0].hours: missing; add \"hours\": \"always\" or \"unknown\" or a block in { }",
    "error campaign.json: contacts[0].hourz: unknown key; did you mean `hours`? Otherwise remove it",
    "error campaign.json: time_zone: `Europe/Roma` is no known time zone; did you mean `Europe/Rome`? Otherwise write the IANA name of the zone, such as `Europe/Rome`",
    "error campaign.json: contacts[1].url: `http://example.org/chat/` is not https; write `https://example.org/chat/` after checking that it opens",
    "error keys.json: copi.*: no text has this key; remove it",
    "error keys.json: copy.label: nothing says what the text `copy.label` may be; add the key, or a pattern with * that covers it, with \"note\" and \"max\"",
    "error keys.json: copy.done: nothing says what the text `copy.done` may be; add the key, or a pattern with * that covers it, with \"note\" and \"max\"",
    "error keys.json: copy.failed: nothing says what the text `copy.failed` may be; add the key, or a pattern with * that covers it, with \"note\" and \"max\"",
    "error strings/it.json: line 30, column 27: not valid JSON: expected `,` or `}`; look for a missing comma or a stray quotation mark just before this place",
    "error strings/en.json: contact.chat.label: has HTML in it; remove the tags and the signs < and >; a text is plain words",
    "error strings/ar.json: tips.heading: is empty; write the text",
];

const BROKEN_CAMPAIGN: [&str; 3] = [
    "error campaign.json: line 4, column 13: not valid JSON: expected `:`; put a colon between the key and its text",
    "error strings/ar.json: tips.heading: is empty; write the text",
    "error strings/en.json: contact.chat.label: has HTML in it; remove the tags and the signs < and >; a text is plain words",
];

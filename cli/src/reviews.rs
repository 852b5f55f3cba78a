//! `reviews.json`: which texts a native reader has reviewed, and what the source text was then.
//!
//! A text is stale if its source, the text in the default language, has changed since the review. The program writes the file; staff can
//! read it.

use std::{collections::BTreeMap, fmt::Write, path::Path};

use accanto_content::{
    Date,
    diagnostic::{Diagnostics, FileMistake, ReviewMistake},
    source::Strings,
};
use accanto_site::ContentHash;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The name of the file.
pub const FILE: &str = "reviews.json";

/// The reviews by language, then by key.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
pub struct Reviews(BTreeMap<String, BTreeMap<String, ReviewRecord>>);

/// The review of one text.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct ReviewRecord {
    /// The first part of the SHA-256 of the source text.
    source: String,
    /// The day of the review.
    on: String,
    /// The reader, if a name was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<String>,
}

impl Reviews {
    /// Reads the file in a campaign folder. No file means that nothing was reviewed.
    pub fn read(folder: &Path) -> Result<Self, Box<Diagnostics>> {
        match accanto_content::read_file(folder, FILE) {
            Ok(Some(bytes)) => accanto_content::record(FILE, &bytes),
            Ok(None) => Ok(Self::default()),
            Err(reason) => {
                let mut diagnostics = Diagnostics::default();
                diagnostics.of_file(FILE, FileMistake::Unreadable { reason });
                Err(Box::new(diagnostics))
            }
        }
    }

    /// Records that all texts of a language were reviewed.
    pub fn note(&mut self, tag: &str, source: &Strings, own: &Strings, on: Date, by: Option<&str>) {
        let records = own.keys().filter_map(|key| {
            let record =
                ReviewRecord { source: digest(source.get(key)?), on: on.to_string(), by: by.map(str::to_owned) };
            Some((key.clone(), record))
        });
        self.0.insert(tag.to_owned(), records.collect());
    }

    /// The keys whose source has changed since the review.
    pub fn stale<'a>(&self, tag: &str, source: &Strings, own: &'a Strings) -> Vec<&'a str> {
        let Some(records) = self.0.get(tag) else { return Vec::new() };
        let changed = |key: &str| match (records.get(key), source.get(key)) {
            (Some(record), Some(text)) => record.source != digest(text),
            _ => false,
        };
        own.keys().map(String::as_str).filter(|key| changed(key)).collect()
    }

    /// The keys without a review in a language that is marked as reviewed: texts that were added later, or all of them if a person wrote
    /// `reviewed` by hand. Nobody could tell whether their source changes.
    pub fn unreviewed<'a>(&self, tag: &str, source: &Strings, own: &'a Strings) -> Vec<&'a str> {
        let records = self.0.get(tag);
        let is_read = |key: &str| records.is_some_and(|records| records.contains_key(key));
        own.keys().map(String::as_str).filter(|key| source.contains_key(*key) && !is_read(key)).collect()
    }

    /// The diagnostic that `check` reports for a stale text.
    pub fn changed(&self, tag: &str, key: &str) -> ReviewMistake {
        let record = self.0.get(tag).and_then(|records| records.get(key));
        ReviewMistake::SourceChanged {
            tag: tag.to_owned(),
            on: record.map(|record| record.on.clone()).unwrap_or_default(),
            by: record.and_then(|record| record.by.clone()),
        }
    }

    /// The text of the file: a line for each text, so that people and version control can read it.
    pub fn to_text(&self) -> String {
        let mut text = String::from("{");
        for (index, (tag, records)) in self.0.iter().enumerate() {
            // Writing to a string does not fail.
            let _ = write!(text, "{}\n  {}: {{", if index == 0 { "" } else { "," }, quoted(tag));
            for (index, (key, record)) in records.iter().enumerate() {
                let record = serde_json::to_string(record).unwrap_or_default();
                let _ = write!(text, "{}\n    {}: {record}", if index == 0 { "" } else { "," }, quoted(key));
            }
            text.push_str("\n  }");
        }
        text.push_str("\n}\n");
        text
    }
}

/// How many keys are named.
const FEW: usize = 3;

/// What `check` says of texts that nobody has looked at.
pub fn not_reviewed(tag: &str, keys: &[&str]) -> ReviewMistake {
    ReviewMistake::TextsNotReviewed {
        tag: tag.to_owned(),
        first: keys.iter().take(FEW).map(|key| (*key).to_owned()).collect(),
        more: keys.len().saturating_sub(FEW),
    }
}

/// The first few keys, and how many others there are.
pub fn first(keys: &[&str]) -> String {
    let named = keys.iter().take(FEW).copied().collect::<Vec<_>>().join(", ");
    if keys.len() > FEW { format!("{named} (+{})", keys.len() - FEW) } else { named }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn digest(text: &str) -> String {
    ContentHash::of(text.as_bytes()).base64().chars().take(16).collect()
}

#[cfg(all(test, unix))]
mod tests {
    use std::{fs, os::unix::fs::symlink, process::Command};

    use accanto_content::diagnostic::{Mistake, ReadFailure};

    use super::*;

    #[test]
    fn a_record_that_is_a_pipe_or_lies_outside_the_folder_is_not_read() {
        let outside = tempfile::tempdir().expect("a folder");
        fs::write(outside.path().join("secret"), "words").expect("written");
        for (what, expected) in [("pipe", ReadFailure::Special), ("link", ReadFailure::LinkOut)] {
            let folder = tempfile::tempdir().expect("a folder");
            let path = folder.path().join(FILE);
            if what == "pipe" {
                assert!(Command::new("mkfifo").arg(&path).status().expect("mkfifo runs").success());
            } else {
                symlink(outside.path().join("secret"), &path).expect("a link");
            }
            let refused = Reviews::read(folder.path()).expect_err(what);
            let expected = Mistake::from(FileMistake::Unreadable { reason: expected });
            assert_eq!(refused.found.into_iter().map(|found| found.mistake).collect::<Vec<_>>(), [expected], "{what}");
            assert!(refused.sources.get(FILE).is_none(), "{what}: it was read");
        }
    }
}

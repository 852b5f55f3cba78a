//! The words: every key there, no other, and each text fit to be shown.

use crate::authored::{Review, Strings};
use crate::check;
use crate::draft::Draft;
use crate::keys::{Rules, rule};
use crate::lock;
use crate::nearest::did_you_mean;
use crate::problem::{Finding, Problems};
use crate::slots::{self, Piece, fill, pieces};
use crate::string_keys::{self, LANGUAGE_NAME};
use crate::text_rules;
use crate::touching;
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

/// What the texts of every language are held against.
pub struct Standard<'a> {
    /// The keys a strings file has, as far as the campaign could be read.
    expected: Vec<String>,
    /// Whether those are all.
    expected_known: bool,
    slots: BTreeMap<String, String>,
    /// Slot and the digits it stands for.
    numbers: Vec<(String, String)>,
    slots_known: bool,
    rules: Option<&'a Rules>,
    default: Option<&'a Strings>,
}

/// A strings file.
pub struct Words {
    pub file: String,
    pub strings: Strings,
    /// Keys whose value is no text, which is reported already.
    pub unread: Vec<String>,
    /// `None` when the campaign could not be read or does not say.
    pub review: Option<Review>,
    pub is_default: bool,
}

impl<'a> Standard<'a> {
    pub fn new(draft: &Draft, rules: Option<&'a Rules>, default: Option<&'a Strings>) -> Self {
        let slots = draft.slots();
        let digits = |value: &str| value.chars().filter(char::is_ascii_digit).collect();
        let contacts = draft.contacts.names().map(|(_, id)| id);
        let tips = draft.tips.names().map(|(_, id)| id);
        Self {
            expected: string_keys::all(contacts, tips),
            expected_known: draft.contacts.names_known && draft.tips.names_known,
            numbers: slots.iter().map(|(name, value)| (name.clone(), digits(value))).collect(),
            slots,
            slots_known: draft.slots_known(),
            rules,
            default,
        }
    }

    /// Reports the rules of `keys.json` that do not fit the keys.
    pub fn check_rules(&self, problems: &mut Problems) {
        if let Some(rules) = self.rules.filter(|_| self.expected_known) {
            check::keys::check(rules, &self.expected, problems);
        }
    }

    /// Reports everything wrong with a strings file.
    pub fn check(&self, words: &Words, problems: &mut Problems) {
        self.check_unknown_keys(words, problems);
        self.check_missing_keys(words, problems);
        for (key, text) in &words.strings {
            for finding in self.check_text(key, text, words.is_default) {
                problems.error(&words.file, key, finding);
            }
        }
    }

    fn check_unknown_keys(&self, words: &Words, problems: &mut Problems) {
        let given = words.strings.keys().chain(&words.unread);
        for key in given.filter(|key| self.expected_known && !self.expected.contains(key)) {
            let known = self.expected.iter().map(String::as_str);
            let remedy = did_you_mean(key, known, "remove it");
            problems.error(&words.file, key, Finding::new("unknown key", remedy));
        }
    }

    fn check_missing_keys(&self, words: &Words, problems: &mut Problems) {
        let is_given = |key: &String| words.strings.contains_key(key) || words.unread.contains(key);
        let remedy = "add the key with its text";
        for key in self.expected.iter().filter(|key| !is_given(key)) {
            let needed = words.is_default || key == LANGUAGE_NAME || words.review == Some(Review::Reviewed);
            if needed {
                problems.error(&words.file, key, Finding::new("missing", remedy));
            } else if words.review == Some(Review::Draft) {
                let what = "missing, so another language's text is shown";
                problems.warning(&words.file, key, Finding::new(what, remedy));
            }
        }
    }

    fn check_text(&self, key: &str, text: &str, is_default: bool) -> Vec<Finding> {
        let mut findings = text_rules::check(text);
        let numbers = self.numbers.iter();
        findings.extend(lock::check(text, numbers.map(|(name, value)| (name.as_str(), value.as_str()))));
        match pieces(text) {
            Ok(pieces) if key == LANGUAGE_NAME && !slots::names(&pieces).is_empty() => {
                let remedy = "write the language's name in plain words";
                findings.push(Finding::new("has a slot in it", remedy));
            }
            Ok(pieces) => {
                let known = self.slots_known.then_some(&self.slots);
                let original = self.original(key, is_default);
                findings.extend(check::slots::check(&pieces, original, known));
                findings.extend(touching::check(&pieces, |name| {
                    self.slots.get(name).is_none_or(|value| value.contains(char::is_numeric))
                }));
                findings.extend(self.check_length(key, &pieces));
            }
            Err(finding) => findings.push(finding),
        }
        findings
    }

    fn original(&self, key: &str, is_default: bool) -> Option<&str> {
        let default = self.default.filter(|_| !is_default && key != LANGUAGE_NAME)?;
        default.get(key).map(String::as_str)
    }

    fn check_length(&self, key: &str, pieces: &[Piece<'_>]) -> Option<Finding> {
        let most = usize::from(rule(self.rules?, key)?.max.get());
        let filled = fill(pieces, |name| self.slots.get(name).cloned().unwrap_or_default());
        let length = filled.graphemes(true).count();
        (length > most).then(|| {
            Finding::new(
                format!("is {length} characters long with its slots filled, at most {most} fit"),
                format!("shorten it by {}", length - most),
            )
        })
    }
}

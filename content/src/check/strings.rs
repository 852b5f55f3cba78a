//! The words: every key there, no other, and each text fit to be shown.

use crate::authored::{Review, Strings};
use crate::check;
use crate::draft::Draft;
use crate::gates::Gates;
use crate::keys::{Rules, rule};
use crate::lock;
use crate::nearest::did_you_mean;
use crate::problem::{Finding, Problems, quote};
use crate::slots::{self, fill, pieces};
use crate::string_keys::{self, DAYS, HOURS_WEEKLY, LANGUAGE_NAME};
use crate::text_rules;
use crate::touching;
use crate::week::Line;
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

/// More missing texts than these are said in one message.
const ONE_BY_ONE: usize = 10;

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
    /// The lines of opening hours that there will be.
    lines: Vec<Line>,
    rules: Option<&'a Rules>,
    default: Option<&'a Words>,
    /// By key, the slots that the default text has lost, and how many other languages have each.
    lost: BTreeMap<String, BTreeMap<String, usize>>,
    /// Nothing if what they need to know could not be read.
    gates: Option<Gates>,
}

/// A strings file.
#[derive(Clone)]
pub struct Words {
    pub file: String,
    pub strings: Strings,
    /// Keys whose value is no text, which is reported already.
    pub unread: Vec<String>,
    /// Those of them whose value is a block, in which texts stand that belong into the file itself.
    pub blocks: Vec<String>,
    /// `None` when the campaign could not be read or does not say.
    pub review: Option<Review>,
    pub is_default: bool,
}

impl Words {
    /// Whether a key is there, be its value readable or not, or in a block.
    fn has(&self, key: &str) -> bool {
        let in_block = |block: &String| key.strip_prefix(block.as_str()).is_some_and(|rest| rest.starts_with('.'));
        self.strings.contains_key(key)
            || self.unread.iter().any(|unread| unread == key)
            || self.blocks.iter().any(in_block)
    }
}

impl<'a> Standard<'a> {
    /// `others` are the texts of the languages that are not the default one.
    pub fn new(
        draft: &Draft,
        rules: Option<&'a Rules>,
        default: Option<&'a Words>,
        others: &[&Strings],
        gates: Option<Gates>,
    ) -> Self {
        let slots = draft.slots();
        let digits = |value: &str| value.chars().filter(char::is_ascii_digit).collect();
        Self {
            expected: string_keys::all(&draft.ids()),
            expected_known: draft.ids_known(),
            numbers: slots.iter().map(|(name, value)| (name.clone(), digits(value))).collect(),
            slots,
            slots_known: draft.slots_known(),
            lines: check::weekly::lines(draft.contacts.read().map(|(_, contact)| contact)),
            rules,
            default,
            lost: default.map(|default| check::slots::lost(&default.strings, others)).unwrap_or_default(),
            gates,
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
            for finding in self.check_text(key, text, words) {
                problems.error(&words.file, key, finding);
            }
        }
        if let Some(gates) = &self.gates {
            gates.check(words, problems);
        }
    }

    /// The default language's file, if it is another. Keys that are wrong there in the same way are said there alone.
    fn original(&self, words: &Words) -> Option<&Words> {
        self.default.filter(|_| !words.is_default)
    }

    fn check_unknown_keys(&self, words: &Words, problems: &mut Problems) {
        let given = words.strings.keys().chain(&words.unread).filter(|key| !words.blocks.contains(key));
        let said = self.original(words);
        for key in given.filter(|key| self.expected_known && !self.expected.contains(key)) {
            if said.is_some_and(|default| default.has(key)) {
                continue;
            }
            // A key that is there already is not what was meant.
            let known = self.expected.iter().map(String::as_str).filter(|key| !words.has(key));
            let remedy = did_you_mean(key, known, "remove it");
            problems.error(&words.file, key, Finding::new("unknown key", remedy));
        }
    }

    fn check_missing_keys(&self, words: &Words, problems: &mut Problems) {
        let said = |key: &str| key != LANGUAGE_NAME && self.original(words).is_some_and(|default| !default.has(key));
        let missing: Vec<&String> = self.expected.iter().filter(|key| !words.has(key) && !said(key)).collect();
        let (names, texts): (Vec<&String>, Vec<&String>) = missing.into_iter().partition(|key| *key == LANGUAGE_NAME);
        let one_by_one = if texts.len() > ONE_BY_ONE { names } else { [names, texts.clone()].concat() };
        if texts.len() > ONE_BY_ONE {
            self.report_missing(&texts, words, problems);
        }
        for key in one_by_one {
            let source = self.original(words).and_then(|default| default.strings.get(key)).filter(|_| !is_name(key));
            let remedy = match source {
                Some(text) => format!("add the key with a translation of {}", quote(text)),
                None => "add the key with its text".to_owned(),
            };
            let needed = words.is_default || key == LANGUAGE_NAME || words.review == Some(Review::Reviewed);
            if needed {
                problems.error(&words.file, key, Finding::new("missing", remedy));
            } else if words.review == Some(Review::Draft) {
                let what = "missing, so another language's text is shown";
                problems.warning(&words.file, key, Finding::new(what, remedy));
            }
        }
    }

    /// Many missing texts are one message: most likely nobody has written them yet.
    fn report_missing(&self, texts: &[&String], words: &Words, problems: &mut Problems) {
        let first: Vec<String> = texts.iter().take(3).map(|key| quote(key)).collect();
        let remedy = format!("add the keys with their texts; the first are {}", first.join(", "));
        let what = format!("{} of {} texts are missing", texts.len(), self.expected.len());
        if words.is_default || words.review == Some(Review::Reviewed) {
            problems.error(&words.file, "", Finding::new(what, remedy));
        } else if words.review == Some(Review::Draft) {
            problems.warning(&words.file, "", Finding::new(what + ", so another language's are shown", remedy));
        }
    }

    fn check_text(&self, key: &str, text: &str, words: &Words) -> Vec<Finding> {
        let mut findings = text_rules::check(text);
        let numbers = self.numbers.iter();
        findings.extend(lock::check(text, numbers.map(|(name, value)| (name.as_str(), value.as_str()))));
        match pieces(text) {
            Ok(pieces) if is_name(key) => {
                if !slots::names(&pieces).is_empty() {
                    findings.push(Finding::new("has a slot in it", "write the name in plain words"));
                }
                findings.extend(self.check_length(key, [text.to_owned()]));
            }
            Ok(pieces) if key == HOURS_WEEKLY => {
                findings.extend(check::weekly::check(&pieces));
                findings.extend(touching::check(&pieces, |_| true));
                findings.extend(self.check_length(key, check::weekly::filled(&pieces, &self.lines, &words.strings)));
            }
            Ok(pieces) => {
                let known = self.slots_known.then_some(&self.slots);
                let original = self.original(words).and_then(|default| default.strings.get(key));
                let lost = self.lost.get(key);
                findings.extend(check::slots::check(&pieces, original.map(String::as_str), known, lost));
                // A number typed in the slot's place is one mistake, not two.
                let own = lost.filter(|_| words.is_default && findings.is_empty()).into_iter().flatten();
                findings.extend(own.map(|(name, count)| check::slots::is_lost(name, *count)));
                findings.extend(touching::check(&pieces, |name| {
                    self.slots.get(name).is_none_or(|value| value.contains(char::is_numeric))
                }));
                let filled = fill(&pieces, |name| self.slots.get(name).cloned().unwrap_or_default());
                findings.extend(self.check_length(key, [filled]));
            }
            Err(finding) => findings.push(finding),
        }
        findings
    }

    /// `filled` has the text as visitors may see it.
    fn check_length(&self, key: &str, filled: impl IntoIterator<Item = String>) -> Option<Finding> {
        let most = usize::from(rule(self.rules?, key)?.max.get());
        let length = filled.into_iter().map(|text| text.graphemes(true).count()).max()?;
        (length > most).then(|| {
            Finding::new(
                format!("is {length} characters long with its slots filled, at most {most} fit"),
                format!("shorten it by {}", length - most),
            )
        })
    }
}

/// Whether a text is only a name, of a language or of a day.
fn is_name(key: &str) -> bool {
    key == LANGUAGE_NAME || DAYS.contains(&key)
}

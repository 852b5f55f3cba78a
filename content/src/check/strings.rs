//! The check of the strings files: every key must be there and no other, and each text must be fit to be shown.

use crate::check;
use crate::diagnostic::{Diagnostics, InText, ShapeMistake, StringsMistake, TextMistake};
use crate::lint::Lints;
use crate::parse::key_rules::{Rules, rule};
use crate::parse::partial_campaign::PartialCampaign;
use crate::parse::strings_files::LanguageStrings;
use crate::source::week::Line;
use crate::source::{Review, Strings};
use crate::text::foreign_slots;
use crate::text::number_lock;
use crate::text::signs;
use crate::text::slot_adjacency;
use crate::text::slots::{self, fill, pieces};
use crate::text::string_keys::{self, DAYS, HOURS_WEEKLY, LANGUAGE_NAME, TIPS_POSITION};
use crate::text::suggest::suggest;
use crate::text::text_rules;
use crate::text::{spelled_numbers, wrong_encoding};
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

/// The number of missing texts above which they are reported together.
const ONE_BY_ONE: usize = 10;

/// What the texts of every language are checked against.
pub struct Standard<'a> {
    /// The keys a strings file has, as far as the campaign could be read.
    expected: Vec<String>,
    /// Whether these are all keys.
    expected_known: bool,
    slots: BTreeMap<String, String>,
    /// Each slot, with the digits it stands for.
    numbers: Vec<(String, String)>,
    slots_known: bool,
    /// The lines of opening hours that there will be.
    lines: Vec<Line>,
    rules: Option<&'a Rules>,
    default: Option<&'a LanguageStrings>,
    /// The slots that the default text has lost, by key, and how many other languages have each.
    lost: BTreeMap<String, BTreeMap<String, usize>>,
    /// The lints; `None` if what they need to know could not be read.
    lints: Option<Lints>,
}

impl<'a> Standard<'a> {
    /// `others` are the texts of the languages that are not the default one.
    pub fn new(
        campaign: &PartialCampaign,
        rules: Option<&'a Rules>,
        default: Option<&'a LanguageStrings>,
        others: &[&Strings],
        lints: Option<Lints>,
    ) -> Self {
        let slots = campaign.slots();
        let digits = |value: &str| value.chars().filter(char::is_ascii_digit).collect();
        Self {
            expected: string_keys::all(&campaign.ids()),
            expected_known: campaign.ids_known(),
            numbers: slots.iter().map(|(name, value)| (name.clone(), digits(value))).collect(),
            slots,
            slots_known: campaign.slots_known(),
            lines: check::hours_line::lines(campaign.contacts.read().map(|(_, contact)| contact)),
            rules,
            default,
            lost: default.map(|default| check::slots::lost(&default.by_key, others)).unwrap_or_default(),
            lints,
        }
    }

    /// Reports the rules of `keys.json` that do not fit the keys.
    pub fn check_rules(&self, diagnostics: &mut Diagnostics) {
        if let Some(rules) = self.rules.filter(|_| self.expected_known) {
            check::keys::check(rules, &self.expected, diagnostics);
        }
    }

    /// Reports everything wrong with a strings file.
    pub fn check(&self, strings: &LanguageStrings, diagnostics: &mut Diagnostics) {
        self.check_unknown_keys(strings, diagnostics);
        self.check_missing_keys(strings, diagnostics);
        for (key, text) in &strings.by_key {
            for found in self.check_text(key, text, strings) {
                diagnostics.of_text(&strings.file, key, found);
            }
        }
        if let Some(lints) = &self.lints {
            lints.check(strings, diagnostics);
        }
    }

    /// The default language's file, if it is another. Keys that are wrong there in the same way are said there alone.
    fn original(&self, strings: &LanguageStrings) -> Option<&LanguageStrings> {
        self.default.filter(|_| !strings.is_default)
    }

    fn check_unknown_keys(&self, strings: &LanguageStrings, diagnostics: &mut Diagnostics) {
        let given = strings.by_key.keys().chain(&strings.malformed).filter(|key| !strings.blocks.contains(key));
        let said = self.original(strings);
        for key in given.filter(|key| self.expected_known && !self.expected.contains(key)) {
            if said.is_some_and(|default| default.has(key)) {
                continue;
            }
            // A key that already exists is not what was meant.
            let known = self.expected.iter().map(String::as_str).filter(|key| !strings.has(key));
            let suggestion = suggest(key, known).map(str::to_owned);
            diagnostics.of_key(&strings.file, key, ShapeMistake::UnknownKey { suggestion, known: Vec::new() });
        }
    }

    fn check_missing_keys(&self, strings: &LanguageStrings, diagnostics: &mut Diagnostics) {
        let said = |key: &str| key != LANGUAGE_NAME && self.original(strings).is_some_and(|default| !default.has(key));
        let missing: Vec<&String> = self.expected.iter().filter(|key| !strings.has(key) && !said(key)).collect();
        let (names, texts): (Vec<&String>, Vec<&String>) = missing.into_iter().partition(|key| *key == LANGUAGE_NAME);
        let one_by_one = if texts.len() > ONE_BY_ONE { names } else { [names, texts.clone()].concat() };
        if texts.len() > ONE_BY_ONE {
            self.report_missing(&texts, strings, diagnostics);
        }
        for key in one_by_one {
            let source = self.original(strings).and_then(|default| default.by_key.get(key)).filter(|_| !is_name(key));
            let source = source.cloned();
            let needed = strings.is_default || key == LANGUAGE_NAME || strings.review == Some(Review::Reviewed);
            if needed {
                diagnostics.of_value(&strings.file, key, StringsMistake::Missing { source });
            } else if strings.review == Some(Review::Draft) {
                diagnostics.of_value(&strings.file, key, StringsMistake::FromFallback { source });
            }
        }
    }

    /// Many missing texts are reported together: most likely nobody has written them yet.
    fn report_missing(&self, texts: &[&String], strings: &LanguageStrings, diagnostics: &mut Diagnostics) {
        let first = texts.iter().take(3).map(|key| (*key).clone()).collect();
        let (count, of) = (texts.len(), self.expected.len());
        if strings.is_default || strings.review == Some(Review::Reviewed) {
            diagnostics.of_file(&strings.file, StringsMistake::ManyMissing { count, of, first });
        } else if strings.review == Some(Review::Draft) {
            diagnostics.of_file(&strings.file, StringsMistake::ManyFromFallback { count, of, first });
        }
    }

    fn check_text(&self, key: &str, text: &str, strings: &LanguageStrings) -> Vec<InText> {
        let mut found = text_rules::check(text);
        // Its braces and digits are no mistakes of their own.
        if let Some((range, name)) = foreign_slots::find(text) {
            let slot = text[range.clone()].to_owned();
            let name = name.filter(|name| self.slots.contains_key(*name)).map(str::to_owned);
            found.push(InText::at(range, TextMistake::ForeignSlot { slot, name }));
            return found;
        }
        let language = strings.language();
        found.extend(wrong_encoding::check(text, &language));
        found.extend(spelled_numbers::find(text, language.language.as_str()).into_iter().map(|range| {
            let number = text[range.clone()].to_owned();
            InText::at(range, TextMistake::NumberInWords { number })
        }));
        let numbers = self.numbers.iter();
        let locked = number_lock::check(text, numbers.map(|(name, value)| (name.as_str(), value.as_str())));
        // A sign in a number or an address is one mistake, not two.
        let is_within = |sign: &InText| locked.iter().any(|other| covers(other, sign));
        found.extend(signs::check(text, &language).into_iter().filter(|sign| !is_within(sign)));
        found.extend(locked);
        match pieces(text) {
            Ok(pieces) if is_name(key) => {
                if !slots::names(&pieces).is_empty() {
                    found.push(InText::whole(TextMistake::SlotInName));
                }
                found.extend(self.check_length(key, [text.to_owned()]));
            }
            Ok(pieces) if key == HOURS_WEEKLY => {
                found.extend(check::hours_line::check(text, &pieces));
                found.extend(slot_adjacency::check(text, language.language.as_str(), &pieces, |_| true));
                found.extend(self.check_length(key, check::hours_line::filled(&pieces, &self.lines, &strings.by_key)));
            }
            Ok(pieces) if key == TIPS_POSITION => {
                let slots = check::tips_position::slots();
                let form = check::tips_position::FORM;
                found.extend(check::slots::check(text, &pieces, Some(form), Some(&slots), None));
                found.extend(slot_adjacency::check(text, language.language.as_str(), &pieces, |_| true));
                found.extend(
                    self.check_length(key, [fill(&pieces, |name| slots.get(name).cloned().unwrap_or_default())]),
                );
            }
            Ok(pieces) => {
                let known = self.slots_known.then_some(&self.slots);
                let original = self.original(strings).and_then(|default| default.by_key.get(key));
                let lost = self.lost.get(key);
                found.extend(check::slots::check(text, &pieces, original.map(String::as_str), known, lost));
                // A number typed in place of the slot is one mistake, not two.
                let own = lost.filter(|_| strings.is_default && found.is_empty()).into_iter().flatten();
                found.extend(own.map(|(name, count)| check::slots::is_lost(name, *count)));
                let is_number = |name: &str| self.slots.get(name).is_none_or(|value| value.contains(char::is_numeric));
                found.extend(slot_adjacency::check(text, language.language.as_str(), &pieces, is_number));
                found.extend(slot_adjacency::joined(text, &pieces, is_number));
                let filled = fill(&pieces, |name| self.slots.get(name).cloned().unwrap_or_default());
                found.extend(self.check_length(key, [filled]));
            }
            Err(unbalanced) => found.push(unbalanced),
        }
        found
    }

    /// `filled` has the text as visitors may see it.
    fn check_length(&self, key: &str, filled: impl IntoIterator<Item = String>) -> Option<InText> {
        let most = usize::from(rule(self.rules?, key)?.max.get());
        let length = filled.into_iter().map(|text| text.graphemes(true).count()).max()?;
        (length > most).then(|| InText::whole(TextMistake::TooLong { length, most, excess: length - most }))
    }
}

/// Whether the place of a mistake has that of another in it.
fn covers(outer: &InText, inner: &InText) -> bool {
    let (Some(outer), Some(inner)) = (&outer.range, &inner.range) else { return false };
    outer.start <= inner.start && inner.end <= outer.end
}

/// Whether a text is only the name of a language or of a day.
fn is_name(key: &str) -> bool {
    key == LANGUAGE_NAME || DAYS.contains(&key)
}

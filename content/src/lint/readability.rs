//! How easy Italian texts are to read, by the Gulpease index: 89 − 10 × letters ÷ words + 300 × sentences ÷ words.
//!
//! Lucisano, P., Piemontese, M. E.: «Gulpease: una formula per la predizione della difficoltà dei testi in lingua
//! italiana», Scuola e città 3 (1988). From 0 to 100; above 80 a text is easy with primary schooling, above 60 with
//! lower secondary schooling. The formula was made for samples of a hundred words: on a sentence or two it points to
//! long words and long sentences, and proves nothing. On fewer than eight words it is not computed.

use crate::compile::Content;
use crate::diagnostic::{InText, LintMistake};
use crate::parse::partial_campaign::PartialCampaign;
use crate::source::{Audience, Tip};
use crate::text::slots::{Piece, fill, pieces};
use icu_locale::LanguageIdentifier;
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

/// The language that the index was made for.
const ITALIAN: &str = "it";

const FEWEST_WORDS: usize = 8;

/// The index that texts for children should have.
const FOR_CHILDREN: usize = 80;

/// The index that texts for adults should have.
const FOR_ADULTS: usize = 60;

/// One text and its index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The text's key.
    pub key: String,
    /// Its Gulpease index, at most 100.
    pub index: usize,
    /// The least that its readers need.
    pub aim: usize,
}

/// The Italian texts that are long enough to have an index, the hardest first; none if Italian is not published.
pub fn readability(content: &Content) -> Vec<Reading> {
    let aims = Aims::new(content.tips().iter(), content.slots().clone());
    let strings = content.strings(ITALIAN).into_iter().flatten();
    let readings = strings.filter_map(|(key, text)| aims.reading(key, &pieces(text).ok()?));
    let mut readings: Vec<Reading> = readings.collect();
    readings.sort_by(|a, b| (a.index, &a.key).cmp(&(b.index, &b.key)));
    readings
}

/// A text that its readers may find hard.
pub fn check(reading: &Reading) -> Option<InText> {
    let mistake = LintMistake::HardToRead { index: reading.index, aim: reading.aim };
    (reading.index < reading.aim).then(|| InText::whole(mistake))
}

/// The index that the readers of each text need.
pub struct Aims {
    /// The tips that only adults are meant to read.
    for_adults: Vec<String>,
    slots: BTreeMap<String, String>,
}

impl Aims {
    pub fn new_for(campaign: &PartialCampaign) -> Self {
        Self::new(campaign.tips.read().map(|(_, tip)| tip), campaign.slots())
    }

    fn new<'a>(tips: impl Iterator<Item = &'a Tip>, slots: BTreeMap<String, String>) -> Self {
        let is_young = |audience: &Audience| matches!(audience, Audience::Child | Audience::Teen);
        let for_adults = tips.filter(|tip| !tip.audience.iter().any(is_young)).map(|tip| tip.id.clone());
        Self { for_adults: for_adults.collect(), slots }
    }

    /// The index of a text in this language, if it can have one.
    pub fn reading_in(&self, language: &LanguageIdentifier, key: &str, text: &[Piece<'_>]) -> Option<Reading> {
        (language.language.as_str() == ITALIAN).then(|| self.reading(key, text))?
    }

    fn reading(&self, key: &str, text: &[Piece<'_>]) -> Option<Reading> {
        let text = fill(text, |name| self.slots.get(name).map_or_else(|| name.to_owned(), Clone::clone));
        Some(Reading { key: key.to_owned(), index: gulpease(&text)?, aim: self.aim(key) })
    }

    fn aim(&self, key: &str) -> usize {
        let mut parts = key.split('.');
        let for_adults = match (parts.next(), parts.next()) {
            (Some("tip"), Some(id)) => self.for_adults.iter().any(|tip| tip == id),
            (Some("report"), Some("before")) => true,
            _ => false,
        };
        if for_adults { FOR_ADULTS } else { FOR_CHILDREN }
    }
}

/// The index of a text with enough words.
fn gulpease(text: &str) -> Option<usize> {
    let words: Vec<&str> = text.unicode_words().collect();
    if words.len() < FEWEST_WORDS {
        return None;
    }
    let letters = words.iter().flat_map(|word| word.chars()).filter(|c| c.is_alphanumeric()).count();
    let sentences = text.unicode_sentences().filter(|sentence| sentence.contains(char::is_alphanumeric)).count();
    let per_word = |number: usize| number as f64 / words.len() as f64;
    Some((89.0 - 10.0 * per_word(letters) + 300.0 * per_word(sentences)).round().clamp(0.0, 100.0) as usize)
}

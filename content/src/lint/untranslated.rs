//! Untranslated sentences: the same, or nearly the same, as a sentence of the text that translators work from.

use super::plain_text::{GAP, PlainText};
use crate::diagnostic::{InText, LintMistake};
use crate::locale::language_tag;
use crate::locale::locale_profile::LocaleProfile;
use crate::parse::strings_files::{self, LanguageStrings};
use crate::source::Strings;
use crate::text::slots::pieces;
use icu_locale::LanguageIdentifier;
use unicode_segmentation::UnicodeSegmentation;

/// The language that most translators work from, beside the campaign's own.
const ENGLISH: &str = "en";

/// Two languages may share one or two words, such as “chat online”; three in the same order are no chance.
const FEWEST_WORDS: usize = 3;

/// Below this many letters, sentences of related languages can be alike.
const SHORTEST_NEAR: usize = 20;

/// How alike (1 is the same) two sentences of different languages may be. True translations of the shipped texts into 31 languages reach
/// 0.74 (Portuguese beside Italian); a sentence of forty letters with one word changed is still at 0.9.
const NEAR: f64 = 0.85;

/// Languages so close that whole sentences of true translations are alike, or the same.
const CLOSE: [&[&str]; 4] = [&["cs", "sk"], &["da", "nb", "nn", "no", "sv"], &["es", "gl", "pt"], &["bs", "hr", "sr"]];

/// A language that others are translated from.
pub struct OriginalLanguage {
    pub language: LanguageIdentifier,
    strings: Strings,
}

impl OriginalLanguage {
    /// The strings of a language, if others are translated from it.
    pub fn of(strings: &LanguageStrings, tag: &str) -> Option<Self> {
        let language = language_tag::parse(tag).ok()?;
        let used = strings.is_default || language.language.as_str() == ENGLISH;
        used.then(|| Self { language, strings: strings.by_key.clone() })
    }
}

/// The sentences of a text that are left from the original texts.
pub fn check(
    key: &str,
    text: &PlainText,
    profile: &LocaleProfile<'_>,
    originals: &[OriginalLanguage],
    names: &[String],
) -> Vec<InText> {
    let own = sentences(text);
    let others = originals.iter().filter(|original| {
        let (original, own) = (original.language.language.as_str(), profile.language.language.as_str());
        original != own && !CLOSE.iter().any(|close| close.contains(&original) && close.contains(&own))
    });
    let mut found = Vec::new();
    for other in others {
        let original = other.strings.get(key).and_then(|text| Some((text, pieces(text).ok()?)));
        let original = original.map(|(text, pieces)| PlainText::of(text, &pieces, names));
        let original = original.as_ref().map(sentences).unwrap_or_default();
        found.extend(own.iter().filter_map(|sentence| {
            let mistake = compare(sentence, &original, other)?;
            Some(InText { range: text.range_of(sentence.shown), mistake: mistake.into() })
        }));
    }
    found
}

fn compare(own: &Sentence<'_>, original: &[Sentence<'_>], language: &OriginalLanguage) -> Option<LintMistake> {
    let file = strings_files::name(&language.language.to_string());
    let (compared, mut original) = (own.compared.as_str(), original.iter().map(|other| other.compared.as_str()));
    let sentence = own.shown.to_owned();
    if original.clone().any(|other| other == compared) {
        return Some(LintMistake::Untranslated { sentence, file });
    }
    let long = compared.chars().filter(|c| c.is_alphabetic()).count() >= SHORTEST_NEAR;
    let near = original.any(|other| strsim::normalized_levenshtein(compared, other) >= NEAR);
    (long && near).then_some(LintMistake::NearlyUntranslated { sentence, file })
}

/// A sentence that has enough words to tell languages apart.
struct Sentence<'a> {
    /// The sentence as it stands in the file; of one with slots or names, the longest piece between them.
    shown: &'a str,
    /// The sentence in small letters.
    compared: String,
}

impl<'a> Sentence<'a> {
    fn of(sentence: &'a str) -> Self {
        let pieces = sentence.split(GAP).map(trimmed);
        Self {
            shown: pieces.max_by_key(|piece| piece.chars().count()).unwrap_or_default(),
            compared: trimmed(sentence).to_lowercase(),
        }
    }
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

fn sentences(text: &PlainText) -> Vec<Sentence<'_>> {
    let sentences = text
        .text
        .unicode_sentences()
        .filter(|sentence| sentence.unicode_words().filter(|word| !word.contains(GAP)).count() >= FEWEST_WORDS);
    sentences.map(Sentence::of).collect()
}

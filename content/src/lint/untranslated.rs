//! Sentences that were never translated: the same as, or nearly the same as, a sentence of the text that translators
//! work from.

use super::Verdict;
use super::plain_text::{GAP, PlainText};
use crate::diagnostic::{Finding, quote};
use crate::locale::language_tag;
use crate::locale::locale_profile::LocaleProfile;
use crate::parse::strings_files::LanguageStrings;
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

/// A language that others are translated from.
pub struct Source {
    language: LanguageIdentifier,
    strings: Strings,
}

impl Source {
    /// The strings of a language, if others are translated from it.
    pub fn of(words: &LanguageStrings, tag: &str) -> Option<Self> {
        let language = language_tag::parse(tag).ok()?;
        let used = words.is_default || language.language.as_str() == ENGLISH;
        used.then(|| Self { language, strings: words.strings.clone() })
    }
}

/// What is left of the sources' texts in a text.
pub fn check(
    key: &str,
    text: &PlainText,
    profile: &LocaleProfile<'_>,
    sources: &[Source],
    names: &[String],
) -> Vec<Verdict> {
    let own = sentences(text);
    let others = sources.iter().filter(|source| source.language.language != profile.language.language);
    others
        .flat_map(|source| {
            let original = source.strings.get(key).and_then(|text| pieces(text).ok());
            let original = original.map(|pieces| PlainText::of(&pieces, names));
            let original = original.as_ref().map(sentences).unwrap_or_default();
            own.iter().filter_map(|sentence| compare(sentence, &original, source)).collect::<Vec<_>>()
        })
        .collect()
}

fn compare(own: &Sentence, original: &[Sentence], source: &Source) -> Option<Verdict> {
    let tag = &source.language;
    let (sentence, mut original) = (own.compared.as_str(), original.iter().map(|other| other.compared.as_str()));
    if original.clone().any(|other| other == sentence) {
        let what = format!("{} is still the text of strings/{tag}.json", quote(&own.shown));
        return Some(Verdict::Refused(Finding::new(what, "translate it")));
    }
    let long = sentence.chars().filter(|c| c.is_alphabetic()).count() >= SHORTEST_NEAR;
    let near = original.any(|other| strsim::normalized_levenshtein(sentence, other) >= NEAR);
    (long && near).then(|| {
        let what = format!("{} is nearly the text of strings/{tag}.json", quote(&own.shown));
        Verdict::Doubtful(Finding::new(what, "look whether it is translated"))
    })
}

/// A sentence that has enough words to tell languages apart.
struct Sentence {
    /// As it stands in the file; of one with slots or names, the longest piece between them.
    shown: String,
    /// In small letters.
    compared: String,
}

impl Sentence {
    fn of(sentence: &str) -> Self {
        let pieces = sentence.split(GAP).map(trimmed);
        Self {
            shown: pieces.max_by_key(|piece| piece.chars().count()).unwrap_or_default().to_owned(),
            compared: trimmed(sentence).to_lowercase(),
        }
    }
}

fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

fn sentences(text: &PlainText) -> Vec<Sentence> {
    let sentences = text
        .0
        .unicode_sentences()
        .filter(|sentence| sentence.unicode_words().filter(|word| !word.contains(GAP)).count() >= FEWEST_WORDS);
    sentences.map(Sentence::of).collect()
}

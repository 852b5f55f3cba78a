//! A text in which terms are looked for.

use super::plain_text::{PlainText, is_part_of_word};
use icu_normalizer::ComposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::Script;

/// A text in small letters, and its words.
pub struct SearchedText {
    text: String,
    words: Vec<String>,
}

impl SearchedText {
    pub fn of(text: &PlainText) -> Self {
        let text = text.text.to_lowercase();
        let words = words(&text).map(str::to_owned).collect();
        Self { text, words }
    }

    /// Whether the text uses a term. Each word of a term is the beginning of a word, and they follow each other: `child porn` finds “child
    /// pornography”. Scripts without spaces have no words, so there the term may stand anywhere.
    pub fn uses(&self, term: &str) -> bool {
        let term = ComposingNormalizer::new_nfc().normalize(term).to_lowercase();
        if term.contains(is_written_without_spaces) {
            return self.text.contains(&term);
        }
        let stems: Vec<&str> = words(&term).collect();
        let begin = |(word, stem): (&String, &&str)| word.starts_with(stem);
        !stems.is_empty() && self.words.windows(stems.len()).any(|run| run.iter().zip(&stems).all(begin))
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_part_of_word(c)).filter(|word| !word.is_empty())
}

fn is_written_without_spaces(c: char) -> bool {
    let script = CodePointMapData::<Script>::new().get(c);
    matches!(
        script,
        Script::Han
            | Script::Hiragana
            | Script::Katakana
            | Script::Thai
            | Script::Lao
            | Script::Khmer
            | Script::Myanmar
    )
}

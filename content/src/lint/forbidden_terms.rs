//! Forbidden terms: they blame the child, make an abuse sound like something else, or promise what nobody can keep. Staff write the list in
//! `terms.json`.

use super::plain_text::{PlainText, is_part_of_word};
use crate::diagnostic::{InText, LintMistake};
use crate::locale::locale_profile::LocaleProfile;
use crate::source::ForbiddenTerm;
use icu_normalizer::ComposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::Script;

/// Every forbidden term that the text uses.
pub fn check(text: &PlainText, profile: &LocaleProfile<'_>) -> Vec<InText> {
    let text = text.text.to_lowercase();
    let words = words(&text);
    let used = profile.forbidden().filter(|forbidden| is_used(&forbidden.term, &text, &words));
    used.map(|forbidden| mistake(forbidden, profile)).collect()
}

/// Each word of a term is the beginning of a word, and they follow each other: `child porn` finds “child
/// pornography”. Scripts without spaces have no words, so there the term may stand anywhere.
fn is_used(term: &str, text: &str, words: &[&str]) -> bool {
    let term = ComposingNormalizer::new_nfc().normalize(term).to_lowercase();
    if term.contains(is_written_without_spaces) {
        return text.contains(&term);
    }
    let stems = self::words(&term);
    let begin = |(word, stem): (&&str, &&str)| word.starts_with(stem);
    !stems.is_empty() && words.windows(stems.len()).any(|run| run.iter().zip(&stems).all(begin))
}

fn words(text: &str) -> Vec<&str> {
    text.split(|c| !is_part_of_word(c)).filter(|word| !word.is_empty()).collect()
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

fn mistake(forbidden: &ForbiddenTerm, profile: &LocaleProfile<'_>) -> InText {
    InText::whole(LintMistake::ForbiddenTerm {
        term: forbidden.term.clone(),
        why: profile.reason(forbidden),
        instead: forbidden.instead.clone(),
    })
}

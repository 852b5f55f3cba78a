//! Letters of the right script that the language does not use, such as the Arabic `ي` in Urdu, which has `ی`.
//!
//! By CLDR's exemplar characters (Unicode Technical Standard 35, part 2, "Exemplars").

use super::plain_text::{PlainText, is_letter};
use crate::diagnostic::{InText, LintMistake};
use crate::locale::locale_profile::LocaleProfile;

/// The letters that are not the language's, all in one mistake.
pub fn check(text: &PlainText, profile: &LocaleProfile<'_>) -> Option<InText> {
    // CLDR lists the commonest Chinese characters only.
    if profile.has_script_of('一') {
        return None;
    }
    let mut strange: Vec<char> = Vec::new();
    let mut range = None;
    for word in text.words().filter(|word| !profile.keeps(word)) {
        for (index, letter) in word.char_indices().filter(|(_, c)| is_letter(*c) && profile.has_script_of(*c)) {
            let known =
                letter.to_lowercase().all(|small| !is_letter(small) || profile.has_letter(small) != Some(false));
            if known || strange.contains(&letter) {
                continue;
            }
            if strange.is_empty() {
                range = text.range_of(&word[index..index + letter.len_utf8()]);
            }
            strange.push(letter);
        }
    }
    if strange.is_empty() {
        return None;
    }
    let mistake = LintMistake::ForeignLetters { letters: strange, language: profile.language.to_string() };
    Some(InText { range, mistake: mistake.into() })
}

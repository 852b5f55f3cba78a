//! The check for duplicate languages: a file that was copied to be translated, or saved under the wrong name.

use crate::diagnostic::{Diagnostics, StringsMistake};
use crate::parse::strings_files::LanguageStrings;
use crate::text::string_keys::LANGUAGE_NAME;

/// The least number of letters of a sentence, without slots; shorter texts may well be the same in related languages.
const FEWEST_LETTERS: usize = 16;
/// The least number of sentences that can be compared.
const FEWEST_SENTENCES: usize = 5;
/// The percentage of sentences that are never the same in two languages, however close.
const SAME: usize = 90;

/// Reports each language whose name or whose sentences are those of one before it. Answers the files that are copies, of which there is
/// nothing else to say.
pub fn check(languages: &[&LanguageStrings], diagnostics: &mut Diagnostics) -> Vec<String> {
    let mut copies = Vec::new();
    for (index, own) in languages.iter().enumerate() {
        let others: Vec<_> = languages[..index].iter().filter(|other| language_of(other) != language_of(own)).collect();
        if let Some(other) = others.iter().find(|other| is_copy(own, other)) {
            diagnostics.of_file(&own.file, StringsMistake::LanguageCopied { file: other.file.clone() });
            copies.push(own.file.clone());
            continue;
        }
        let Some(name) = own.by_key.get(LANGUAGE_NAME).filter(|name| letters(name) > 0) else { continue };
        if let Some(other) = others.iter().find(|other| other.by_key.get(LANGUAGE_NAME) == Some(name)) {
            let mistake = StringsMistake::LanguageNameShared { name: name.clone(), file: other.file.clone() };
            diagnostics.of_value(&own.file, LANGUAGE_NAME, mistake);
        }
    }
    copies
}

/// The forms of one language in two countries may well be alike.
fn language_of(strings: &LanguageStrings) -> &str {
    let tag = strings.file.rsplit('/').next().unwrap_or_default();
    tag.split(['-', '.']).next().unwrap_or_default()
}

fn letters(text: &str) -> usize {
    // What follows a brace is a slot up to the next brace, and text from there on.
    let words = text.split('{').enumerate().map(|(index, part)| match part.split_once('}') {
        Some((_, words)) if index > 0 => words,
        _ => part,
    });
    words.flat_map(str::chars).filter(|c| c.is_alphabetic()).count()
}

fn is_copy(own: &LanguageStrings, other: &LanguageStrings) -> bool {
    let sentences = own.by_key.iter().filter(|(_, text)| letters(text) >= FEWEST_LETTERS);
    let both: Vec<bool> = sentences.filter_map(|(key, text)| Some(other.by_key.get(key)? == text)).collect();
    let same = both.iter().filter(|same| **same).count();
    both.len() >= FEWEST_SENTENCES && same * 100 >= both.len() * SAME
}

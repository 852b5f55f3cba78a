//! Punctuation of the language: no typewriter quotes, and no Latin marks where the script has its own.
//!
//! Which marks a language uses is CLDR's word (exemplar characters). French spaces before signs, and the Bengali and
//! Punjabi full stop, are as the translator writes them.

use super::plain_text::{PlainText, is_letter};
use crate::diagnostic::{InText, LintMistake};
use crate::locale::locale_profile::LocaleProfile;
use icu_properties::props::Script;
use icu_properties::script::ScriptWithExtensions;

/// A Latin mark and what stands for it in languages that do not use it.
const OWN: [(char, &[char]); 3] = [(',', &['،']), (';', &['؛', '·']), ('?', &['؟', ';'])];

/// A Latin mark and what Chinese and Japanese write after their characters.
const WIDE: [(char, &[char]); 8] = [
    (',', &['，', '、']),
    ('.', &['。']),
    ('?', &['？']),
    ('!', &['！']),
    (':', &['：']),
    (';', &['；']),
    ('(', &['（']),
    (')', &['）']),
];

/// Every kind of wrong mark, once.
pub fn check(text: &PlainText, profile: &LocaleProfile<'_>) -> Vec<InText> {
    let mut found = Vec::new();
    if let Some(mark) = text.text.chars().find(|c| matches!(c, '\'' | '"')) {
        let range = text.range_of_char(|c| c == mark);
        found.push(InText { range, mistake: LintMistake::StraightQuote { mark }.into() });
    }
    for (mark, instead) in OWN {
        if text.text.contains(mark) && profile.has_punctuation(mark) == Some(false) {
            found.extend(latin(text, mark, instead, profile));
        }
    }
    for (mark, instead) in WIDE {
        if profile.has_script_of('一') && touches_ideograph(&text.text, mark) {
            found.extend(latin(text, mark, instead, profile));
        }
    }
    found
}

fn latin(text: &PlainText, mark: char, instead: &[char], profile: &LocaleProfile<'_>) -> Option<InText> {
    let instead = *instead.iter().find(|own| profile.has_punctuation(**own) == Some(true))?;
    let range = text.range_of_char(|c| c == mark);
    Some(InText { range, mistake: LintMistake::LatinPunctuation { mark, instead }.into() })
}

fn touches_ideograph(text: &str, mark: char) -> bool {
    let scripts = ScriptWithExtensions::new();
    let wide = [Script::Han, Script::Hiragana, Script::Katakana];
    let is_wide = |c: char| is_letter(c) && wide.iter().any(|script| scripts.has_script(c, *script));
    let characters: Vec<char> = text.chars().collect();
    characters.iter().enumerate().filter(|(_, c)| **c == mark).any(|(index, _)| {
        let before = index.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(index + 1).copied();
        before.is_some_and(is_wide) || after.is_some_and(is_wide)
    })
}

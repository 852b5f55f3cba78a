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
    let straight = text.text.char_indices().find(|(_, c)| matches!(c, '\'' | '"'));
    if let Some((index, mark)) = straight {
        found.push(InText { range: text.range_of_char(index), mistake: LintMistake::StraightQuote { mark }.into() });
    }
    for (mark, instead) in OWN {
        let index = text.text.find(mark).filter(|_| profile.has_punctuation(mark) == Some(false));
        found.extend(index.and_then(|index| latin(text, index, mark, instead, profile)));
    }
    for (mark, instead) in WIDE {
        let index = beside_ideograph(&text.text, mark).filter(|_| profile.has_script_of('一'));
        found.extend(index.and_then(|index| latin(text, index, mark, instead, profile)));
    }
    found
}

/// A Latin mark that begins at a byte of the text, if the language has a mark of its own for it.
fn latin(text: &PlainText, index: usize, mark: char, instead: &[char], profile: &LocaleProfile<'_>) -> Option<InText> {
    let instead = *instead.iter().find(|own| profile.has_punctuation(**own) == Some(true))?;
    let range = text.range_of_char(index);
    Some(InText { range, mistake: LintMistake::LatinPunctuation { mark, instead }.into() })
}

/// The byte of the first such mark beside a Chinese or Japanese character: after a Latin word or a number it is right.
fn beside_ideograph(text: &str, mark: char) -> Option<usize> {
    let scripts = ScriptWithExtensions::new();
    let wide = [Script::Han, Script::Hiragana, Script::Katakana];
    let is_wide = |c: char| is_letter(c) && wide.iter().any(|script| scripts.has_script(c, *script));
    let mut marks = text.match_indices(mark).map(|(index, _)| index);
    marks.find(|index| {
        let before = text[..*index].chars().next_back();
        let after = text[index + mark.len_utf8()..].chars().next();
        before.is_some_and(is_wide) || after.is_some_and(is_wide)
    })
}

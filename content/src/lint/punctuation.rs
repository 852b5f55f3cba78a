//! Punctuation of the language: no typewriter quotes, and no Latin marks where the script has its own.
//!
//! Which marks a language uses is CLDR's word (exemplar characters). French spaces before signs, and the Bengali and
//! Punjabi full stop, are as the translator writes them.

use super::plain_text::{PlainText, is_letter};
use crate::diagnostic::{Finding, quote};
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
pub fn check(text: &PlainText, profile: &LocaleProfile<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(straight) = text.0.chars().find(|c| matches!(c, '\'' | '"')) {
        let what = format!("has the straight quote {}", quote(&straight.to_string()));
        let remedy = "write ’ for an apostrophe, and the language's own marks for a quotation";
        findings.push(Finding::new(what, remedy));
    }
    for (mark, instead) in OWN {
        if text.0.contains(mark) && profile.has_punctuation(mark) == Some(false) {
            findings.extend(latin(mark, instead, profile));
        }
    }
    for (mark, instead) in WIDE {
        if profile.has_script_of('一') && touches_ideograph(&text.0, mark) {
            findings.extend(latin(mark, instead, profile));
        }
    }
    findings
}

fn latin(mark: char, instead: &[char], profile: &LocaleProfile<'_>) -> Option<Finding> {
    let instead = instead.iter().find(|own| profile.has_punctuation(**own) == Some(true))?;
    let what = format!("has the Latin mark {}", quote(&mark.to_string()));
    Some(Finding::new(what, format!("write {instead}")))
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

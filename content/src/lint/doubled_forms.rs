//! Two forms of a word in one, such as `amico/a`, `sicuro(a)`, `lecteur·rice` or `Schüler:innen`: hard to read for
//! children, and read aloud badly.
//!
//! Agreement with a number or with the reader's gender is beyond this: that takes somebody who speaks the language.

use super::plain_text::{PlainText, is_joiner, is_letter, is_part_of_word};
use crate::diagnostic::{InText, LintMistake};
use crate::locale::locale_profile::LocaleProfile;

/// The longest ending that is written behind a sign.
const LONGEST_ENDING: usize = 7;

/// The first word with two forms.
pub fn check(text: &PlainText, profile: &LocaleProfile<'_>) -> Option<InText> {
    let characters: Vec<char> = text.text.chars().collect();
    let signs = text.text.char_indices().enumerate().filter(|(_, (_, c))| is_sign(*c));
    let mut doubled = signs.filter(|(index, _)| is_doubled(&characters, *index, profile));
    let doubled = doubled.find_map(|(_, (at, _))| Some(whole(&text.text, at)).filter(|word| !is_address(word)));
    let word = doubled.or_else(|| inner_capital(text, profile))?;
    let mistake = LintMistake::DoubledForm { word: word.to_owned() };
    Some(InText { range: text.range_of(word), mistake: mistake.into() })
}

fn is_sign(c: char) -> bool {
    matches!(c, '/' | '(' | '·' | '•' | '‧' | '*' | '_' | ':')
}

fn is_doubled(characters: &[char], sign: usize, profile: &LocaleProfile<'_>) -> bool {
    let before = sign.checked_sub(1).is_some_and(|before| is_letter(characters[before]));
    let ending: String = characters[sign + 1..].iter().take_while(|c| is_letter(**c)).collect();
    let length = ending.chars().count();
    let after = characters.get(sign + 1 + length);
    match characters[sign] {
        // Finnish and Swedish write a colon before the ending of an abbreviation: SMS:n.
        ':' => before && matches!(ending.as_str(), "in" | "innen" | "e" | "r"),
        '(' => before && (1..=LONGEST_ENDING).contains(&length) && after == Some(&')'),
        // `tutt*`.
        '*' => before,
        '·' if profile.language.language.as_str() == "ca" => false,
        _ => before && (1..=LONGEST_ENDING).contains(&length),
    }
}

/// The number lock reports addresses.
fn is_address(word: &str) -> bool {
    !word.chars().all(|c| is_part_of_word(c) || is_joiner(c) || is_sign(c) || c == ')')
}

/// German: `SchülerInnen`.
fn inner_capital<'a>(text: &'a PlainText, profile: &LocaleProfile<'_>) -> Option<&'a str> {
    let german = profile.language.language.as_str() == "de";
    let doubled = |word: &&str| {
        let stem = word.strip_suffix("Innen").or_else(|| word.strip_suffix("In"));
        stem.is_some_and(|stem| stem.ends_with(char::is_lowercase))
    };
    text.words().filter(|_| german).find(doubled)
}

/// The word around the sign at a byte, up to the next spaces, without the punctuation after it.
fn whole(text: &str, sign: usize) -> &str {
    let space = text[..sign].char_indices().rfind(|(_, c)| c.is_whitespace());
    let start = space.map_or(0, |(index, c)| index + c.len_utf8());
    let end = text[sign..].find(char::is_whitespace).map_or(text.len(), |length| sign + length);
    text[start..end].trim_end_matches(['.', ',', ';', '!', '?'])
}

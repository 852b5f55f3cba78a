//! Two forms of a word in one, such as `amico/a`, `sicuro(a)`, `lecteur·rice` or `Schüler:innen`: hard to read for
//! children, and read aloud badly.
//!
//! Agreement with a number or with the reader's gender is beyond this: that takes somebody who speaks the language.

use super::plain_text::{PlainText, is_joiner, is_letter, is_part_of_word};
use crate::diagnostic::{Finding, quote};
use crate::locale::locale_profile::LocaleProfile;

/// The longest ending that is written behind a sign.
const LONGEST_ENDING: usize = 7;

/// The first word with two forms.
pub fn check(text: &PlainText, profile: &LocaleProfile<'_>) -> Option<Finding> {
    let characters: Vec<char> = text.0.chars().collect();
    let signs = characters.iter().enumerate().filter(|(_, c)| is_sign(**c));
    let doubled = signs.map(|(index, _)| index).filter(|index| is_doubled(&characters, *index, profile));
    let doubled = doubled.map(|index| whole(&characters, index)).find(|word| !is_address(word));
    let found = doubled.or_else(|| inner_capital(text, profile))?;
    Some(Finding::new(
        format!("writes two forms of a word in one ({})", quote(&found)),
        "reword it so that one form is right for everybody",
    ))
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
fn inner_capital(text: &PlainText, profile: &LocaleProfile<'_>) -> Option<String> {
    let german = profile.language.language.as_str() == "de";
    let doubled = |word: &&str| {
        let stem = word.strip_suffix("Innen").or_else(|| word.strip_suffix("In"));
        stem.is_some_and(|stem| stem.ends_with(char::is_lowercase))
    };
    text.words().filter(|_| german).find(doubled).map(str::to_owned)
}

/// The word around a sign, up to the next spaces, without the punctuation after it.
fn whole(characters: &[char], sign: usize) -> String {
    let start = characters[..sign].iter().rposition(|c| c.is_whitespace()).map_or(0, |space| space + 1);
    let rest = characters[sign..].iter().position(|c| c.is_whitespace());
    let word: String = characters[start..rest.map_or(characters.len(), |length| sign + length)].iter().collect();
    word.trim_end_matches(['.', ',', ';', '!', '?']).to_owned()
}

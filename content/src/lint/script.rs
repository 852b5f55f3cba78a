//! Words in another script than their language's: a word left untranslated, or a letter that only looks like the
//! right one (a Cyrillic `а` in a Latin word reads the same to the eye, and to no screen reader or search).

use super::plain_text::{PlainText, is_joiner, is_letter};
use crate::diagnostic::{self, InText, LintMistake};
use crate::locale::locale_profile::LocaleProfile;
use icu_properties::props::Script;
use icu_properties::{CodePointMapData, PropertyNamesLong};

/// Scripts whose letters look alike, so that one in a word of the other is a slip of the keyboard or worse.
const ALIKE: [Script; 3] = [Script::Latin, Script::Cyrillic, Script::Greek];

/// How many words a mistake names.
const NAMED: usize = 3;

/// What is not in the language's script: a mistake for each word with letters mixed in, and one for each script.
pub fn check(text: &PlainText, profile: &LocaleProfile<'_>) -> Vec<InText> {
    let mut found: Vec<InText> = Vec::new();
    let mut scripts: Vec<(Script, Vec<&str>)> = Vec::new();
    for word in text.words().filter(|word| !profile.keeps(word)) {
        for part in foreign_parts(word, profile).into_iter().filter(|part| !profile.keeps(part)) {
            let letter = part.chars().find(|c| is_foreign(*c, profile)).unwrap_or_default();
            if let Some(mistake) = mixed(word, letter, profile) {
                let mistake = mistake.into();
                // The same word again is the same mistake.
                if found.last().is_none_or(|last| last.mistake != mistake) {
                    found.push(InText { range: text.range_of(word), mistake });
                }
                continue;
            }
            let foreign = script(letter);
            match scripts.iter_mut().find(|(known, _)| *known == foreign) {
                // More are not named.
                Some((_, parts)) if parts.len() > NAMED || parts.contains(&part) => {}
                Some((_, parts)) => parts.push(part),
                None => scripts.push((foreign, vec![part])),
            }
        }
    }
    found.extend(scripts.iter().map(|(script, parts)| InText {
        range: text.range_of(parts[0]),
        mistake: foreign(*script, parts, profile).into(),
    }));
    found
}

/// The parts of a word in another script; joiners between foreign letters belong to them.
fn foreign_parts<'a>(word: &'a str, profile: &LocaleProfile<'_>) -> Vec<&'a str> {
    let own = |c: char| is_letter(c) && profile.has_script_of(c);
    let parts = word.split(own).map(|part| part.trim_matches(is_joiner));
    parts.filter(|part| part.contains(|c| is_foreign(c, profile))).collect()
}

fn is_foreign(c: char, profile: &LocaleProfile<'_>) -> bool {
    is_letter(c) && !profile.has_script_of(c)
}

/// A word of two scripts that look alike; a Latin word with an ending of another script has a joiner between them.
fn mixed(word: &str, letter: char, profile: &LocaleProfile<'_>) -> Option<LintMistake> {
    let own = script(word.chars().find(|c| is_letter(*c) && profile.has_script_of(*c))?);
    let foreign = script(letter);
    let alike = ALIKE.contains(&own) && ALIKE.contains(&foreign) && !word.contains(is_joiner);
    alike.then(|| LintMistake::MixedScripts { word: word.to_owned(), letter, own: name(own), foreign: name(foreign) })
}

fn foreign(script: Script, parts: &[&str], profile: &LocaleProfile<'_>) -> LintMistake {
    LintMistake::ForeignScript {
        foreign: name(script),
        own: profile.script().map(name),
        words: parts.iter().take(NAMED).map(|part| (*part).to_owned()).collect(),
        more: parts.len() > NAMED,
    }
}

fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

/// Unicode's long name for a script, such as `Latin`.
fn name(script: Script) -> diagnostic::Script {
    diagnostic::Script(PropertyNamesLong::<Script>::new().get(script).unwrap_or("Unknown").to_owned())
}

//! Words in another script than their language's: a word left untranslated, or a letter that only looks like the
//! right one (a Cyrillic `а` in a Latin word reads the same to the eye, and to no screen reader or search).

use super::plain_text::{PlainText, is_joiner, is_letter};
use crate::diagnostic::{Finding, code_point, quote};
use crate::locale::locale_profile::LocaleProfile;
use icu_properties::props::Script;
use icu_properties::{CodePointMapData, PropertyNamesLong};

/// Scripts whose letters look alike, so that one in a word of the other is a slip of the keyboard or worse.
const ALIKE: [Script; 3] = [Script::Latin, Script::Cyrillic, Script::Greek];

/// How many words a finding names.
const NAMED: usize = 3;

/// What is not in the language's script: a finding for each word with letters mixed in, and one for each script.
pub fn check(text: &PlainText, profile: &LocaleProfile<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut scripts: Vec<(Script, Vec<&str>)> = Vec::new();
    for word in text.words().filter(|word| !profile.keeps(word)) {
        for part in foreign_parts(word, profile).into_iter().filter(|part| !profile.keeps(part)) {
            let letter = part.chars().find(|c| is_foreign(*c, profile)).unwrap_or_default();
            if let Some(finding) = mixed(word, letter, profile) {
                findings.push(finding);
                continue;
            }
            let foreign = script(letter);
            match scripts.iter_mut().find(|(known, _)| *known == foreign) {
                Some((_, parts)) if parts.contains(&part) => {}
                Some((_, parts)) => parts.push(part),
                None => scripts.push((foreign, vec![part])),
            }
        }
    }
    findings.dedup();
    findings.extend(scripts.iter().map(|(script, parts)| foreign(*script, parts, profile)));
    findings
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
fn mixed(word: &str, letter: char, profile: &LocaleProfile<'_>) -> Option<Finding> {
    let own = script(word.chars().find(|c| is_letter(*c) && profile.has_script_of(*c))?);
    let foreign = script(letter);
    let alike = ALIKE.contains(&own) && ALIKE.contains(&foreign) && !word.contains(is_joiner);
    alike.then(|| {
        let (own, foreign) = (name(own), name(foreign));
        let (word, shown) = (quote(word), quote(&letter.to_string()));
        let what = format!("the word {word} mixes {own} with {foreign} letters ({shown} is {})", code_point(letter));
        Finding::new(what, "write the whole word again by hand")
    })
}

fn foreign(script: Script, parts: &[&str], profile: &LocaleProfile<'_>) -> Finding {
    let own = profile.script().map_or_else(|| "the language's own".to_owned(), name);
    let shown: Vec<String> = parts.iter().take(NAMED).map(|part| quote(part)).collect();
    let more = if parts.len() > NAMED { " and more" } else { "" };
    Finding::new(
        format!("has {} letters ({}{more}), where only {own} ones belong", name(script), shown.join(", ")),
        "translate it; a word that readers know only this way belongs in the language's `keep` in terms.json, an official name in `names`",
    )
}

fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

fn name(script: Script) -> String {
    PropertyNamesLong::<Script>::new().get(script).unwrap_or("other").to_owned()
}

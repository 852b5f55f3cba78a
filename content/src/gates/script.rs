//! Words in another script than their language's: a word left untranslated, or a letter that only looks like the
//! right one (a Cyrillic `а` in a Latin word reads the same to the eye, and to no screen reader or search).

use super::plain::{Plain, is_joiner, is_letter};
use super::tongue::Tongue;
use crate::problem::{Finding, code_point, quote};
use icu_properties::props::Script;
use icu_properties::{CodePointMapData, PropertyNamesLong};

/// Scripts whose letters look alike, so that one in a word of the other is a slip of the keyboard or worse.
const ALIKE: [Script; 3] = [Script::Latin, Script::Cyrillic, Script::Greek];

/// Every word that is not in the language's script, once.
pub fn check(text: &Plain, tongue: &Tongue<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for word in text.words().filter(|word| !tongue.keeps(word)) {
        for part in foreign_parts(word, tongue).into_iter().filter(|part| !tongue.keeps(part)) {
            let finding = finding(word, part, tongue);
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
    }
    findings
}

/// The parts of a word in another script; joiners between foreign letters belong to them.
fn foreign_parts<'a>(word: &'a str, tongue: &Tongue<'_>) -> Vec<&'a str> {
    let own = |c: char| is_letter(c) && tongue.has_script_of(c);
    let parts = word.split(own).map(|part| part.trim_matches(is_joiner));
    parts.filter(|part| part.contains(|c| is_letter(c) && !tongue.has_script_of(c))).collect()
}

fn finding(word: &str, part: &str, tongue: &Tongue<'_>) -> Finding {
    let letter = part.chars().find(|c| is_letter(*c) && !tongue.has_script_of(*c)).unwrap_or_default();
    let foreign = script(letter);
    let own = word.chars().find(|c| is_letter(*c) && tongue.has_script_of(*c)).map(script);
    if let Some(own) = own.filter(|own| ALIKE.contains(own) && ALIKE.contains(&foreign) && !word.contains(is_joiner)) {
        let what = format!(
            "the word {} mixes {} with {} letters ({} is {})",
            quote(word),
            name(own),
            name(foreign),
            quote(&letter.to_string()),
            code_point(letter),
        );
        return Finding::new(what, "write the whole word again by hand");
    }
    let own = tongue.script().map_or_else(|| "the language's".to_owned(), name);
    Finding::new(
        format!("{} is in {} letters, not in {own} ones", quote(part), name(foreign)),
        "translate it; if readers of the language know it only so, add it to the language's `keep` in terms.json, or an official name to `names`",
    )
}

fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

fn name(script: Script) -> String {
    PropertyNamesLong::<Script>::new().get(script).unwrap_or("other").to_owned()
}

//! The signs that a text may have beside its letters. It is a closed list: among the many others are strokes and rings that people read as
//! digits, dots and slashes that make an address, and letters in disguise.

use crate::diagnostic::{InText, MOST_IN_TEXT, TextMistake};
use crate::invisible::is_invisible;
use icu_locale::LanguageIdentifier;
use icu_locale::exemplar_chars::{ExemplarCharacters, ExemplarCharactersBorrowed};
use icu_properties::props::{ExtendedPictographic, GeneralCategory, GeneralCategoryGroup, Script};
use icu_properties::{CodePointMapData, CodePointSetData};

/// What any language may have, beside ASCII and its own punctuation by CLDR.
const SIGNS: &str = "«»‹›“”„‘’‚¿¡…–—‑‐·•°©®™€£×→←↑↓✓✔★№।۔؟،؛。、，：；？！（）《》「」『』〈〉【】";
/// Apostrophes that are letters.
const APOSTROPHES: &str = "ʼʻ";
/// Small letters above the line that have no case.
const ORDINALS: &str = "ªº";
/// Signs in colour that are letters or punctuation, and a ring.
const DISGUISED: &str = "‼⁉Ⓜ⭕";

/// The signs of a text in a language that are none of these, each once.
pub fn check(text: &str, language: &LanguageIdentifier) -> Vec<InText> {
    if text.is_ascii() {
        return Vec::new();
    }
    let own = OwnSigns::of(language);
    let mut found: Vec<InText> = Vec::new();
    let mut before = None;
    for (index, sign) in text.char_indices() {
        // More are not reported.
        if found.len() == MOST_IN_TEXT {
            break;
        }
        if !own.has(sign, before.replace(sign)) {
            let mistake = TextMistake::UnusualSign { sign }.into();
            if found.iter().all(|other| other.mistake != mistake) {
                found.push(InText { range: Some(index..index + sign.len_utf8()), mistake });
            }
        }
    }
    found
}

/// What a language writes with.
struct OwnSigns([Option<ExemplarCharactersBorrowed<'static>>; 3]);

impl OwnSigns {
    fn of(language: &LanguageIdentifier) -> Self {
        let locale = &language.into();
        Self([
            ExemplarCharacters::try_new_punctuation(locale).ok(),
            ExemplarCharacters::try_new_main(locale).ok(),
            ExemplarCharacters::try_new_auxiliary(locale).ok(),
        ])
    }

    fn is_own(&self, c: char) -> bool {
        self.0.iter().flatten().any(|signs| signs.contains(c))
    }

    /// Whether a character is a usual sign, or something that other rules judge: another script's letter, a number, what does not show.
    fn has(&self, c: char, before: Option<char>) -> bool {
        if c.is_ascii() || c.is_whitespace() || c.is_numeric() || is_invisible(c) {
            return true;
        }
        let category = CodePointMapData::<GeneralCategory>::new().get(c);
        if GeneralCategoryGroup::Mark.contains(category) {
            // On a slot it is reported as what touches the slot.
            let is_base = |base: char| base.is_alphabetic() || is_mark(base) || is_invisible(base) || base == '}';
            let fits = |base: char| script(c) == Script::Inherited || script(c) == script(base) || is_invisible(base);
            let fits = before.is_some_and(|base| is_base(base) && (fits(base) || self.is_own(c)));
            return fits && category != GeneralCategory::EnclosingMark;
        }
        if GeneralCategoryGroup::Other.contains(category) || GeneralCategoryGroup::Separator.contains(category) {
            return true;
        }
        let is_own = self.is_own(c);
        if c.is_alphabetic() {
            // Those of no script are letters of formulas and in rings; those without case, signs of phonetics.
            let without_case = matches!(category, GeneralCategory::OtherLetter | GeneralCategory::ModifierLetter);
            let is_letter = match script(c) {
                Script::Common => false,
                Script::Latin | Script::Greek | Script::Cyrillic => !without_case || ORDINALS.contains(c),
                _ => true,
            };
            return is_own || is_letter || APOSTROPHES.contains(c);
        }
        let is_picture = CodePointSetData::new::<ExtendedPictographic>().contains(c) || is_picture_part(c);
        is_own || SIGNS.contains(c) || is_picture && !DISGUISED.contains(c) || c == '\u{FFFD}' || c == '\u{FFFC}'
    }
}

fn script(c: char) -> Script {
    CodePointMapData::<Script>::new().get(c)
}

/// The colours of skin, and the letters of flags.
fn is_picture_part(c: char) -> bool {
    matches!(c, '\u{1F3FB}'..='\u{1F3FF}' | '\u{1F1E6}'..='\u{1F1FF}')
}

fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn usual_signs_are_let_pass_and_others_named() {
        for (language, text, expected) in [
            ("it", "Non sei solo… «dillo» – oggi, è gratis ❤️ → qui ✓ 👩🏽 🇮🇹", ""),
            ("fr", "Besoin d’aide\u{202F}? Œuvre", ""),
            ("ar", "هل أنت في خطر؟ نعم، اتصل؛ مُهِمّ", ""),
            ("zh", "你好，“世界”。（一起）《书》", ""),
            ("pa", "ਕੀ ਤੁਸੀਂ ਠੀਕ ਹੋ? ਹਾਂ।", ""),
            ("uk", "обʼєкт", ""),
            ("it", "↿⍬ ↿", "↿⍬"),
            ("it", "evil᛫com evil꘎com evil∙com", "᛫꘎∙"),
            ("it", "https:∕∕evil ⧸", "∕⧸"),
            ("it", "𝗹𝗹𝗼 ⓐ 🅐 🅾 Ⓜ", "𝗹𝗼ⓐ🅐🅾Ⓜ"),
            ("it", "wwwꞏevil 1ª N.º ǃ", "ꞏǃ"),
            ("it", "⁊ ⹒ ⠼⠁ ⼀", "⁊⹒⠼⠁⼀"),
            ("it", "a\u{20DD} \u{301}", "\u{20DD}\u{301}"),
            ("it", "⭕", "⭕"),
            ("it", "evil\u{1D16D}com C\u{C42}all", "\u{1D16D}\u{C42}"),
            ("bn", "র\u{200D}্যাব কী করে?", ""),
        ] {
            let language = language.parse().expect("a tag");
            let found = check(text, &language);
            let signs: String = found.into_iter().filter_map(|found| text[found.range?].chars().next()).collect();
            assert_eq!(signs, expected, "{text}");
        }
    }
}

//! The lengths of texts in the schemas: limits count characters as a reader does, with slots filled, but schemas count code points.
//!
//! Both bounds let every right text pass. The sharp one is exact for Latin, Greek, Cyrillic and Arabic letters and for Chinese signs; the
//! blunt one is for the scripts that build one character of several signs.

use unicode_segmentation::UnicodeSegmentation;

/// What begins a character wherever it stands, whatever is before it: neither marks nor the letters of scripts that join them.
const COUNTED: [(char, char); 20] = [
    (' ', 'z'),
    ('|', '|'),
    ('~', '~'),
    ('\u{A0}', '\u{A8}'),
    ('\u{AA}', '\u{AC}'),
    ('\u{B0}', '\u{2FF}'),
    ('\u{370}', '\u{482}'),
    ('\u{48A}', '\u{58F}'),
    ('\u{5D0}', '\u{5EA}'),
    ('\u{606}', '\u{60F}'),
    ('\u{61D}', '\u{64A}'),
    ('\u{660}', '\u{66F}'),
    ('\u{671}', '\u{6D5}'),
    ('\u{1E00}', '\u{1FFF}'),
    ('\u{2010}', '\u{2027}'),
    ('\u{2030}', '\u{203B}'),
    ('\u{3001}', '\u{3029}'),
    ('\u{3041}', '\u{3096}'),
    ('\u{4E00}', '\u{9FFF}'),
    ('\u{FF01}', '\u{FF5A}'),
];

/// Code points to a character, more than any script takes on the average of a text.
const MOST_TO_ONE: usize = 4;

/// The slots of a text, each with the least that it becomes.
pub type Slots = Vec<(String, String)>;

/// The blunt bound, in code points: each character of the limit as long to type as the worst of signs and slots.
pub fn most_typed(limit: usize, slots: &Slots) -> usize {
    let typed = |(name, shown): &(String, String)| (name.chars().count() + 2).div_ceil(characters(shown).max(1));
    limit * slots.iter().map(typed).chain([MOST_TO_ONE]).max().unwrap_or(MOST_TO_ONE)
}

/// The sharp bound, as a regular expression: so many counted signs besides what the slots become.
pub fn pattern(limit: usize, slots: &Slots) -> String {
    let left = limit.saturating_sub(filled(slots));
    let counted: String =
        COUNTED.iter().map(|(first, last)| format!("{}-{}", escaped(*first), escaped(*last))).collect();
    let one_too_many = left + 1;
    format!(r"^(?!(?:(?:\{{[^{{}}]*\}}|[^{{}}{counted}])*[{counted}]){{{one_too_many}}})")
}

/// How many characters the slots become, each used once.
pub fn filled(slots: &Slots) -> usize {
    slots.iter().map(|(_, shown)| characters(shown)).sum()
}

fn escaped(c: char) -> String {
    format!("\\u{:04X}", u32::from(c))
}

fn characters(text: &str) -> usize {
    text.graphemes(true).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_begins_a_character_after_whatever_translators_write() {
        let before = [
            "",
            "a",
            "e\u{301}",
            "অ",
            "ক্",
            "ਕ੍",
            "क्\u{200D}",
            "ب\u{64E}",
            "می\u{200C}",
            "中",
            "か\u{3099}",
            "❤\u{FE0F}",
            "한",
            "\u{2066}",
        ];
        for (first, last) in COUNTED {
            for c in first..=last {
                for text in before {
                    assert_eq!(characters(&format!("{text}{c}")), characters(text) + 1, "{c:?} after {text:?}");
                }
            }
        }
    }

    #[test]
    fn a_text_as_long_as_the_limit_passes_and_a_longer_one_in_its_own_letters_does_not() {
        let slots: Slots = vec![("call".into(), "19696".into()), ("child_emergency".into(), "114".into())];
        let rows = [
            ("Latin", "{call} e {child_emergency} adesso", true),
            ("one letter more", "{call} e {child_emergency} adessoo", false),
            (
                "a slot twice is longer still, and other slots may be as well",
                "{call}{call} {child_emergency} ades",
                true,
            ),
            ("Arabic, marks not counted", "{call} \u{648}\u{64E} {child_emergency} ابجدهو", true),
            ("Bengali, which the other bound is for", "{call} ক্ষ্ম {child_emergency} র্ত্যা", true),
        ];
        for (name, text, passes) in rows {
            let schema = serde_json::json!({ "pattern": pattern(18, &slots) });
            let valid = jsonschema::is_valid(&schema, &serde_json::Value::from(text));
            assert_eq!(valid, passes, "{name}: {text}");
            assert!(text.chars().count() <= most_typed(18, &slots), "{name}");
        }
    }
}

//! The rules for all texts that visitors see: no markup, and no characters that are invisible or change the direction of others.

use crate::diagnostic::{InText, TextMistake};
use crate::invisible::{is_bidi_control, is_invisible};
use icu_normalizer::DecomposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use std::ops::Range;

/// Everything that is wrong with the characters of a text.
pub fn check(text: &str) -> Vec<InText> {
    if text.trim().is_empty() {
        return vec![InText::whole(TextMistake::Empty)];
    }
    let mut found = Vec::new();
    spaces(text, &mut found);
    characters(text, &mut found);
    marks(text, &mut found);
    markup(text, &mut found);
    found
}

fn spaces(text: &str, found: &mut Vec<InText>) {
    let first = text.chars().next().filter(|c| c.is_whitespace()).map(|c| 0..c.len_utf8());
    let last = text.chars().next_back().filter(|c| c.is_whitespace()).map(|c| text.len() - c.len_utf8()..text.len());
    if let Some(range) = first.or(last) {
        found.push(InText::at(range, TextMistake::OuterSpace));
    }
    let start = text.len() - text.trim_start().len();
    let mut before = None;
    let doubled = text.trim().char_indices().find_map(|(index, c)| {
        let pair = before.filter(|_| c.is_whitespace()).map(|before| before..index + c.len_utf8());
        before = c.is_whitespace().then_some(index);
        pair
    });
    if let Some(range) = doubled {
        found.push(InText::at(start + range.start..start + range.end, TextMistake::DoubleSpace));
    }
}

fn characters(text: &str, found: &mut Vec<InText>) {
    let mut seen = Vec::new();
    let mut before = None;
    let mut characters = text.char_indices().peekable();
    while let Some((index, character)) = characters.next() {
        let after = characters.peek().map(|(_, after)| *after);
        let is_meant = is_shown_as_meant(before.replace(character), character, after);
        if is_meant || seen.contains(&character) {
            continue;
        }
        seen.push(character);
        let mistake = match character {
            '\n' | '\r' | '\t' => TextMistake::LineBreak,
            _ if is_bidi_control(character) => TextMistake::DirectionCharacter { character },
            '\u{FFFD}' => TextMistake::LostCharacter,
            _ => TextMistake::InvisibleCharacter { character },
        };
        found.push(InText::at(index..index + character.len_utf8(), mistake));
    }
}

/// Whether a character is visible, and looks the same everywhere; `before` and `after` are its neighbours.
fn is_shown_as_meant(before: Option<char>, c: char, after: Option<char>) -> bool {
    match c {
        // Persian, Urdu and the Indic scripts spell with the joiners, between two letters.
        '\u{200C}' | '\u{200D}' => before.is_some_and(joins) && after.is_some_and(joins),
        // The mark that asks for the coloured form of the sign before it.
        '\u{FE0F}' => before.is_some_and(|sign| !sign.is_alphanumeric() && !sign.is_whitespace()),
        '\u{FFFD}' | '\u{FFFC}' => false,
        _ => {
            let category = CodePointMapData::<GeneralCategory>::new().get(c);
            let unseen = matches!(
                category,
                GeneralCategory::Control
                    | GeneralCategory::Format
                    | GeneralCategory::Unassigned
                    | GeneralCategory::PrivateUse
                    | GeneralCategory::LineSeparator
                    | GeneralCategory::ParagraphSeparator
            );
            !unseen && !is_invisible(c)
        }
    }
}

/// Letters and marks of the scripts that spell with joiners: Arabic to Sinhala.
fn joins(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{0DFF}') && !c.is_numeric()
}

/// More marks than that are drawn over the lines around the text.
const MOST_MARKS: usize = 3;

fn marks(text: &str, found: &mut Vec<InText>) {
    let is_mark = |c: char| GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c));
    let normalizer = DecomposingNormalizer::new_nfd();
    let (mut start, mut count) = (0, 0);
    for (index, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if is_mark(c) {
            count += 1;
            continue;
        }
        if count > MOST_MARKS {
            let letter = text[start..index].to_owned();
            found.push(InText::at(start..index, TextMistake::StackedMarks { letter }));
        }
        // A letter that is one character with its accent has this mark, too.
        let own = normalizer.normalize(c.encode_utf8(&mut [0; 4])).chars().filter(|c| is_mark(*c)).count();
        (start, count) = (index, own);
    }
}

fn markup(text: &str, found: &mut Vec<InText>) {
    if let Some(sign) = text.find(['<', '>']) {
        let end = text[sign..].find('>').map_or(sign + 1, |length| sign + length + 1);
        found.push(InText::at(sign..end, TextMistake::Html));
    }
    if let Some(range) = entity(text) {
        let entity = text[range.clone()].to_owned();
        found.push(InText::at(range, TextMistake::HtmlEntity { entity }));
    }
}

/// The first `&name;` or `&#number;`.
fn entity(text: &str) -> Option<Range<usize>> {
    text.match_indices('&').find_map(|(start, _)| {
        let name = &text[start + 1..];
        let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '#')?;
        (end > 0 && name[end..].starts_with(';')).then_some(start..start + end + 2)
    })
}

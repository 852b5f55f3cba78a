//! The words of a text that are the translator's own: without slots and without official names, which every language
//! writes as they are.

use crate::text::range_of;
use crate::text::slots::{Piece, fill};
use icu_normalizer::ComposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};
use std::ops::Range;

/// The character in place of a slot or a name: no letter, no space, no punctuation.
pub const GAP: char = '\u{FFFC}';

/// A text, with every slot and every official name replaced by [`GAP`], in Unicode's composed form.
pub struct PlainText {
    /// The words.
    pub text: String,
    /// Bytes of `text` at which a piece begins that stands in the file just so, and the same bytes of the text in the file; empty if that
    /// text is not in the composed form.
    pieces: Vec<(usize, usize)>,
}

impl PlainText {
    /// `original` is the text of which these are the pieces.
    pub fn of(original: &str, pieces: &[Piece<'_>], names: &[String]) -> Self {
        let normalizer = ComposingNormalizer::new_nfc();
        let filled = fill(pieces, |_| GAP.to_string());
        let text = normalizer.normalize(&filled).into_owned();
        let is_composed = text == filled;
        // The longest first: a name may hold another.
        let mut names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        let mut plain = Self { text, pieces: Vec::new() };
        if is_composed {
            plain.note(original, pieces);
        }
        for name in names {
            plain.take_out(name);
        }
        plain
    }

    fn note(&mut self, original: &str, pieces: &[Piece<'_>]) {
        let mut at = 0;
        for piece in pieces {
            match piece {
                Piece::Words(words) => {
                    self.pieces.extend(range_of(words, original).map(|range| (at, range.start)));
                    at += words.len();
                }
                Piece::Slot(_) => at += GAP.len_utf8(),
            }
        }
    }

    /// The bytes of the text in the file, of a part of these words; `None` if they are not known.
    pub fn range_of(&self, part: &str) -> Option<Range<usize>> {
        let range = range_of(part, &self.text)?;
        let (own, original) = self.pieces.iter().rev().find(|(own, _)| *own <= range.start)?;
        Some(range.start - own + original..range.end - own + original)
    }

    /// The bytes of the text in the file, of the character that begins at a byte of these words.
    pub fn range_of_char(&self, index: usize) -> Option<Range<usize>> {
        let c = self.text[index..].chars().next()?;
        self.range_of(&self.text[index..index + c.len_utf8()])
    }

    /// Puts a gap in each place where `name` stands as whole words.
    fn take_out(&mut self, name: &str) {
        let text = std::mem::take(&mut self.text);
        let mut rest = text.as_str();
        while let Some(start) = rest.find(name) {
            let (before, from_name) = rest.split_at(start);
            let after = &from_name[name.len()..];
            self.text.push_str(before);
            let inside = |c: Option<char>| c.is_some_and(|c| is_part_of_word(c) && shares_script(c, name));
            if inside(self.text.chars().next_back()) || inside(after.chars().next()) {
                self.text.push_str(name);
            } else {
                self.text.push(GAP);
                self.shift(self.text.len(), name.len());
            }
            rest = after;
        }
        self.text.push_str(rest);
    }

    /// Notes that what began `taken` bytes after the gap that ends at `end` now follows it.
    fn shift(&mut self, end: usize, taken: usize) {
        let old = end - GAP.len_utf8() + taken;
        let Some(before) = self.pieces.iter().rposition(|(own, _)| *own < old) else { return };
        let (own, original) = self.pieces[before];
        for (own, _) in &mut self.pieces[before + 1..] {
            *own = *own + end - old;
        }
        self.pieces.insert(before + 1, (end, original + old - own));
    }

    /// Runs of letters and their marks, with the joiners between them: an apostrophe or a hyphen.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let runs = self.text.split(|c| !is_part_of_word(c) && !is_joiner(c));
        runs.map(|run| run.trim_matches(is_joiner)).filter(|run| !run.is_empty())
    }
}

/// Whether a character is a letter, or the mark on one.
pub fn is_part_of_word(c: char) -> bool {
    is_letter(c) || GeneralCategoryGroup::Mark.contains(category(c)) || matches!(c, '\u{200C}' | '\u{200D}')
}

/// Whether a character is a letter.
pub fn is_letter(c: char) -> bool {
    GeneralCategoryGroup::Letter.contains(category(c))
}

/// Whether a character joins the parts of one word.
pub fn is_joiner(c: char) -> bool {
    matches!(c, '\'' | '’' | '-' | '\u{2010}' | '\u{2011}')
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
}

/// Chinese writes a Latin name between its own characters without a space.
fn shares_script(c: char, name: &str) -> bool {
    let script = |c| CodePointMapData::<Script>::new().get(c);
    name.chars().any(|letter| script(letter) == script(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::slots::pieces;

    #[test]
    fn a_word_is_found_again_in_the_text_of_the_file() {
        let names = ["Call Line".to_owned(), "Example".to_owned()];
        for (text, word) in [
            ("Chat with us", "with"),
            ("{call} or {chat}: perché no", "perché"),
            ("Example says {call}, and Call Line says Example no more", "more"),
            ("Example says {call}, and Call Line says Example no more", "says"),
        ] {
            let plain = PlainText::of(text, &pieces(text).expect("balanced"), &names);
            let found = plain.words().find(|own| *own == word).and_then(|own| plain.range_of(own));
            assert_eq!(found.map(|range| &text[range]), Some(word), "{text}");
        }
        // Two code points for one letter: where it stands is not known.
        let text = "perche\u{301} no";
        let plain = PlainText::of(text, &pieces(text).expect("balanced"), &names);
        assert_eq!(plain.words().next().and_then(|word| plain.range_of(word)), None);
    }
}

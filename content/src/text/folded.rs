//! A text as a reader, a phone or a browser takes it: compatibility characters are the characters that they stand for, and what does not
//! show is not there.

use crate::invisible::is_invisible;
use icu_normalizer::ComposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use std::ops::Range;

/// The characters that browsers take for the dot of an address, beside those that are compatible with it (UTS 46, section 2.3).
const IDEOGRAPHIC_DOT: char = '\u{3002}';

/// The folded characters of a text, each with the place of the character that it comes from.
pub struct Folded {
    /// The characters.
    pub text: Vec<char>,
    places: Vec<usize>,
}

impl Folded {
    /// Folds a text character by character, by Unicode's form NFKC.
    pub fn of(text: &[char]) -> Self {
        let normalizer = ComposingNormalizer::new_nfkc();
        let (mut folded, mut places) = (Vec::new(), Vec::new());
        for (place, c) in text.iter().enumerate().filter(|(_, c)| !is_invisible(**c) && !is_mark(**c)) {
            let mut letter = [0; 4];
            for c in normalizer.normalize(c.encode_utf8(&mut letter)).chars() {
                folded.push(c);
                places.push(place);
            }
        }
        let mut folded = Self { text: folded, places };
        folded.dots();
        folded
    }

    /// In Chinese, the full stop ends sentences, without a space. It is a dot only before what can end an address.
    fn dots(&mut self) {
        for at in 0..self.text.len() {
            let after_latin = at > 0 && self.text[at - 1].is_ascii_alphanumeric();
            if self.text[at] == IDEOGRAPHIC_DOT && ends_address(&self.text[at + 1..], after_latin) {
                self.text[at] = '.';
            }
        }
    }

    /// The place of a folded range in the text.
    pub fn place_of(&self, range: Range<usize>) -> Range<usize> {
        self.places[range.start]..self.places[range.end - 1] + 1
    }
}

/// What is drawn onto a letter. An address is one with it, too.
fn is_mark(c: char) -> bool {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    matches!(category, GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark)
}

/// Small Latin letters alone, two at least; after Latin letters, capitals too.
fn ends_address(rest: &[char], after_latin: bool) -> bool {
    let letters = rest.iter().take_while(|c| c.is_alphanumeric()).count();
    let may_end = |c: &char| c.is_ascii_lowercase() || after_latin && c.is_ascii_uppercase();
    letters >= 2 && rest[..letters].iter().all(may_end)
}

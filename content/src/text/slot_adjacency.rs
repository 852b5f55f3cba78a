//! The check of what is next to a slot: it could turn the slot's number into another one, although each part is a fact.

use crate::diagnostic::{InText, Neighbour, TextMistake};
use crate::text::slots::{self, Piece};
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// Signs that are dialled: also with spaces, brackets or points between, they belong to the number that follows.
const DIALLED: [char; 8] = ['+', '*', '#', '＋', '＊', '＃', '➕', '✳'];
/// What may touch a number, beside spaces: the punctuation of the languages' sentences, brackets, and quotation marks.
const TOUCHING: &str = ".,;:!?…()[]'\"-‑–—/·¿¡«»‹›“”„‟‘’‚،؛؟۔।。，、：；！？（）《》「」『』〈〉【】";
/// After a number, it only means "and more".
const AND_MORE: char = '+';

/// Everything in a text that touches a slot and must not; `is_number` says whether a slot stands for something with a digit. Only a closed
/// list of characters may touch a number.
pub fn check(text: &str, pieces: &[Piece<'_>], is_number: impl Fn(&str) -> bool) -> Vec<InText> {
    let touching = pieces.windows(2).filter_map(|pair| match *pair {
        [Piece::Slot(before), Piece::Slot(after)] => {
            Some((before, Neighbour::Slot(before.to_owned()), Neighbour::Slot(after.to_owned())))
        }
        [Piece::Words(words), Piece::Slot(name)] => {
            let sign = words.chars().next_back()?;
            let dialled = words.trim_end_matches(may_touch).chars().next_back().filter(|sign| DIALLED.contains(sign));
            let sign = dialled.or_else(|| Some(sign).filter(|sign| !may_touch(*sign)));
            let sign = sign.filter(|_| is_number(name))?;
            Some((name, neighbour(sign), Neighbour::Slot(name.to_owned())))
        }
        [Piece::Slot(name), Piece::Words(words)] => {
            let sign = words.chars().next()?;
            let touches = is_mark(sign) || is_number(name) && sign != AND_MORE && !may_touch(sign);
            touches.then(|| (name, Neighbour::Slot(name.to_owned()), neighbour(sign)))
        }
        _ => None,
    });
    mistakes(text, touching)
}

/// Two numbers with nothing but signs between them, or nothing but spaces, as if all that were one number.
pub fn joined(text: &str, pieces: &[Piece<'_>], is_number: impl Fn(&str) -> bool) -> Vec<InText> {
    let joined = pieces.windows(3).filter_map(|three| match *three {
        [Piece::Slot(before), Piece::Words(words), Piece::Slot(after)]
            if is_number(before)
                && is_number(after)
                && (words.trim().is_empty() || !words.contains(|c: char| c.is_whitespace() || c.is_alphabetic())) =>
        {
            Some((before, Neighbour::Slot(before.to_owned()), Neighbour::Slot(after.to_owned())))
        }
        _ => None,
    });
    mistakes(text, joined)
}

fn mistakes<'a>(text: &str, touching: impl Iterator<Item = (&'a str, Neighbour, Neighbour)>) -> Vec<InText> {
    let mistake = |(name, before, after)| InText {
        range: slots::range_in(text, name),
        mistake: TextMistake::SlotTouched { before, after }.into(),
    };
    touching.map(mistake).collect()
}

fn neighbour(c: char) -> Neighbour {
    if is_mark(c) { Neighbour::Mark(c) } else { Neighbour::Sign(c) }
}

fn may_touch(c: char) -> bool {
    c.is_whitespace() || TOUCHING.contains(c)
}

/// An accent, a stroke or a frame that would be drawn onto the last digit.
fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

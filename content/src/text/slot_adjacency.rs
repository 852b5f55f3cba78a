//! The check of what is next to a slot: it could turn the slot's number into another one, although each part is a fact.

use crate::diagnostic::{InText, Neighbour, TextMistake};
use crate::text::slots::{self, Piece};
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// Characters that are dialled. After a number, `+` only means "and more".
const BEFORE: [char; 6] = ['+', '*', '#', '＋', '＊', '＃'];
const AFTER: [char; 4] = ['*', '#', '＊', '＃'];

/// Everything in a text that touches a slot and must not; `is_number` says whether a slot stands for something with a digit.
pub fn check(text: &str, pieces: &[Piece<'_>], is_number: impl Fn(&str) -> bool) -> Vec<InText> {
    let touching = pieces.windows(2).filter_map(|pair| match *pair {
        [Piece::Slot(before), Piece::Slot(after)] => {
            Some((before, Neighbour::Slot(before.to_owned()), Neighbour::Slot(after.to_owned())))
        }
        [Piece::Words(words), Piece::Slot(name)] => {
            let sign = words.chars().next_back().filter(|sign| BEFORE.contains(sign) && is_number(name))?;
            Some((name, Neighbour::Sign(sign), Neighbour::Slot(name.to_owned())))
        }
        [Piece::Slot(name), Piece::Words(words)] => {
            let sign = words.chars().next()?;
            let after = if is_mark(sign) { Neighbour::Mark(sign) } else { Neighbour::Sign(sign) };
            let touches = is_mark(sign) || AFTER.contains(&sign) && is_number(name);
            touches.then(|| (name, Neighbour::Slot(name.to_owned()), after))
        }
        _ => None,
    });
    touching
        .map(|(name, before, after)| InText {
            range: slots::range_in(text, name),
            mistake: TextMistake::SlotTouched { before, after }.into(),
        })
        .collect()
}

/// An accent, a stroke or a frame that would be drawn onto the last digit.
fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

//! A number stands alone: what touches its slot would make another number of it, though each part is a fact.

use crate::diagnostic::{Finding, code_point, quote};
use crate::text::slots::Piece;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// Signs that are dialled. After a number `+` only says "and more".
const BEFORE: [char; 6] = ['+', '*', '#', '＋', '＊', '＃'];
const AFTER: [char; 4] = ['*', '#', '＊', '＃'];

/// Everything that touches a slot and must not; `is_number` says whether a slot stands for something with a digit.
pub fn check(pieces: &[Piece<'_>], is_number: impl Fn(&str) -> bool) -> Vec<Finding> {
    let touching = pieces.windows(2).filter_map(|pair| match *pair {
        [Piece::Slot(before), Piece::Slot(after)] => Some((braces(before), braces(after))),
        [Piece::Words(words), Piece::Slot(name)] => {
            let sign = words.chars().next_back().filter(|sign| BEFORE.contains(sign) && is_number(name))?;
            Some((quote(&sign.to_string()), braces(name)))
        }
        [Piece::Slot(name), Piece::Words(words)] => {
            let sign = words.chars().next()?;
            let shown = if is_mark(sign) { code_point(sign) } else { quote(&sign.to_string()) };
            (is_mark(sign) || AFTER.contains(&sign) && is_number(name)).then(|| (braces(name), shown))
        }
        _ => None,
    });
    touching
        .map(|(before, after)| {
            let what = format!("{before} and {after} touch, so that readers take them for one");
            Finding::new(what, "put words or a space between them, or remove one")
        })
        .collect()
}

/// An accent, a stroke or a frame that would be drawn onto the last digit.
fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

fn braces(name: &str) -> String {
    quote(&format!("{{{name}}}"))
}

//! The check of what is next to a slot: it could turn the slot's number into another one, although each part is a fact.

use crate::diagnostic::{InText, Neighbour, TextMistake};
use crate::text::number_signs;
use crate::text::slots::{self, Piece};
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

/// Signs that are dialled: also with spaces, brackets or points between, they belong to the number that follows.
const DIALLED: [char; 8] = ['+', '*', '#', '＋', '＊', '＃', '➕', '✳'];
/// What may touch a number, beside spaces: the punctuation of the languages' sentences, brackets, and quotation marks.
const TOUCHING: &str = ".,;:!?…()[]'\"-‑–—/·¿¡«»‹›“”„‟‘’‚،؛؟۔।。，、：；！？（）《》「」『』〈〉【】";
/// After these, a word is not tied to what follows, but shortened: `l'{call}`.
const APOSTROPHES: &str = "'’";
/// Articles that a language ties to a number: Maltese `l-14`.
const ARTICLES: [(&str, &str); 1] = [("mt", "l-")];
/// After a number, it only means "and more".
const AND_MORE: char = '+';

/// Everything in a text of a language that touches a slot and must not; `is_number` says whether a slot stands for something with a digit.
/// Only a closed list of characters may touch a number.
pub fn check(text: &str, language: &str, pieces: &[Piece<'_>], is_number: impl Fn(&str) -> bool) -> Vec<InText> {
    let touching = pieces.windows(2).filter_map(|pair| match *pair {
        [Piece::Slot(before), Piece::Slot(after)] => {
            Some((before, Neighbour::Slot(before.to_owned()), Neighbour::Slot(after.to_owned())))
        }
        [Piece::Words(words), Piece::Slot(name)] => {
            let sign = words.chars().next_back()?;
            let dialled = words.trim_end_matches(may_touch).chars().next_back().filter(|sign| DIALLED.contains(sign));
            let tied = || tied_digit(words.chars().rev()).filter(|_| !ends_with_article(words, language));
            let sign = dialled.or_else(|| Some(sign).filter(|sign| !may_touch(*sign))).or_else(tied);
            let sign = sign.filter(|_| is_number(name))?;
            Some((name, neighbour(sign), Neighbour::Slot(name.to_owned())))
        }
        [Piece::Slot(name), Piece::Words(words)] => {
            let sign = words.chars().next()?;
            let touches = is_mark(sign) || is_number(name) && sign != AND_MORE && !may_touch(sign);
            let sign =
                Some(sign).filter(|_| touches).or_else(|| tied_digit(words.chars()).filter(|_| is_number(name)))?;
            Some((name, Neighbour::Slot(name.to_owned()), neighbour(sign)))
        }
        _ => None,
    });
    mistakes(text, touching)
}

fn ends_with_article(words: &str, language: &str) -> bool {
    let is_last = |article| words.strip_suffix(article).is_some_and(|before| !before.ends_with(char::is_alphanumeric));
    ARTICLES.iter().any(|(of, article)| *of == language && is_last(*article))
}

/// The sign next to a number that people may read as its next digit, because punctuation without a space ties it to the number: the `l` of
/// `l/{call}`. The signs are given as they follow when one goes away from the number.
fn tied_digit(signs: impl Iterator<Item = char>) -> Option<char> {
    let mut rest = signs.skip_while(|sign| TOUCHING.contains(*sign) && !APOSTROPHES.contains(*sign)).peekable();
    let first = *rest.peek()?;
    let is_word = |sign: &char| sign.is_alphanumeric() || number_signs::is_like_digit(*sign);
    let mut word = rest.take_while(is_word).peekable();
    (word.peek().is_some() && word.all(number_signs::is_like_digit)).then_some(first)
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

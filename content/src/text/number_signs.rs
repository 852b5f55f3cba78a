//! Signs that people read as numbers, although Unicode does not call them numeric.

use crate::text::folded::Folded;

/// Keycap, dice, clock faces, and the tiles and cards of games, each with its value drawn on it.
const DRAWN: [(char, char); 9] = [
    ('\u{20E3}', '\u{20E3}'),
    ('\u{2680}', '\u{2685}'),
    ('\u{1F007}', '\u{1F021}'),
    ('\u{1F030}', '\u{1F093}'),
    ('\u{1F0A0}', '\u{1F0F5}'),
    ('\u{1F51F}', '\u{1F51F}'),
    ('\u{1F522}', '\u{1F522}'),
    ('\u{1F550}', '\u{1F567}'),
    ('\u{1F4AF}', '\u{1F4AF}'),
];

/// The digits of Chinese numbers, of which several in a row are a number read digit by digit.
const HAN_DIGITS: &str = "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖壱弐参";
/// How many: one or two are in many words, such as 一起.
const HAN_ROW: usize = 3;

/// For each character of a text, whether it is a number, or a part of one.
pub fn mark(text: &[char]) -> Vec<bool> {
    let mut marked: Vec<bool> = text.iter().map(|c| is_number(*c)).collect();
    let mut start = 0;
    for run in text.split(|c| !HAN_DIGITS.contains(*c)) {
        if run.len() >= HAN_ROW {
            marked[start..start + run.len()].fill(true);
        }
        start += run.len() + 1;
    }
    marked
}

fn is_number(c: char) -> bool {
    let is_drawn = DRAWN.iter().any(|(first, last)| (*first..=*last).contains(&c));
    // Such as the signs for hours and days in East Asia, which hold digits.
    is_drawn || c.is_numeric() || Folded::of(&[c]).text.into_iter().any(char::is_numeric)
}

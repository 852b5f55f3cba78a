//! Signs that people read as numbers, although Unicode does not call them numeric.

use crate::text::folded::Folded;

/// Keycap, dice, clock faces, calendars, medals, and the tiles, cards and balls of games, each with its value drawn on it.
const DRAWN: [(char, char); 16] = [
    ('\u{20E3}', '\u{20E3}'),
    ('\u{2680}', '\u{2685}'),
    ('\u{1F007}', '\u{1F021}'),
    ('\u{1F030}', '\u{1F093}'),
    ('\u{1F0A0}', '\u{1F0F5}'),
    ('\u{1F51F}', '\u{1F51F}'),
    ('\u{1F522}', '\u{1F522}'),
    ('\u{1F550}', '\u{1F567}'),
    ('\u{1F3B0}', '\u{1F3B0}'),
    ('\u{1F3B1}', '\u{1F3B1}'),
    ('\u{1F4AF}', '\u{1F4AF}'),
    ('\u{1F4C5}', '\u{1F4C6}'),
    ('\u{1F502}', '\u{1F502}'),
    ('\u{1F51E}', '\u{1F51E}'),
    ('\u{1F5D3}', '\u{1F5D3}'),
    ('\u{1F947}', '\u{1F949}'),
];

/// The digits of Chinese numbers, of which several in a row are a number read digit by digit.
const HAN_DIGITS: &str = "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖壱弐参";
/// How many: one or two are in many words, such as 一起.
const HAN_ROW: usize = 3;

/// Letters that people read as digits where a word has no other, and the stroke.
const LIKE_DIGITS: &str = "lIO|ıƖǀƧƨƷʒɜȜȝꝪꝫꞫᴣƼƽꝮꝯȢȣꞀꙄꙅЗОІӀΟΙ";
/// How many make a number: no other word of a language has only these.
const LIKE_DIGITS_ROW: usize = 3;
/// The word that has.
const ILL: [char; 3] = ['I', 'l', 'l'];

/// Whether people may read a character as a digit: because it is one, or as a letter or a stroke that looks like one.
pub fn is_like_digit(c: char) -> bool {
    c.is_numeric() || LIKE_DIGITS.contains(c)
}

/// For each character of a text, whether it is a number, or a part of one.
pub fn mark(text: &[char]) -> Vec<bool> {
    let mut marked: Vec<bool> = text.iter().map(|c| is_number(*c)).collect();
    let runs = text.split(|c| !HAN_DIGITS.contains(*c));
    fill(runs, |run| run.len() >= HAN_ROW, &mut marked);
    // Only as whole words: `IlO`, and not in `Illlustrazione`.
    let words = text.split(|c| !c.is_alphanumeric() && *c != '|');
    let is_number =
        |word: &[char]| word.len() >= LIKE_DIGITS_ROW && word.iter().all(|c| is_like_digit(*c)) && word != ILL;
    fill(words, is_number, &mut marked);
    apart(text, &mut marked);
    marked
}

/// Marks such letters in a row with single spaces or signs between: `l l O`.
fn apart(text: &[char], marked: &mut [bool]) {
    let is_letter = |at: usize| text.get(at).is_some_and(|c| c.is_alphanumeric() || *c == '|');
    let (mut start, mut count) = (0, 0);
    for at in 0..=text.len() {
        if at < text.len() && !is_letter(at) && at > start && is_letter(at - 1) {
            continue;
        }
        let alone =
            text.get(at).is_some_and(|c| is_like_digit(*c)) && !is_letter(at + 1) && (at == 0 || !is_letter(at - 1));
        if alone {
            start = if count == 0 { at } else { start };
            count += 1;
            continue;
        }
        if count >= LIKE_DIGITS_ROW {
            (start..start + 2 * count - 1).step_by(2).for_each(|place| marked[place] = true);
        }
        count = 0;
    }
}

/// Marks those of the pieces, each with a single character between it and the next, that are numbers.
fn fill<'a>(pieces: impl Iterator<Item = &'a [char]>, is_number: impl Fn(&[char]) -> bool, marked: &mut [bool]) {
    let mut start = 0;
    for piece in pieces {
        if is_number(piece) {
            marked[start..start + piece.len()].fill(true);
        }
        start += piece.len() + 1;
    }
}

fn is_number(c: char) -> bool {
    let is_drawn = DRAWN.iter().any(|(first, last)| (*first..=*last).contains(&c));
    // Such as the signs for hours and days in East Asia, which hold digits.
    is_drawn || c.is_numeric() || Folded::of(&[c]).text.into_iter().any(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn letters_that_stand_for_digits_are_numbers_and_words_are_not() {
        for (text, expected) in [
            ("IlO", "###"),
            ("a l l O b", "  # # #  "),
            ("l.I.O", "# # #"),
            ("|||", "###"),
            ("l l", "   "),
            ("l  l  l", "       "),
            ("Ill O", "     "),
            ("l’ I O", "      "),
            ("Ci vuole l'Oro", "              "),
            ("一起一个", "    "),
            ("一一二", "###"),
            ("ı ǀ Ȝ", "# # #"),
        ] {
            let text: Vec<char> = text.chars().collect();
            let marked: String = mark(&text).into_iter().map(|is| if is { '#' } else { ' ' }).collect();
            assert_eq!(marked, expected, "{text:?}");
        }
    }
}

//! Telephone numbers in words, in the languages that staff of an Italian helpline write first: "uno nove sei nove sei",
//! "diciannovemilaseicentonovantasei", "one one two", "cent douze".

use icu_normalizer::DecomposingNormalizer;
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};
use std::ops::Range;

/// The words for numbers in a language.
struct Words {
    language: &'static str,
    /// The words up to ninety.
    small: &'static [&'static str],
    /// Those that multiply, after which a single word more makes a number nobody says otherwise.
    large: &'static [&'static str],
}

const WORDS: [Words; 3] = [
    Words {
        language: "it",
        small: &[
            "zero",
            "uno",
            "due",
            "tre",
            "quattro",
            "cinque",
            "sei",
            "sette",
            "otto",
            "nove",
            "dieci",
            "undici",
            "dodici",
            "tredici",
            "quattordici",
            "quindici",
            "sedici",
            "diciassette",
            "diciotto",
            "diciannove",
            "venti",
            "trenta",
            "quaranta",
            "cinquanta",
            "sessanta",
            "settanta",
            "ottanta",
            "novanta",
            "vent",
            "trent",
            "quarant",
            "cinquant",
            "sessant",
            "settant",
            "ottant",
            "novant",
        ],
        large: &["cento", "cent", "mille", "mila"],
    },
    Words {
        language: "en",
        small: &[
            "zero",
            "oh",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
        ],
        large: &["hundred", "thousand", "double", "triple"],
    },
    Words {
        language: "fr",
        small: &[
            "zero",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "vingt",
            "vingts",
            "trente",
            "quarante",
            "cinquante",
            "soixante",
        ],
        large: &["cent", "cents", "mille"],
    },
];

/// How many small words in a row are a telephone number, and how many with a large one.
const ROW: usize = 3;
const ROW_WITH_LARGE: usize = 2;

/// What stands for a number to dial in a text in a language. Numbers of the other languages are found as well, if they have no less than
/// three words: a sentence has none by chance.
pub fn find(text: &str, language: &str) -> Vec<Range<usize>> {
    let found = WORDS.iter().flat_map(|words| {
        let least = if words.language == language { ROW_WITH_LARGE } else { ROW };
        words.find(text, least)
    });
    let mut found: Vec<Range<usize>> = found.collect();
    found.sort_by_key(|range| (range.start, range.end));
    // Some words are numbers in two languages.
    found.dedup_by(|next, before| next.start < before.end);
    found
}

/// Words in a row.
#[derive(Default)]
struct Run {
    range: Option<Range<usize>>,
    count: usize,
    large: usize,
}

impl Run {
    fn add(&mut self, word: Range<usize>, small: usize, large: usize) {
        let start = self.range.as_ref().map_or(word.start, |range| range.start);
        self.range = Some(start..word.end);
        self.count += small + large;
        self.large += large;
    }

    /// `least` is the number of words if one of them is large.
    fn number(self, least: usize) -> Option<Range<usize>> {
        let enough = if self.large > 0 { least } else { ROW };
        self.range.filter(|_| self.count >= enough)
    }
}

impl Words {
    fn find(&self, text: &str, least: usize) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        let mut run = Run::default();
        for range in letters(text) {
            let joined = run.range.as_ref().is_none_or(|run| joins(&text[run.end..range.start]));
            let parts = self.parts(&plain(&text[range.clone()]));
            if parts.is_none() || !joined {
                found.extend(std::mem::take(&mut run).number(least));
            }
            if let Some((small, large)) = parts {
                run.add(range, small, large);
            }
        }
        found.extend(run.number(least));
        found
    }

    /// How many small and large words a word is made of; `None` if it is no number. One step for each byte, however long the word is.
    fn parts(&self, word: &str) -> Option<(usize, usize)> {
        let mut reached = vec![None; word.len() + 1];
        reached[0] = Some((0, 0));
        for place in 0..word.len() {
            let Some((small, large)) = reached[place] else { continue };
            let mut reach = |part: &str, parts: (usize, usize)| {
                if word[place..].starts_with(part) {
                    let end = &mut reached[place + part.len()];
                    *end = Some(end.map_or(parts, |known: (usize, usize)| known.min(parts)));
                }
            };
            self.small.iter().for_each(|part| reach(part, (small + 1, large)));
            self.large.iter().for_each(|part| reach(part, (small, large + 1)));
        }
        reached[word.len()]
    }
}

/// A word without its accents, in small letters, as compatible characters.
fn plain(word: &str) -> String {
    let decomposed = DecomposingNormalizer::new_nfkd().normalize(word).to_lowercase();
    let is_mark = |c: char| GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c));
    decomposed.chars().filter(|c| !is_mark(*c)).collect()
}

fn letters(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split(|c: char| !c.is_alphabetic()).filter_map(move |word| {
        let range = start..start + word.len();
        let end = text[range.end..].chars().next().map_or(range.end, |c| range.end + c.len_utf8());
        start = end;
        (!word.is_empty()).then_some(range)
    })
}

/// Whether this stands between the words of one number; the end of a sentence and a space do not.
fn joins(between: &str) -> bool {
    let is_end = between.contains(['.', '!', '?', '…']) && between.contains(char::is_whitespace);
    !is_end && !between.contains(['{', '}'])
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn numbers_to_dial_are_found_and_words_that_are_also_numbers_are_not() {
        for (language, text, expected) in [
            ("it", "Chiama l'uno nove sei nove sei.", Some("uno nove sei nove sei")),
            ("it", "Chiama il diciannovemilaseicentonovantasei", Some("diciannovemilaseicentonovantasei")),
            ("it", "Il centododici", Some("centododici")),
            ("it", "Uno-uno-quattro!", Some("Uno-uno-quattro")),
            ("it", "Sei uno dei due? Sei al sicuro. Cento volte.", None),
            ("it", "Premi tre volte. Due, tre persone.", None),
            ("en", "Call one, one, two now", Some("one, one, two")),
            ("en", "one hundred and", Some("one hundred")),
            ("en", "No one is alone. One or two people. Someone often", None),
            ("fr", "Appelle le cent douze", Some("cent douze")),
            ("fr", "un neuf six neuf six", Some("un neuf six neuf six")),
            ("fr", "Un ou deux amis. Un six. Cent fois.", None),
            ("it", "Chiama one one two", Some("one one two")),
            ("de", "Ruf uno-uno-due", Some("uno-uno-due")),
            ("de", "Uno, due. Hundred thousand", None),
            ("en", "one — one — two", Some("one — one — two")),
            ("it", "uno/nove; sei", Some("uno/nove; sei")),
            ("it", "ùno ｎove sei", Some("ùno ｎove sei")),
            ("it", "Uno. Nove! Sei?", None),
            ("de", "eins eins zwei", None),
        ] {
            let found = find(text, language);
            assert_eq!(found.first().map(|range| &text[range.clone()]), expected, "{text}");
            assert!(found.len() < 2, "{text}");
        }
    }
}

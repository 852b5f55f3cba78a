//! Telephone numbers in words, in the languages that staff of an Italian helpline write first: "uno nove sei nove sei",
//! "diciannovemilaseicentonovantasei", "one one two", "cent douze".

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
            "zéro",
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

/// What stands for a number to dial in a text in a language.
pub fn find(text: &str, language: &str) -> Vec<Range<usize>> {
    let Some(words) = WORDS.iter().find(|words| words.language == language) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut run = Run::default();
    for range in letters(text) {
        let word = text[range.clone()].to_lowercase();
        let joined = run.range.as_ref().is_none_or(|run| joins(&text[run.end..range.start]));
        let parts = words.parts(&word);
        if parts.is_none() || !joined {
            found.extend(std::mem::take(&mut run).number());
        }
        if let Some((small, large)) = parts {
            run.add(range, small, large);
        }
    }
    found.extend(run.number());
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

    fn number(self) -> Option<Range<usize>> {
        let enough = if self.large > 0 { ROW_WITH_LARGE } else { ROW };
        self.range.filter(|_| self.count >= enough)
    }
}

impl Words {
    /// How many small and large words a word is made of; `None` if it is no number.
    fn parts(&self, word: &str) -> Option<(usize, usize)> {
        if word.is_empty() {
            return Some((0, 0));
        }
        let rest = |part: &&&str| word.strip_prefix(**part).and_then(|rest| self.parts(rest));
        let small = self.small.iter().filter_map(|part| rest(&part)).map(|(small, large)| (small + 1, large));
        let large = self.large.iter().filter_map(|part| rest(&part)).map(|(small, large)| (small, large + 1));
        small.chain(large).min()
    }
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

/// Whether this stands between the words of one number; a dot and a space begin a sentence.
fn joins(between: &str) -> bool {
    let is_end = between.contains('.') && between.contains(char::is_whitespace);
    !is_end && between.chars().all(|c| c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | ',' | '.' | '·'))
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
            ("de", "eins eins zwei", None),
        ] {
            let found = find(text, language);
            assert_eq!(found.first().map(|range| &text[range.clone()]), expected, "{text}");
            assert!(found.len() < 2, "{text}");
        }
    }
}

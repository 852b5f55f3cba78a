//! Quotation marks of the language, in pairs.
//!
//! Unicode's CLDR 48 (`delimiters.json`: the marks of a quotation and of one inside it), which no maintained crate has.
//! Where a country's own rules know another pair, it is in [`MORE`], with the source.

use super::plain_text::{PlainText, is_letter};
use crate::diagnostic::{InText, LintMistake};
use crate::locale::locale_profile::LocaleProfile;

type Pair = (char, char);

/// The quotation marks by language: the pair of a quotation, and the pair of one inside it.
const CLDR: [(&str, [Pair; 2]); 32] = [
    ("ar", [('”', '“'), ('’', '‘')]),
    ("bg", [('„', '“'), ('„', '“')]),
    ("bn", [('“', '”'), ('‘', '’')]),
    ("cs", [('„', '“'), ('‚', '‘')]),
    ("da", [('“', '”'), ('‘', '’')]),
    ("de", [('„', '“'), ('‚', '‘')]),
    ("el", [('«', '»'), ('“', '”')]),
    ("en", [('“', '”'), ('‘', '’')]),
    ("es", [('“', '”'), ('‘', '’')]),
    ("et", [('„', '“'), ('‚', '‘')]),
    ("fi", [('”', '”'), ('’', '’')]),
    ("fr", [('«', '»'), ('«', '»')]),
    ("ga", [('“', '”'), ('‘', '’')]),
    ("hr", [('„', '“'), ('‚', '‘')]),
    ("hu", [('„', '”'), ('»', '«')]),
    ("it", [('«', '»'), ('“', '”')]),
    ("lt", [('„', '“'), ('„', '“')]),
    ("lv", [('“', '”'), ('‘', '’')]),
    ("mt", [('“', '”'), ('‘', '’')]),
    ("nl", [('‘', '’'), ('‘', '’')]),
    ("pa", [('“', '”'), ('‘', '’')]),
    ("pl", [('„', '”'), ('«', '»')]),
    ("pt", [('“', '”'), ('‘', '’')]),
    ("ro", [('„', '”'), ('«', '»')]),
    ("ru", [('«', '»'), ('„', '“')]),
    ("sk", [('„', '“'), ('‚', '‘')]),
    ("sl", [('„', '“'), ('‚', '‘')]),
    ("sq", [('“', '”'), ('‘', '’')]),
    ("sv", [('”', '”'), ('’', '’')]),
    ("uk", [('«', '»'), ('„', '“')]),
    ("ur", [('”', '“'), ('’', '‘')]),
    ("zh", [('“', '”'), ('‘', '’')]),
];

/// Pairs that are also right.
const MORE: [(&str, Pair); 10] = [
    // CLDR's punctuation characters of Arabic, which have no other marks.
    ("ar", ('«', '»')),
    // Retskrivningsordbogen, § 58.
    ("da", ('”', '”')),
    // Real Academia Española, Ortografía (2010): the angular ones first.
    ("es", ('«', '»')),
    // CLDR's punctuation characters of French.
    ("fr", ('“', '”')),
    // Hrvatski pravopis (2013).
    ("hr", ('„', '”')),
    // CLDR's punctuation characters of Latvian.
    ("lv", ('„', '”')),
    // CLDR's punctuation characters of Dutch.
    ("nl", ('“', '”')),
    // CLDR's delimiters of European Portuguese (`pt-PT`).
    ("pt", ('«', '»')),
    // Slovenski pravopis (2001).
    ("sl", ('»', '«')),
    ("zh", ('「', '」')),
];

/// The first quotation mark that the language does not write there.
pub fn check(text: &PlainText, profile: &LocaleProfile<'_>) -> Option<InText> {
    let pairs = pairs(profile.language.language.as_str())?;
    let mut open: Vec<(usize, Pair)> = Vec::new();
    let mut before = None;
    let mut characters = text.text.char_indices().peekable();
    while let Some((index, c)) = characters.next() {
        let after = characters.peek().map(|(_, after)| *after);
        if is_mark(c) {
            let apostrophe = c == '’' && (before.is_some_and(is_letter) || after.is_some_and(is_letter));
            let closes = open.last().is_some_and(|(_, (_, close))| *close == c);
            // A closing mark after a letter may be an apostrophe too: of `’` inside a quotation only the last closes.
            if closes && !(apostrophe && after.is_some_and(is_letter)) {
                open.pop();
            } else if let Some(pair) = pairs.iter().find(|(start, _)| *start == c && !apostrophe) {
                open.push((index, *pair));
            } else if !apostrophe {
                return Some(wrong(text, index, c, &pairs));
            }
        }
        before = Some(c);
    }
    open.first().map(|(index, (start, end))| {
        let mistake = LintMistake::OpenQuotation { start: *start, end: *end };
        InText { range: text.range_of_char(*index), mistake: mistake.into() }
    })
}

fn is_mark(c: char) -> bool {
    matches!(c, '‘'..='‟' | '«' | '»' | '‹' | '›' | '「'..='』')
}

fn pairs(language: &str) -> Option<Vec<Pair>> {
    let (_, pairs) = CLDR.iter().find(|(tag, _)| *tag == language)?;
    let more = MORE.iter().filter(|(tag, _)| *tag == language).map(|(_, pair)| *pair);
    let mut all: Vec<Pair> = more.chain(*pairs).collect();
    all.dedup();
    Some(all)
}

fn wrong(text: &PlainText, index: usize, mark: char, pairs: &[Pair]) -> InText {
    let pairs = pairs.iter().map(|(start, close)| format!("{start}…{close}")).collect();
    InText { range: text.range_of_char(index), mistake: LintMistake::ForeignQuote { mark, pairs }.into() }
}

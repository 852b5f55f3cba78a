//! Words that were written as UTF-8 and read as something older: `Ã¨` for `è`. They are valid text, but nobody wrote them.

use crate::diagnostic::{InText, TextMistake};
use encoding_rs::{
    Encoding, IBM866, ISO_8859_2, ISO_8859_7, KOI8_R, MACINTOSH, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252,
    WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257,
};
use icu_locale::LanguageIdentifier;
use icu_locale::exemplar_chars::{ExemplarCharacters, ExemplarCharactersBorrowed};
use std::ops::Range;

/// The encodings that programs still assume where nothing says otherwise, the likeliest first.
const ASSUMED: [&Encoding; 13] = [
    WINDOWS_1252,
    MACINTOSH,
    WINDOWS_1250,
    WINDOWS_1251,
    WINDOWS_1253,
    WINDOWS_1254,
    WINDOWS_1255,
    WINDOWS_1256,
    WINDOWS_1257,
    ISO_8859_2,
    ISO_8859_7,
    KOI8_R,
    IBM866,
];

/// Marks that texts of any language may have.
const SHARED: &str = "’‘“”„‚«»‹›…–—·¡¿";

/// A mistake for each such word of a text in a language.
pub fn check(text: &str, language: &LanguageIdentifier) -> Vec<InText> {
    let mistake = |(range, probable): (Range<usize>, String)| {
        let word = text[range.clone()].to_owned();
        InText::at(range, TextMistake::WrongEncoding { word, probable })
    };
    find(text, language).into_iter().map(mistake).collect()
}

/// Each such word of a text in a language, with what it most likely was.
fn find(text: &str, language: &LanguageIdentifier) -> Vec<(Range<usize>, String)> {
    if text.is_ascii() {
        return Vec::new();
    }
    let alphabet = Alphabet::of(language);
    let found = words(text).filter_map(|range| Some((range.clone(), alphabet.probable(&text[range])?)));
    found.collect()
}

/// What stands between ASCII spaces: in the old encodings, other spaces are parts of letters.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split(' ').map(move |word| {
        let range = start..start + word.len();
        start = range.end + 1;
        range
    })
}

/// The letters of a language, by CLDR's exemplar characters.
struct Alphabet {
    own: Option<ExemplarCharactersBorrowed<'static>>,
    /// Those of foreign words.
    auxiliary: Option<ExemplarCharactersBorrowed<'static>>,
}

impl Alphabet {
    fn of(language: &LanguageIdentifier) -> Self {
        let locale = &language.into();
        Self {
            own: ExemplarCharacters::try_new_main(locale).ok(),
            auxiliary: ExemplarCharacters::try_new_auxiliary(locale).ok(),
        }
    }

    fn has_own(&self, c: char) -> bool {
        c.is_ascii() || SHARED.contains(c) || is_in(self.own.as_ref(), c)
    }

    fn has(&self, c: char) -> bool {
        self.has_own(c) || is_in(self.auxiliary.as_ref(), c)
    }

    /// The word undone: back to the bytes, which then have to be UTF-8, in letters of the language. A word that is written with the
    /// language's own already is meant.
    fn probable(&self, word: &str) -> Option<String> {
        if word.chars().all(|c| self.has_own(c)) {
            return None;
        }
        ASSUMED.iter().find_map(|assumed| {
            let (bytes, _, unmappable) = assumed.encode(word);
            let undone = (!unmappable).then(|| str::from_utf8(&bytes).ok())??;
            (undone != word && undone.chars().all(|c| self.has(c))).then(|| undone.to_owned())
        })
    }
}

fn is_in(letters: Option<&ExemplarCharactersBorrowed<'static>>, c: char) -> bool {
    letters.is_some_and(|letters| letters.contains(c.to_lowercase().next().unwrap_or(c)))
}

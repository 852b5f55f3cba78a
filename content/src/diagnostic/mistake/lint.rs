//! What a program can tell of the quality of a translation.

use crate::diagnostic::define::mistakes;
use crate::diagnostic::value::Script;
use std::collections::BTreeMap;

mistakes! {
    /// What a program can tell of the quality of a translation.
    LintMistake {
        /// A word of letters of two scripts that look alike.
        Error "mixed-scripts" MixedScripts { word: String, letter: char, own: Script, foreign: Script },
        /// Words in another script than the language's, the first few of them.
        Error "foreign-script" ForeignScript { foreign: Script, own: Option<Script>, words: Vec<String>, more: bool },
        /// Letters that the language is not written with.
        Warning "foreign-letters" ForeignLetters { letters: Vec<char>, language: String },
        /// A typewriter's quotation mark.
        Error "straight-quote" StraightQuote { mark: char },
        /// A Latin punctuation mark where the script has its own.
        Error "latin-punctuation" LatinPunctuation { mark: char, instead: char },
        /// A quotation mark that the language does not have; its pairs.
        Warning "foreign-quote" ForeignQuote { mark: char, pairs: Vec<String> },
        /// A quotation that does not end.
        Warning "open-quotation" OpenQuotation { start: char, end: char },
        /// A term that no text may use.
        Error "forbidden-term" ForbiddenTerm { term: String, why: BTreeMap<String, String>, instead: String },
        /// A text without the language's term for what the campaign's own text names by its term.
        Warning "term-not-used" TermNotUsed { term: String, concept: String, original: String },
        /// Two forms of a word in one.
        Warning "doubled-form" DoubledForm { word: String },
        /// A sentence of another language's text.
        Error "untranslated" Untranslated { sentence: String, file: String },
        /// A sentence that is nearly one of another language's text.
        Warning "nearly-untranslated" NearlyUntranslated { sentence: String, file: String },
        /// A text that its readers may find hard; its index and the least that they need.
        Warning "hard-to-read" HardToRead { index: usize, aim: usize },
    }
}

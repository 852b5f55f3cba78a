//! What keeps a text from being JSON.

use crate::diagnostic::define::mistakes;

mistakes! {
    /// What keeps a text from being JSON.
    SyntaxMistake {
        /// Nothing is in the file.
        Error "empty-file" EmptyFile,
        /// Two versions wait to be merged.
        Error "merge-marks" MergeMarks,
        /// A comma before the closing bracket.
        Error "trailing-comma" TrailingComma,
        /// Two commas, or one where an entry should be.
        Error "extra-comma" ExtraComma,
        /// No comma between two entries; what could end the block or list.
        Error "missing-comma" MissingComma { end: char },
        /// No colon after a key.
        Error "missing-colon" MissingColon,
        /// Something else where a key should be.
        Error "expected-key" ExpectedKey,
        /// Something else where a value should be.
        Error "expected-value" ExpectedValue,
        /// A comment.
        Error "comment" Comment,
        /// A tab within a text.
        Error "tab-in-text" TabInText,
        /// A text that goes on to the next line: most likely its end is lost.
        Error "line-break-in-text" LineBreakInText,
        /// Another control character within a text.
        Error "control-character-in-text" ControlCharacterInText { character: char },
        /// A backslash before something that it does not stand before.
        Error "stray-backslash" StrayBackslash,
        /// `\u` with digits that make no character.
        Error "broken-escape" BrokenEscape,
        /// A number that is not written as JSON writes numbers.
        Error "malformed-number" MalformedNumber,
        /// A number that no computer holds.
        Error "huge-number" HugeNumber,
        /// Too many blocks within blocks.
        Error "deep-nesting" DeepNesting,
        /// Something after the closing bracket.
        Error "text-after-end" TextAfterEnd,
        /// The end of the file within a text.
        Error "end-within-text" EndWithinText,
        /// The end of the file within a block or list.
        Error "end-too-early" EndTooEarly,
        /// A key without the quotation mark at its end.
        Error "key-without-end" KeyWithoutEnd,
        /// A quotation mark that is not the straight one.
        Error "curly-quote" CurlyQuote { mark: char },
        /// A sign of another keyboard, and the one of JSON that it looks like.
        Error "look-alike-sign" LookAlike { sign: char, instead: char },
        /// `True` or `None`, as other languages write them.
        Error "misspelt-literal" MisspeltLiteral { word: String },
        /// A space, or a character that does not show, between entries and none of JSON's.
        Error "unusual-space" UnusualSpace { character: char },
    }
}

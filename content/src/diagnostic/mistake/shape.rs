//! JSON of another shape than the file has.

use crate::diagnostic::define::mistakes;
use crate::diagnostic::value::{Expected, Type};

mistakes! {
    /// JSON of another shape than the file has.
    ShapeMistake {
        /// A key stands twice in one block.
        Error "key-given-twice" KeyGivenTwice,
        /// A key that does not belong there; the key most like it, or the few that do.
        Error "unknown-key" UnknownKey { suggestion: Option<String>, known: Vec<String> },
        /// A key that must be there.
        Error "missing-key" MissingKey { key: String, expected: Vec<Expected> },
        /// A word that is none of those among which to choose.
        Error "not-a-choice" NotAChoice { word: String, suggestion: Option<String>, expected: Vec<Expected> },
        /// A value of another type.
        Error "wrong-type" WrongType { found: Type, expected: Vec<Expected> },
        /// A number below the limit.
        Error "number-too-small" NumberTooSmall { limit: String },
        /// A number above the limit.
        Error "number-too-large" NumberTooLarge { limit: String },
        /// The `$schema` of a file is no text.
        Error "schema-reference-no-text" SchemaReferenceNoText,
        /// The rare value that its schema allows and its type does not, such as 60.0 for a whole number.
        Error "unreadable-value" UnreadableValue,
        /// Texts stand in a block of a strings file, which is a flat list; the whole key of the first.
        Error "texts-in-block" TextsInBlock { key: String },
    }
}

//! What no text that visitors see may contain, and slots.

use crate::diagnostic::define::mistakes;
use crate::diagnostic::value::Neighbour;

mistakes! {
    /// What no text that visitors see may contain, and slots.
    TextMistake {
        /// Nothing is in it.
        Error "text-empty" Empty,
        /// A space at the beginning or end.
        Error "outer-space" OuterSpace,
        /// Two spaces in a row.
        Error "double-space" DoubleSpace,
        /// A line break or tab.
        Error "line-break" LineBreak,
        /// A character that turns the direction of the text.
        Error "direction-character" DirectionCharacter { character: char },
        /// The trace of a character lost in a wrong encoding.
        Error "lost-character" LostCharacter,
        /// A character that cannot be seen.
        Error "invisible-character" InvisibleCharacter { character: char },
        /// More marks on one letter than any language writes, as the letter with its marks.
        Error "stacked-marks" StackedMarks { letter: String },
        /// A sign that texts of the language do not have.
        Error "unusual-sign" UnusualSign { sign: char },
        /// A word read in a wrong encoding, and what it most likely was.
        Error "wrong-encoding" WrongEncoding { word: String, probable: String },
        /// HTML tags, or the signs of them.
        Error "html" Html,
        /// An HTML entity.
        Error "html-entity" HtmlEntity { entity: String },
        /// A brace in a fact, which has no slots.
        Error "brace-in-fact" BraceInFact,
        /// A fact that reads as an address.
        Error "address-in-fact" AddressInFact { address: String },
        /// An address typed into a text; whether it may be two sentences without a space.
        Error "typed-address" TypedAddress { address: String, two_sentences: bool },
        /// A number typed into a text; the slot that stands for it.
        Error "typed-number" TypedNumber { number: String, slot: Option<String> },
        /// A number to dial written out in words.
        Error "number-in-words" NumberInWords { number: String },
        /// A slot as another program writes it; what is in its place here, if that is known.
        Error "foreign-slot" ForeignSlot { slot: String, name: Option<String> },
        /// A `{` without its `}`.
        Error "brace-not-closed" BraceNotClosed,
        /// A `}` without its `{`.
        Error "brace-not-opened" BraceNotOpened,
        /// A slot that the campaign does not have.
        Error "unknown-slot" UnknownSlot { slot: String, suggestion: Option<String> },
        /// A slot that the line of opening hours does not have.
        Error "unknown-hours-slot" UnknownHoursSlot { slot: String, suggestion: Option<String> },
        /// A slot of the default language's text that this text does not have.
        Error "slot-missing" SlotMissing { slot: String },
        /// A slot that the line of opening hours must have.
        Error "hours-slot-missing" HoursSlotMissing { slot: String },
        /// A slot that the default language's text does not have.
        Error "slot-added" SlotAdded { slot: String },
        /// A slot that the default language's text has lost, and how many other languages have it.
        Error "slot-lost" SlotLost { slot: String, languages: usize },
        /// A slot in a name.
        Error "slot-in-name" SlotInName,
        /// Something that touches a slot and would change how it is read.
        Error "slot-touched" SlotTouched { before: Neighbour, after: Neighbour },
        /// More mistakes than are worth a line each: the number that is reported.
        Error "more-mistakes-in-text" MoreMistakes { most: usize },
        /// Longer than there is room for, in characters as a reader counts them.
        Error "text-too-long" TooLong { length: usize, most: usize, excess: usize },
    }
}

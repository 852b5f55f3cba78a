//! Texts left in the language they should have been translated from.

use crate::{Row, fails, passes};

pub const ROWS: &[Row] = &[
    passes("a translation into a related language", "es", "Puedes pedir ayuda cuando quieras. Siempre te escuchamos."),
    passes("two words in common", "de", "Help whenever."),
    passes("an official name of three words", "de", "Clicca e Segnala!"),
    passes("the text of another language in the original itself", "it", "We always listen to you."),
    passes("another form of the same language", "en-IE", "You can ask for help whenever you like."),
    fails(
        "all of the English",
        "de",
        "You can ask for help whenever you like. We always listen to you.",
        &[
            "error untranslated sentence=You can ask for help whenever you like file=strings/en.json",
            "error untranslated sentence=We always listen to you file=strings/en.json",
        ],
    ),
    fails(
        "one Italian sentence among others",
        "ro",
        "Poți cere ajutor oricând. Ti ascoltiamo sempre.",
        &["error untranslated sentence=Ti ascoltiamo sempre file=strings/it.json"],
    ),
    fails(
        "English with a word changed",
        "nl",
        "You can ask for help whenever you want.",
        &["warning nearly-untranslated sentence=You can ask for help whenever you want file=strings/en.json"],
    ),
    fails(
        "English with other punctuation and capitals",
        "sv",
        "we always listen to you!",
        &["error untranslated sentence=we always listen to you file=strings/en.json"],
    ),
];

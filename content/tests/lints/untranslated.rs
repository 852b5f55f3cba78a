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
            "error `You can ask for help whenever you like` is still the text of strings/en.json; translate it",
            "error `We always listen to you` is still the text of strings/en.json; translate it",
        ],
    ),
    fails(
        "one Italian sentence among others",
        "ro",
        "Poți cere ajutor oricând. Ti ascoltiamo sempre.",
        &["error `Ti ascoltiamo sempre` is still the text of strings/it.json; translate it"],
    ),
    fails(
        "English with a word changed",
        "nl",
        "You can ask for help whenever you want.",
        &[
            "warning `You can ask for help whenever you want` is nearly the text of strings/en.json; look whether it is translated",
        ],
    ),
    fails(
        "English with other punctuation and capitals",
        "sv",
        "we always listen to you!",
        &["error `we always listen to you` is still the text of strings/en.json; translate it"],
    ),
];

//! The language's letters.

use crate::{Row, fails, passes};

pub const ROWS: &[Row] = &[
    passes("Romanian with commas below", "ro", "Știi ce să faci, ție îți spun."),
    passes("a French word with an accent in English", "en", "Write from a café."),
    passes("Urdu with its own letters", "ur", "آپ ہمیں لکھ سکتے ہیں۔"),
    passes("Chinese characters beyond the commonest", "zh", "你可以悄悄倾诉，别彷徨。"),
    passes("Maltese", "mt", "Tista’ tikteb meta trid, ġurnata wara l-oħra."),
    passes("a decomposed accent", "es", "Escri\u{301}benos."),
    fails(
        "Urdu with an Arabic letter",
        "ur",
        "آپ ہمیں ل\u{643}ھ سکتے ہیں۔",
        &["warning foreign-letters letters=ك language=ur"],
    ),
    fails(
        "Czech with Polish letters",
        "cs",
        "Napiš nám w każdej chwili.",
        &["warning foreign-letters letters=ż language=cs"],
    ),
    fails(
        "Lithuanian with a Latvian letter",
        "lt",
        "Rašyk mums ļabai.",
        &["warning foreign-letters letters=ļ language=lt"],
    ),
    fails(
        "Italian with the schwa for all genders",
        "it",
        "Ciao a tuttə.",
        &["warning foreign-letters letters=ə language=it"],
    ),
];

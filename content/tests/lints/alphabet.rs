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
        &[
            "warning has `ك` (U+0643), which `ur` is not written with; check the spelling: another letter may only look the same",
        ],
    ),
    fails(
        "Czech with Polish letters",
        "cs",
        "Napiš nám w każdej chwili.",
        &[
            "warning has `ż` (U+017C), which `cs` is not written with; check the spelling: another letter may only look the same",
        ],
    ),
    fails(
        "Lithuanian with a Latvian letter",
        "lt",
        "Rašyk mums ļabai.",
        &[
            "warning has `ļ` (U+013C), which `lt` is not written with; check the spelling: another letter may only look the same",
        ],
    ),
    fails(
        "Italian with the schwa for all genders",
        "it",
        "Ciao a tuttə.",
        &[
            "warning has `ə` (U+0259), which `it` is not written with; check the spelling: another letter may only look the same",
        ],
    ),
];

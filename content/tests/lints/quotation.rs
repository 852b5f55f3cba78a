//! Quotation marks.

use crate::{Row, fails, passes};

pub const ROWS: &[Row] = &[
    passes("Italian", "it", "Puoi dire «no» o “basta”."),
    passes("a quotation in a quotation", "de", "Sie sagt: „Er rief ‚Nein‘ und ging.“"),
    passes("Swedish", "sv", "Säg ”nej” nu."),
    passes("Croatian as its own rules have it", "hr", "Reci „ne” sada."),
    passes("Arabic", "ar", "قل «لا» الآن."),
    passes("an apostrophe inside single marks", "en", "Say ‘I don’t want it’ now."),
    passes("an apostrophe at the end of a word", "mt", "Tista’ tgħid “le”."),
    passes("a language whose marks nobody has written down", "tr", "Şimdi “hayır” de."),
    fails("English marks in German", "de", "Sag “nein” jetzt.", &["warning foreign-quote mark=“ pairs=„…“,‚…‘"]),
    fails("German marks in English", "en", "Say „no“ now.", &["warning foreign-quote mark=„ pairs=“…”,‘…’"]),
    fails(
        "Polish with the closing mark of German",
        "pl",
        "Powiedz „nie“ teraz.",
        &["warning foreign-quote mark=“ pairs=„…”,«…»"],
    ),
    fails(
        "a quotation that does not end",
        "it",
        "Puoi dire «no quando vuoi.",
        &["warning open-quotation start=« end=»"],
    ),
];

//! The glossary of `terms.json`. The campaign's own text says "aiuto", which is a term.

use crate::{Row, fails, passes};

pub const ROWS: &[Row] = &[
    passes("the term with its ending, in capitals", "hu", "SEGÍTSÉGET bármikor kérhetsz."),
    passes("another form of the term", "nb", "Du kan få støtte når du vil."),
    passes("the term in a script without spaces", "th", "คุณขอความช่วยเหลือได้เสมอ"),
    passes("the term of the language without its region", "nb-NO", "Du kan be om hjelp når du vil."),
    passes("a language without a term", "sv", "Vi lyssnar alltid."),
    fails(
        "a text without the term",
        "hu",
        "Bármikor beszélhetsz velünk.",
        &["warning term-not-used term=segítség concept=help original=aiuto"],
    ),
    fails(
        "the term inside another word",
        "nb",
        "Alt er uhjelpelig.",
        &["warning term-not-used term=hjelp concept=help original=aiuto"],
    ),
];

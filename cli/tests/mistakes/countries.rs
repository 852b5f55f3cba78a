//! Mistakes in `countries.json`.

use super::Change::{Swap, Write};
use super::{Change, Mistake, mistake};

const COUNTRIES: &str = "countries.json";

/// A file without mistakes.
const THERE: Change = Write(COUNTRIES, include_bytes!("countries.json"));

pub const MISTAKES: &[Mistake] = &[
    mistake("help in other countries without mistakes", &[THERE]),
    mistake("an entry without a name", &[THERE, Swap(COUNTRIES, "\"Line 555 02\"", "\" \"")]),
    mistake("another number in the name of a helpline", &[THERE, Swap(COUNTRIES, "Line 555 02", "Line 555 03")]),
    mistake(
        "a number in the name of a hotline, in other digits",
        &[THERE, Swap(COUNTRIES, "\"Report\"", "\"Report ١\"")],
    ),
    mistake("letters in an emergency number", &[THERE, Swap(COUNTRIES, "\"15\"", "\"1five\"")]),
    mistake("a helpline whose written number is another", &[THERE, Swap(COUNTRIES, "\"555 02\"", "\"555 20\"")]),
    mistake(
        "a helpline that opens nothing",
        &[
            THERE,
            Swap(COUNTRIES, "\"number\": \"55502\", \"written\": \"555 02\", ", ""),
            Swap(COUNTRIES, "Line 555 02", "Line"),
        ],
    ),
    mistake(
        "an emergency number twice",
        &[
            THERE,
            Swap(
                COUNTRIES,
                "{ \"number\": \"15\",",
                "{ \"number\": \"15\", \"reaches\": [\"fire\"], \"confidence\": \"low\", \"verified_on\": \"2026-11-20\", \"source\": \"a\" },\n        { \"number\": \"15\",",
            ),
        ],
    ),
    mistake("the campaign's own country with another number", &[THERE, Swap(COUNTRIES, "\"RO\"", "\"IT\"")]),
    mistake(
        "a country on the poster that has nothing for it, and the campaign's own",
        &[THERE, Swap(COUNTRIES, "\"countries\": {", "\"poster\": [\"RO\", \"AL\", \"IT\"],\n  \"countries\": {")],
    ),
    mistake("a country that does not exist", &[THERE, Swap(COUNTRIES, "\"RO\"", "\"ro\"")]),
    mistake(
        "a page that is not https",
        &[THERE, Swap(COUNTRIES, "https://example.org/report/", "http://example.org/report/")],
    ),
    mistake(
        "an unknown confidence",
        &[
            THERE,
            Swap(
                COUNTRIES,
                "\"inhope\": true, \"preferred\": true, \"confidence\": \"high\"",
                "\"inhope\": true, \"preferred\": true, \"confidence\": \"HIGH\"",
            ),
        ],
    ),
    mistake(
        "a day of verification that is none",
        &[
            THERE,
            Swap(
                COUNTRIES,
                "\"reaches\": [\"all\"], \"confidence\": \"high\", \"verified_on\": \"2026-11-20\"",
                "\"reaches\": [\"all\"], \"confidence\": \"high\", \"verified_on\": \"20 November\"",
            ),
        ],
    ),
];

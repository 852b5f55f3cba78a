//! Two forms of a word in one.

use crate::{Row, fails, passes};

pub const ROWS: &[Row] = &[
    passes("brackets around words of their own", "it", "Una finestra privata (o in incognito)."),
    passes("a Finnish ending after a colon", "fi", "EU:ssa voit soittaa."),
    passes("a Swedish ending after a colon", "sv", "Det gäller i EU:s länder."),
    passes("a colon before a word", "it", "Ricorda: puoi scrivere."),
    passes("an ending in brackets that is a word of its own", "en", "Write to us (anytime)."),
    passes("a hyphen", "de", "Schreib eine E-Mail."),
    fails(
        "a slash",
        "it",
        "Scrivi a un amico/a.",
        &["warning writes two forms of a word in one (`amico/a`); reword it so that one form is right for everybody"],
    ),
    fails(
        "brackets",
        "it",
        "Ti senti sicuro(a) qui.",
        &["warning writes two forms of a word in one (`sicuro(a)`); reword it so that one form is right for everybody"],
    ),
    fails(
        "a middle dot",
        "fr",
        "Cher lecteur·rice, écris.",
        &[
            "warning writes two forms of a word in one (`lecteur·rice`); reword it so that one form is right for everybody",
        ],
    ),
    fails(
        "a colon",
        "de",
        "Für Schüler:innen.",
        &[
            "warning writes two forms of a word in one (`Schüler:innen`); reword it so that one form is right for everybody",
        ],
    ),
    fails(
        "an asterisk",
        "de",
        "Für Schüler*innen.",
        &[
            "warning writes two forms of a word in one (`Schüler*innen`); reword it so that one form is right for everybody",
        ],
    ),
    fails(
        "a capital inside",
        "de",
        "Für SchülerInnen.",
        &[
            "warning writes two forms of a word in one (`SchülerInnen`); reword it so that one form is right for everybody",
        ],
    ),
    fails(
        "an asterisk for all endings",
        "it",
        "Ciao a tutt* voi.",
        &["warning writes two forms of a word in one (`tutt*`); reword it so that one form is right for everybody"],
    ),
];

//! Two forms of a word in one.

use crate::{Row, fails, passes};

pub const ROWS: &[Row] = &[
    passes("brackets around words of their own", "it", "Una finestra privata (o in incognito)."),
    passes("a Finnish ending after a colon", "fi", "EU:ssa voit soittaa."),
    passes("a Swedish ending after a colon", "sv", "Det gäller i EU:s länder."),
    passes("a colon before a word", "it", "Ricorda: puoi scrivere."),
    passes("an ending in brackets that is a word of its own", "en", "Write to us (anytime)."),
    passes("a hyphen", "de", "Schreib eine E-Mail."),
    fails("a slash", "it", "Scrivi a un amico/a.", &["warning doubled-form word=amico/a"]),
    fails("brackets", "it", "Ti senti sicuro(a) qui.", &["warning doubled-form word=sicuro(a)"]),
    fails("a middle dot", "fr", "Cher lecteur·rice, écris.", &["warning doubled-form word=lecteur·rice"]),
    fails("a colon", "de", "Für Schüler:innen.", &["warning doubled-form word=Schüler:innen"]),
    fails("an asterisk", "de", "Für Schüler*innen.", &["warning doubled-form word=Schüler*innen"]),
    fails("a capital inside", "de", "Für SchülerInnen.", &["warning doubled-form word=SchülerInnen"]),
    fails("an asterisk for all endings", "it", "Ciao a tutt* voi.", &["warning doubled-form word=tutt*"]),
];

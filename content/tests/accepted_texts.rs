//! Texts that translators may well write: the rules against numbers, addresses and invisible characters let them
//! through.

mod fixture;

use fixture::{lines, read, swap};

const TEXTS: [(&str, &str); 17] = [
    ("French spaces before signs", "Besoin d’aide\u{202F}? «\u{A0}Oui\u{A0}»"),
    ("Persian with a zero-width non-joiner", "می\u{200C}خواهم حرف بزنم"),
    ("Bengali with a joiner", "র\u{200D}্যাব কী করে?"),
    ("Punjabi", "ਕੀ ਤੁਸੀਂ ਠੀਕ ਹੋ?"),
    ("Chinese with full stops between sentences", "你不是一个人。我们在这里。"),
    ("a Swedish abbreviation", "Säg det, t.ex. till en vuxen"),
    ("a Danish abbreviation", "Sig det, f.eks. i skolen"),
    ("a Polish abbreviation", "Możesz m.in. zadzwonić"),
    ("a German abbreviation", "Sag es z.B. der Lehrerin"),
    ("an English abbreviation", "Tell someone, e.g. a friend"),
    ("dots of hesitation", "Vuoi parlare...o scrivere?"),
    ("a colon before a word", "Attenzione: data e ora"),
    ("an apostrophe and a hyphen", "Dis-le à quelqu'un"),
    ("an ampersand", "Genitori & insegnanti"),
    ("a coloured heart", "Ti vogliamo bene ❤️"),
    ("a slash", "Amico/a"),
    ("a decomposed accent", "Perche\u{301} no?"),
];

#[test]
fn translators_may_write_their_language_as_it_is_written() {
    let mut refused = Vec::new();
    for (name, text) in TEXTS {
        let mut files = fixture::files();
        swap(&mut files, "strings/en.json", "Chat with us", text);
        let report = read(&files);
        if report.content.is_none() {
            refused.push(format!("{name}: {}", lines(&report).join("\n")));
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

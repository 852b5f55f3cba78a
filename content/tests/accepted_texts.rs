//! Texts that translators may well write: the rules against numbers, addresses and invisible characters let them
//! through.

mod fixture;

use fixture::{Files, lines, read, swap};

const TEXTS: [(&str, &str, &str); 29] = [
    ("French spaces before signs", "fr", "Besoin d’aide\u{202F}? «\u{A0}Oui\u{A0}»"),
    ("Persian with a zero-width non-joiner", "fa", "می\u{200C}خواهم حرف بزنم"),
    ("Bengali with a joiner", "bn", "র\u{200D}্যাব কী করে?"),
    ("Punjabi", "pa", "ਕੀ ਤੁਸੀਂ ਠੀਕ ਹੋ?"),
    ("Chinese with full stops between sentences", "zh", "你不是一个人。我们在这里。"),
    ("a Swedish abbreviation", "sv", "Säg det, t.ex. till en vuxen"),
    ("a Danish abbreviation", "da", "Sig det, f.eks. i skolen"),
    ("a Polish abbreviation", "pl", "Możesz m.in. zadzwonić"),
    ("a German abbreviation", "de", "Sag es z.B. der Lehrerin"),
    ("an English abbreviation", "en", "Tell someone, e.g. a friend"),
    ("dots of hesitation", "it", "Vuoi parlare...o scrivere?"),
    ("a colon before a word", "it", "Attenzione: data e ora"),
    ("an apostrophe and a hyphen", "fr", "Dis-le à quelqu’un"),
    ("an ampersand", "it", "Genitori & insegnanti"),
    ("a coloured heart", "it", "Ti vogliamo bene ❤️"),
    ("a slash", "it", "Amico/a"),
    ("one thing and six others", "it", "Sei uno di noi, e non sei solo"),
    ("small numbers in words", "en", "One or two friends, or three"),
    ("Russian that an old encoding could be", "ru", "Её список: раз, два"),
    ("a Chinese word with a number in it", "zh", "我们一起聊。一个人也可以"),
    ("Greek", "el", "Μίλα μαζί μας, π.χ. στο τσατ"),
    ("hearts, hands and flags", "it", "Siamo qui 👍🏽 ❤️ 🇮🇹 ⭐"),
    ("a point between two words", "it", "Telefono · chat • e-mail"),
    ("a word of letters like digits", "en", "Ill, or sad?"),
    ("a space before a full stop, by mistake", "it", "Ciao . Come stai?"),
    ("an apostrophe that is a letter", "uk", "Об\u{2BC}єкт"),
    ("Arabic punctuation and marks", "fa", "نعم، مُهِمّ؛ لا؟"),
    ("Chinese brackets and quotation marks", "zh", "“你好”（一起）《书》"),
    ("a decomposed accent", "it", "Perche\u{301} no?"),
];

/// The campaign without a problem, with the text in this language.
fn files(tag: &str, text: &str) -> Files {
    let mut files = fixture::files();
    match tag {
        "it" => swap(&mut files, "strings/it.json", "Chatta con noi", text),
        "en" => swap(&mut files, "strings/en.json", "Chat with us", text),
        _ => {
            let listed = "{ \"tag\": \"ar\", \"review\": \"draft\" }";
            let with_tag = format!("{listed}, {{ \"tag\": \"{tag}\", \"review\": \"draft\" }}");
            swap(&mut files, "campaign.json", listed, &with_tag);
            let words = format!("{{ \"language.name\": \"…\", \"contact.chat.label\": \"{text}\" }}");
            files.insert(format!("strings/{tag}.json"), words.into_bytes());
        }
    }
    files
}

#[test]
fn translators_may_write_their_language_as_it_is_written() {
    let mut refused = Vec::new();
    for (name, tag, text) in TEXTS {
        let report = read(&files(tag, text));
        if report.content.is_none() {
            refused.push(format!("{name}: {}", lines(&report).join("\n")));
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn a_text_with_decomposed_accents_is_the_same_text() {
    let text = |written: &str| {
        let content = read(&files("it", written)).content.expect("no errors");
        content.text("it", "contact.chat.label").expect("a text").text
    };
    assert_eq!(text("Perche\u{301} no?"), "Perch\u{e9} no?");
}

//! Terms of `terms.json`.

use crate::fixture::lines;
use crate::{Row, fails, files, passes, read};

pub const ROWS: &[Row] = &[
    passes("words that are only near", "en", "Your child is popular. Porn is another word."),
    passes("the same letters inside a word", "fr", "Un mot inventé: antipédopornographique."),
    passes("another language's term", "it", "Non dire wraakporno mai."),
    passes("an official name", "nl", "Ga naar Wraakporno Meldpunt en meld het."),
    fails(
        "a term with its ending",
        "en",
        "This is child pornography.",
        &["error uses the term `child porn`: it is abuse; say instead: child sexual abuse material"],
    ),
    fails(
        "a term in capitals, with another apostrophe word after it",
        "en",
        "You SHOULDN’T have said it.",
        &["error uses the term `you shouldn’t have`: it blames the child; say instead: it is not your fault"],
    ),
    fails(
        "a term with a hyphen",
        "en",
        "This is Child-Porn.",
        &["error uses the term `child porn`: it is abuse; say instead: child sexual abuse material"],
    ),
    fails(
        "a term with decomposed accents",
        "fr",
        "La pe\u{301}dopornographie.",
        &["error uses the term `pédopornograph`: it is abuse; say instead: abus sexuels"],
    ),
    fails(
        "the language's term in its regional form",
        "pt-BR",
        "Isto é pornografia infantil.",
        &["error uses the term `pornografia infantil`: it is abuse; say instead: abuso sexual"],
    ),
    fails(
        "a term in a script without spaces",
        "zh",
        "这是儿童色情内容。",
        &["error uses the term `儿童色情`: it is abuse; say instead: 儿童性虐待材料"],
    ),
];

#[test]
fn staff_hear_what_is_wrong_with_the_list_itself() {
    let cases = [
        (
            "a term without its reason",
            r#"{ "names": [], "languages": { "en": { "forbidden": [{ "term": "x", "instead": "y" }] } } }"#,
        ),
        ("a mistyped key", r#"{ "names": [], "languages": { "en": { "forbiden": [] } } }"#),
        (
            "an empty term, name and word",
            r#"{ "names": [""], "languages": { "en": { "keep": ["-"], "forbidden": [{ "term": " ", "instead": "y", "why": "z" }] } } }"#,
        ),
        ("a language that nobody publishes", r#"{ "names": [], "languages": { "eng": {} } }"#),
    ];
    let mut found = Vec::new();
    for (name, list) in cases {
        let mut files = files();
        files.insert("terms.json".to_owned(), list.as_bytes().to_vec());
        let lines = lines(&read(&files)).into_iter().filter(|line| line.contains("terms.json"));
        found.extend(lines.map(|line| format!("{name}: {line}")));
    }
    assert_eq!(found, LIST);
}

const LIST: [&str; 6] = [
    "a term without its reason: error terms.json: languages.en.forbidden[0].why: missing; add \"why\": a text in double quotes",
    "a mistyped key: error terms.json: languages.en.forbiden: unknown key; did you mean `forbidden`? Otherwise remove it",
    "an empty term, name and word: error terms.json: names[0]: is empty; write it or remove the entry",
    "an empty term, name and word: error terms.json: languages.en.keep[0]: is empty; write it or remove the entry",
    "an empty term, name and word: error terms.json: languages.en.forbidden[0].term: is empty; write it or remove the entry",
    "a language that nobody publishes: warning terms.json: languages.eng: `eng` is no published language; did you mean `en`? Otherwise remove it, or publish the language",
];

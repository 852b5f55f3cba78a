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
        &["error forbidden-term term=child porn why=it is abuse instead=child sexual abuse material"],
    ),
    fails(
        "a term in capitals, with another apostrophe word after it",
        "en",
        "You SHOULDN’T have said it.",
        &["error forbidden-term term=you shouldn’t have why=it blames the child instead=it is not your fault"],
    ),
    fails(
        "a term with a hyphen",
        "en",
        "This is Child-Porn.",
        &["error forbidden-term term=child porn why=it is abuse instead=child sexual abuse material"],
    ),
    fails(
        "a term with decomposed accents",
        "fr",
        "La pe\u{301}dopornographie.",
        &["error forbidden-term term=pédopornograph why=it is abuse instead=abus sexuels"],
    ),
    fails(
        "the language's term in its regional form",
        "pt-BR",
        "Isto é pornografia infantil.",
        &["error forbidden-term term=pornografia infantil why=it is abuse instead=abuso sexual"],
    ),
    fails(
        "a term in a script without spaces",
        "zh",
        "这是儿童色情内容。",
        &["error forbidden-term term=儿童色情 why=it is abuse instead=儿童性虐待材料"],
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
        (
            "a concept without words, and an empty one",
            r#"{ "names": [], "glossary": { "chat": {}, "report": { "en": "" } }, "languages": { "en": { "glossary": {
                "chat": { "term": "chat", "forms": ["chat"] }, "report": { "term": "report", "forms": ["report"] } } } } }"#,
        ),
        (
            "a term for no concept, without forms",
            r#"{ "names": [], "languages": { "en": { "glossary": { "chat": { "term": "", "forms": [] } } } } }"#,
        ),
        ("a reason without words", r#"{ "names": [], "reasons": { "abuse": {} }, "languages": {} }"#),
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

const LIST: [&str; 14] = [
    "a term without its reason: error terms.json: missing-key languages.en.forbidden[0].why key=why expected=text",
    "a mistyped key: error terms.json: unknown-key languages.en.forbiden suggestion=forbidden known=forbidden,glossary,keep",
    "an empty term, name and word: error terms.json: term-empty names[0]",
    "an empty term, name and word: error terms.json: term-empty languages.en.keep[0]",
    "an empty term, name and word: error terms.json: term-empty languages.en.forbidden[0].term",
    "a language that nobody publishes: warning terms.json: term-language-unpublished languages.eng tag=eng suggestion=en",
    "a concept without words, and an empty one: error terms.json: concept-without-words glossary.chat",
    "a concept without words, and an empty one: error terms.json: term-empty glossary.report.en",
    "a concept without words, and an empty one: warning terms.json: glossary-incomplete languages tag=it concepts=chat,report",
    "a concept without words, and an empty one: warning terms.json: glossary-incomplete languages tag=ar concepts=chat,report",
    "a term for no concept, without forms: error terms.json: concept-unknown languages.en.glossary.chat concept=chat",
    "a term for no concept, without forms: error terms.json: term-empty languages.en.glossary.chat.term",
    "a term for no concept, without forms: error terms.json: term-empty languages.en.glossary.chat.forms",
    "a reason without words: error terms.json: reason-without-words reasons.abuse",
];

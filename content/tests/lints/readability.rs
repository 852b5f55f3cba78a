//! Readability of Italian.

use crate::{KEY, Row, edit, fails, files, passes, put};
use accanto_content::{Reading, readability};
use serde_json::json;

pub const ROWS: &[Row] = &[
    passes("short sentences", "it", "Puoi dire no. Puoi dirlo a un adulto. Non sei nei guai."),
    passes("too few words for an index", "it", "Responsabilmente incontrovertibile."),
    passes(
        "long words in another language",
        "fr",
        "Responsabilité administrative internationale incontestablement déterminée par décision constitutionnelle.",
    ),
    fails(
        "a long sentence of long words",
        "it",
        "L’organizzazione internazionale garantisce riservatezza assoluta relativamente alle segnalazioni ricevute telefonicamente.",
        &["warning hard-to-read index=8 aim=80"],
    ),
];

fn reading(files: &crate::Files, key: &str) -> Option<Reading> {
    let content = crate::read(files).content.expect("the texts have no error");
    readability(&content).into_iter().find(|reading| reading.key == key)
}

#[test]
fn the_index_is_the_published_formula() {
    let cases = [
        // Ten words, 52 letters, two sentences: 89 − 52 + 60.
        ("Dice amico: parla ancora. Torna sempre, chiama presto, resta bene.", 97),
        // Ten words, 65 letters, one sentence: 89 − 65 + 30.
        ("Quando parlate insieme sempre ascolta amiche, chiama qualche persona fidata.", 54),
        // Eight words, 18 letters, four sentences: 89 − 22.5 + 150, and the scale ends at 100.
        ("Va su. Io no. Tu sì. Noi due.", 100),
    ];
    for (text, index) in cases {
        let mut files = files();
        put(&mut files, "it", KEY, text);
        assert_eq!(reading(&files, KEY).map(|reading| reading.index), Some(index), "{text}");
    }
}

#[test]
fn children_need_easier_texts_than_teachers() {
    let text = "Una frase con otto parole basta per questo.";
    for (key, aim) in [(KEY, 80), ("tip.at-school.body", 60), ("tip.at-school.title", 60), ("report.before.body", 60)] {
        let mut files = files();
        put(&mut files, "it", key, text);
        assert_eq!(reading(&files, key).map(|reading| reading.aim), Some(aim), "{key}");
    }
    let mut files = files();
    edit(&mut files, "campaign.json", |campaign| campaign["tips"][1]["audience"] = json!(["teacher", "teen"]));
    put(&mut files, "it", "tip.at-school.body", text);
    assert_eq!(reading(&files, "tip.at-school.body").map(|reading| reading.aim), Some(80), "a teenager's as well");
}

#[test]
fn the_hardest_text_comes_first() {
    let mut files = files();
    put(
        &mut files,
        "it",
        KEY,
        "Determinate responsabilità organizzative internazionali richiedono particolare attenzione professionale.",
    );
    let content = crate::read(&files).content.expect("the texts have no error");
    let readings = readability(&content);
    assert_eq!(readings.first().map(|reading| reading.key.as_str()), Some(KEY));
    assert!(readings.is_sorted_by_key(|reading| reading.index));
}

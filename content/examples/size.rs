//! How the time of the checks grows with the size of a file: `cargo run --package accanto-content --example size`. Each row is a kind of
//! text or file, each column twice as large as the one before; where the time grows more than that, something is not linear.

use accanto_content::{Date, read_files};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// In bytes, up to the largest file that is read.
const SIZES: [usize; 4] = [125_000, 250_000, 500_000, 1_000_000];
const TODAY: Date = Date::constant(2026, 11, 21);

/// Pieces of which a text is made, over and over.
const TEXTS: [(&str, &str); 26] = [
    ("words", "abc def "),
    ("one word", "a"),
    ("numbers", "1 a "),
    ("one number", "1 "),
    ("digits", "1"),
    ("the same word twice", "the the "),
    ("number words", "one two "),
    ("one number word", "one"),
    ("dots", "a."),
    ("domains", "a.it "),
    ("spaced dots", "a . "),
    ("bracketed dots", "a[.]"),
    ("schemes", "tel:"),
    ("ideographic dots", "a。"),
    ("marks", "\u{301}"),
    ("letters with marks", "a\u{301}\u{301}\u{301}\u{301}"),
    ("open braces", "{"),
    ("slots", "{call} "),
    ("slots of others", "%1"),
    ("ampersands", "&a"),
    ("quotation marks", "“a” "),
    ("bidi controls", "\u{202E}a"),
    ("signs", "∀ "),
    ("foreign words", "бв "),
    ("wrong encoding", "Ã© "),
    ("Chinese", "一"),
];

type Made = fn(usize) -> String;

/// Whole files of texts.
const FILES: [(&str, Made); 8] = [
    ("unknown keys", |size| block(size / 12, |index| format!("\"k{index}\":\"a\""))),
    ("the same key", |size| block(size / 8, |_| "\"k\":\"a\"".to_owned())),
    ("a long key", |size| format!("{{\"{}\":\"a\"}}", "k.".repeat(size / 2))),
    ("nested lists", |size| "[".repeat(size)),
    ("nested blocks", |size| "{\"a\":".repeat(size / 5)),
    ("blocks", |size| block(size / 18, |index| format!("\"k{index}\":{{\"a\":\"b\"}}"))),
    ("empty lines", |size| "\n".repeat(size)),
    ("escapes", |size| format!("{{\"a\":\"{}\"}}", "\\u0041".repeat(size / 6))),
];

fn main() {
    for (name, piece) in TEXTS {
        row(name, |size| {
            let whole: BTreeMap<String, String> =
                serde_json::from_str(include_str!("../tests/fixture/en.json")).expect("texts");
            let text = piece.repeat(size / piece.len());
            let whole: BTreeMap<_, _> = whole
                .into_iter()
                .map(|(key, old)| if key == "contact.chat.about" { (key, text.clone()) } else { (key, old) })
                .collect();
            serde_json::to_string(&whole).expect("JSON")
        });
    }
    for (name, file) in FILES {
        row(name, file);
    }
}

fn block(count: usize, entry: impl Fn(usize) -> String) -> String {
    format!("{{{}}}", (0..count).map(entry).collect::<Vec<_>>().join(","))
}

fn row(name: &str, made: impl Fn(usize) -> String) {
    let times = SIZES.map(|size| fastest(&made(size)).as_millis());
    let columns: Vec<String> = times.iter().map(|time| format!("{time:>7} ms")).collect();
    println!("{name:20} {}", columns.join(" "));
}

/// Of three times, because whatever else the machine does only makes it longer.
fn fastest(english: &str) -> Duration {
    let files = [
        ("campaign.json", include_str!("../tests/fixture/campaign.json")),
        ("keys.json", include_str!("../tests/fixture/keys.json")),
        ("terms.json", include_str!("../tests/fixture/terms.json")),
        ("strings/it.json", include_str!("../tests/fixture/it.json")),
        ("strings/ar.json", include_str!("../tests/fixture/ar.json")),
        ("strings/en.json", english),
    ];
    let files = files.into_iter().map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).collect();
    let time = |_| {
        let start = Instant::now();
        let report = read_files(&files, TODAY);
        let time = start.elapsed();
        assert!(report.content.is_none(), "no such file is right");
        time
    };
    (0..3).map(time).min().unwrap_or_default()
}

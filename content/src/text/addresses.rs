//! The search for what a reader or a phone would take for an address in a text.

use crate::text::folded::Folded;
use std::ops::Range;

/// Schemes that phones and browsers follow even without `//`.
const SCHEMES: [&str; 9] = ["data", "file", "ftp", "http", "https", "javascript", "mailto", "sms", "tel"];

/// Abbreviations that read like an address until the dot that closes them. A rule would let `t.me.` through.
const ABBREVIATIONS: [&str; 14] = [
    "a.s.a.p", "d.v.s", "f.eks", "k.lt", "m.fl", "m.in", "n.pr", "o.s.v", "p.ej", "p.ex", "s.k", "t.ex", "t.y", "v.gr",
];

/// A piece of a text that reads like an address.
pub struct Address {
    /// Its position, in characters.
    pub range: Range<usize>,
    /// Whether only a dot within a word makes it one: it may be two sentences without a space.
    pub only_dotted: bool,
}

/// The web and e-mail addresses in a text, whatever characters stand for their letters and signs.
pub fn find(text: &[char]) -> Vec<Address> {
    let folded = Folded::of(text);
    let mut found = Vec::new();
    let mut start = 0;
    for token in folded.text.split(|c| c.is_whitespace()) {
        let end = start + token.len();
        let token: String = token.iter().collect::<String>().to_lowercase();
        let marked = is_marked(&token);
        if marked || has_domain(&token) {
            found.push(Address { range: folded.place_of(start..end), only_dotted: !marked });
        }
        start = end + 1;
    }
    found
}

/// Whether something beside a dot marks an address.
fn is_marked(token: &str) -> bool {
    let mut words = token.split(|c: char| !c.is_alphanumeric() && c != '.');
    token.contains("://") || token.contains('@') || words.any(|word| word.starts_with("www.")) || has_scheme(token)
}

fn has_scheme(text: &str) -> bool {
    text.match_indices(':').any(|(colon, _)| {
        let follows = text[colon + 1..].starts_with(|c: char| c.is_alphanumeric() || c == '/' || c == '+');
        let word = text[..colon].rsplit(|c: char| !c.is_ascii_alphanumeric()).next();
        follows && word.is_some_and(|word| SCHEMES.contains(&word))
    })
}

/// Labels joined by single dots, the last of two letters or more: `azzurro.it`.
fn has_domain(text: &str) -> bool {
    let in_domain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    text.split(|c: char| !in_domain(c)).flat_map(|run| run.split("..")).any(|run| {
        let labels: Vec<&str> = run.trim_start_matches('.').split('.').collect();
        is_domain(&labels)
    })
}

fn is_domain(labels: &[&str]) -> bool {
    // A dot at the end leaves an empty last label.
    let (labels, closed) = match labels {
        [front @ .., ""] => (front, true),
        all => (all, false),
    };
    let [front @ .., last] = labels else {
        return false;
    };
    let letters = |label: &str| label.chars().count();
    let reads_as_domain = !front.is_empty()
        && front.iter().all(|label| !label.is_empty())
        && letters(last) >= 2
        && last.chars().all(char::is_alphabetic);
    let abbreviation = closed && ABBREVIATIONS.contains(&labels.join(".").as_str());
    reads_as_domain && !abbreviation
}

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

/// Words for the dot of an address, as people say it, and what then makes them one.
const DOT_WORDS: [&str; 8] = ["dot", "kropka", "point", "ponto", "punct", "punkt", "punkts", "punto"];
const ENDS: [&str; 14] =
    ["app", "com", "edu", "eu", "gov", "info", "it", "link", "ly", "me", "net", "online", "org", "site"];
/// Points in the middle of a line, and commas, which people read as the dot where an address ends so.
const LIKE_DOTS: [char; 8] = ['·', '•', '‧', '・', ',', ';', '‚', '٫'];
/// What people write so that programs do not find an address.
const BRACKETED: [(&str, &str); 8] = [
    ("[.]", "."),
    ("(.)", "."),
    ("(dot)", "."),
    ("[dot]", "."),
    ("(at)", "@"),
    ("[at]", "@"),
    ("(@)", "@"),
    ("[@]", "@"),
];

/// The web and e-mail addresses in a text, whatever characters stand for their letters and signs.
pub fn find(text: &[char]) -> Vec<Address> {
    let folded = Folded::of(text);
    let words = words(&folded.text);
    let mut found = Vec::new();
    for (index, (range, word)) in words.iter().enumerate() {
        let marked = is_marked(word);
        if marked || has_domain(word) {
            found.push(Address { range: folded.place_of(range.clone()), only_dotted: !marked });
        } else if let Some((first, only_dotted)) = with_spaces(&words[..=index]) {
            found.push(Address { range: folded.place_of(first..range.end), only_dotted });
        }
    }
    found
}

/// What stands between spaces, in small letters, with its place.
fn words(text: &[char]) -> Vec<(Range<usize>, String)> {
    let mut words = Vec::new();
    let mut start = 0;
    for word in text.split(|c| c.is_whitespace()) {
        let range = start..start + word.len();
        start = range.end + 1;
        if !word.is_empty() {
            let word = word.iter().collect::<String>().to_lowercase();
            let plain = BRACKETED.iter().fold(word, |word, (written, sign)| word.replace(written, sign));
            words.push((range, plain));
        }
    }
    words
}

/// Where an address begins that ends with the last of these words, and whether it may be two sentences: `evil .com`, `evil . com`,
/// `evil dot com`.
fn with_spaces(words: &[(Range<usize>, String)]) -> Option<(usize, bool)> {
    let [front @ .., (_, last)] = words else { return None };
    let (before, word) = front.last()?;
    if last.starts_with('.') {
        return has_domain(&format!("{word}{last}")).then_some((before.start, true));
    }
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let is_dot = word == "." || DOT_WORDS.contains(&bare(word).as_str());
    let [.., (name, _), _] = front else { return None };
    (is_dot && ENDS.contains(&bare(last).as_str())).then_some((name.start, false))
}

/// Whether something beside a dot marks an address.
fn is_marked(token: &str) -> bool {
    let mut words = token.split(|c: char| !c.is_alphanumeric() && c != '.');
    let is_mark = |word: &str| word.starts_with("www.") || matches!(word, "www" | "http" | "https");
    token.contains("://") || token.contains('@') || words.any(is_mark) || has_scheme(token)
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
    let is_known_end =
        |labels: &[&str]| labels.iter().rfind(|label| !label.is_empty()).is_some_and(|end| ENDS.contains(end));
    let has = |text: &str, is_end: &dyn Fn(&[&str]) -> bool| {
        text.split(|c: char| !in_domain(c)).flat_map(|run| run.split("..")).any(|run| {
            let labels: Vec<&str> = run.trim_start_matches('.').split('.').collect();
            is_domain(&labels) && is_end(&labels)
        })
    };
    has(text, &|_| true) || text.contains(LIKE_DOTS) && has(&text.replace(LIKE_DOTS, "."), &is_known_end)
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

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn addresses_are_found_as_people_read_them() {
        for (text, expected) in [
            ("su evil.com", Some("evil.com")),
            ("su evil .com oggi", Some("evil .com")),
            ("su evil . com", Some("evil . com")),
            ("su evil punto com!", Some("evil punto com!")),
            ("su evil (dot) com", Some("evil (dot) com")),
            ("su evil[.]com", Some("evil[.]com")),
            ("info(at)evil", Some("info(at)evil")),
            ("su evil·com", Some("evil·com")),
            ("su evil·com.", Some("evil·com.")),
            ("EVIL。COM", Some("EVIL。COM")),
            ("su evil,com", Some("evil,com")),
            ("su evil;net, oggi", Some("evil;net,")),
            ("www evil", Some("www")),
            ("evil.c\u{305}om", Some("evil.c\u{305}om")),
            ("w\u{305}ww,evil", Some("w\u{305}ww,evil")),
            ("Ciao . Come stai", None),
            ("Telefono · chat", None),
            ("chiama, scrivi,parla", None),
            ("un punto di ascolto", None),
            ("dal punto", None),
            ("di Chat。我们", None),
            (". com", None),
            ("col·legi", None),
        ] {
            let characters: Vec<char> = text.chars().collect();
            let found = find(&characters);
            let found = found.first().map(|address| characters[address.range.clone()].iter().collect::<String>());
            assert_eq!(found.as_deref(), expected, "{text}");
        }
    }
}

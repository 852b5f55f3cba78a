//! The content crate's messages in other languages than English, in which it writes them.
//!
//! A translation is a pair of patterns with holes, `{a}`, `{b}`, ...: what stands in the English text's holes goes into the other's. What
//! a hole named `{rest}` or `{other}` holds is a message itself. Of several patterns that fit, the one with the most words is taken. A
//! message that no pattern fits stays English; a test holds that none of those in the content crate's own tests does.

use std::{cmp::Reverse, sync::LazyLock};

use accanto_messages::UiLanguage;

/// Pairs of patterns.
pub struct Findings(Vec<(String, String)>);

/// A piece of a pattern.
enum Piece<'a> {
    Words(&'a str),
    Hole(&'a str),
}

/// The holes whose content is a message.
const MESSAGES: [&str; 2] = ["rest", "other"];

impl Findings {
    /// The messages of a language.
    pub fn of_language(language: UiLanguage) -> &'static Self {
        static ENGLISH: Findings = Findings(Vec::new());
        static ITALIAN: LazyLock<Findings> = LazyLock::new(|| {
            let pairs = serde_json::from_str(include_str!("../words/findings.it.json"));
            Findings(pairs.expect("a test reads this very file"))
        });
        match language {
            UiLanguage::English => &ENGLISH,
            UiLanguage::Italian => &ITALIAN,
        }
    }

    /// A message in the language; as it is if there is no translation.
    pub fn say(&self, message: &str) -> String {
        self.translated(message).unwrap_or_else(|| message.to_owned())
    }

    fn translated(&self, message: &str) -> Option<String> {
        let fitting = self.0.iter().filter_map(|(from, to)| {
            let from = pieces(from);
            Some((words_in(&from), held(&from, message)?, to))
        });
        let (_, held, to) = fitting.min_by_key(|(words, ..)| Reverse(*words))?;
        let fill = |piece: Piece<'_>| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Hole(name) => {
                let value = held.iter().find(|(hole, _)| *hole == name).map_or("", |(_, value)| *value);
                if MESSAGES.contains(&name) { self.say(value) } else { value.to_owned() }
            }
        };
        Some(pieces(to).into_iter().map(fill).collect())
    }
}

/// How much of a pattern is no hole.
fn words_in(pattern: &[Piece<'_>]) -> usize {
    let lengths = pattern.iter().map(|piece| match piece {
        Piece::Words(words) => words.len(),
        Piece::Hole(_) => 0,
    });
    lengths.sum()
}

fn pieces(pattern: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    for (index, part) in pattern.split('{').enumerate() {
        match part.split_once('}').filter(|(name, _)| index > 0 && is_hole(name)) {
            Some((name, words)) => pieces.extend([Piece::Hole(name), Piece::Words(words)]),
            // A brace of the message itself, which belongs to the words before it.
            None if index > 0 => pieces.extend([Piece::Words("{"), Piece::Words(part)]),
            None => pieces.push(Piece::Words(part)),
        }
    }
    pieces
}

fn is_hole(name: &str) -> bool {
    MESSAGES.contains(&name) || matches!(name.as_bytes(), [b'a'..=b'e'])
}

/// What the holes of a pattern hold, if a message fits it.
fn held<'a, 'b>(pattern: &[Piece<'a>], message: &'b str) -> Option<Vec<(&'a str, &'b str)>> {
    match pattern {
        [] => message.is_empty().then(Vec::new),
        [Piece::Words(words), rest @ ..] => held(rest, message.strip_prefix(words)?),
        [Piece::Hole(name), rest @ ..] => {
            // The shortest content with which the rest fits.
            let ends = message.char_indices().map(|(index, _)| index).chain([message.len()]);
            ends.into_iter().find_map(|end| {
                let mut held = held(rest, &message[end..])?;
                held.push((*name, &message[..end]));
                Some(held)
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, fs, path::Path};

    use super::*;

    /// Every message that the content crate's tests expect.
    fn messages() -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/tests")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("the content crate has tests") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    found.extend(lines(&fs::read_to_string(path).expect("Rust is UTF-8")));
                }
            }
        }
        found
    }

    /// The texts in a Rust source that are a line of a report.
    fn lines(source: &str) -> impl Iterator<Item = String> {
        let begins = ["\"error ", "\"warning "];
        let starts = begins.iter().flat_map(|begin| source.match_indices(begin)).map(|(index, _)| index + 1);
        let texts = starts.filter_map(|start| {
            let mut escaped = false;
            let end = source[start..].find(|c| {
                let ends = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                ends
            })?;
            serde_json::from_str::<String>(&format!("\"{}\"", &source[start..start + end])).ok()
        });
        texts.collect::<Vec<_>>().into_iter()
    }

    /// Whether a message has a word of English in it, but for what it repeats from a file.
    fn has_english(message: &str) -> bool {
        const ENGLISH: [&str; 13] =
            ["the", "or", "and", "with", "which", "without", "letters", "one", "of", "at", "is", "not", "to"];
        // What terms.json says is staff's own.
        if ["usa il termine ", "di' invece: "].iter().any(|begin| message.starts_with(begin)) {
            return false;
        }
        let without = |text: &str, mark| -> String { text.split(mark).step_by(2).collect::<Vec<_>>().join(" ") };
        let own = without(&without(message, '`'), '"');
        own.split(|c: char| !c.is_alphanumeric()).any(|word| ENGLISH.contains(&word))
    }

    #[test]
    fn staff_who_read_italian_get_every_finding_in_italian() {
        let italian = Findings::of_language(UiLanguage::Italian);
        let (mut missing, mut english) = (BTreeSet::new(), BTreeSet::new());
        for line in messages() {
            // `error file: key: what; remedy`, where the file and the key may be missing and the rest may hold colons and semicolons.
            let Some((_, whole)) = line.split_once(' ').filter(|(_, rest)| rest.contains("; ")) else { continue };
            let starts = [0].into_iter().chain(whole.match_indices(": ").map(|(index, _)| index + 2)).take(3);
            let understood = starts.map(|start| &whole[start..]).find_map(|rest| {
                rest.match_indices("; ").find_map(|(index, _)| {
                    Some([italian.translated(&rest[..index])?, italian.translated(&rest[index + 2..])?])
                })
            });
            match understood {
                Some(said) => english.extend(said.into_iter().filter(|said| has_english(said))),
                None => _ = missing.insert(line),
            }
        }
        assert!(english.is_empty(), "half translated:\n{}", english.into_iter().collect::<Vec<_>>().join("\n"));
        let missing: Vec<_> = missing.into_iter().collect();
        assert!(missing.is_empty(), "{} without Italian:\n{}", missing.len(), missing.join("\n"));
    }

    #[test]
    fn staff_who_read_italian_get_the_reason_against_each_forbidden_term_of_this_campaign_in_italian() {
        let terms = include_str!("../../assets/terms.json");
        let terms: serde_json::Value = serde_json::from_str(terms).expect("a test validates this very file");
        let languages = terms["languages"].as_object().expect("terms by language").values();
        let reasons: BTreeSet<&str> = languages
            .flat_map(|language| language["forbidden"].as_array().expect("a list"))
            .map(|forbidden| forbidden["why"].as_str().expect("a reason"))
            .collect();
        let italian = Findings::of_language(UiLanguage::Italian);
        let without: Vec<_> = reasons.iter().filter(|reason| italian.translated(reason).is_none()).collect();
        assert!(!reasons.is_empty() && without.is_empty(), "without Italian: {without:#?}");
    }

    #[test]
    fn what_a_file_says_is_repeated_and_never_translated() {
        let pairs = [
            ("`{a}` is not {b}; {rest}", "{b} non è `{a}`; {rest}"),
            ("missing", "manca"),
            ("a {x}", "una {x}"),
            ("give {rest}", "da' {rest}"),
            ("give me a {a}", "a me un {a}"),
        ];
        let findings = Findings(pairs.map(|(from, to)| (from.to_owned(), to.to_owned())).into());
        for (message, expected) in [
            ("`missing` is not it; missing", "it non è `missing`; manca"),
            ("`{b}` is not {a}; other", "{a} non è `{b}`; other"),
            ("a {x}", "una {x}"),
            ("a y", "a y"),
            ("give me a x", "a me un x"),
        ] {
            assert_eq!(findings.say(message), expected);
        }
    }
}

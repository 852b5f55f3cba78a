//! What the program says, in the language of the person at the keyboard: Italian or English. Its own words are in `words/`.

use std::{collections::BTreeMap, env};

use crate::findings::Findings;

/// The texts of one language.
pub struct Words {
    texts: BTreeMap<String, String>,
    /// What every field of a campaign's files is for.
    pub guide: &'static str,
    /// The language's words for what the content crate finds.
    pub findings: Findings,
}

/// The languages of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Italian.
    Italian,
    /// English.
    English,
}

impl Tongue {
    /// The language that a locale's name, such as `it_IT.UTF-8`, stands for.
    fn of_locale(locale: &str) -> Self {
        match locale.split(['_', '.', '@', '-']).next() {
            Some("it") => Self::Italian,
            _ => Self::English,
        }
    }
}

impl Words {
    /// Those that the environment asks for, by the rule of POSIX: the first of these variables that is not empty.
    pub fn of_environment() -> Self {
        let set = |name| env::var(name).ok().filter(|value: &String| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set);
        Self::of(Tongue::of_locale(&locale.unwrap_or_default()))
    }

    /// Those of a language.
    pub fn of(tongue: Tongue) -> Self {
        let (texts, guide) = match tongue {
            Tongue::Italian => (include_str!("../words/it.json"), include_str!("../words/guide.it.md")),
            Tongue::English => (include_str!("../words/en.json"), include_str!("../words/guide.en.md")),
        };
        let texts = serde_json::from_str(texts).expect("a test reads this very file");
        Self { texts, guide, findings: Findings::of_tongue(tongue) }
    }

    /// A text as it stands.
    pub fn text(&self, key: &str) -> String {
        self.texts.get(key).unwrap_or_else(|| panic!("there is no text `{key}`")).clone()
    }

    /// A text with its slots filled.
    pub fn say(&self, key: &str, slots: &[(&str, &dyn ToString)]) -> String {
        slots
            .iter()
            .fold(self.text(key), |text, (name, value)| text.replace(&format!("{{{name}}}"), &value.to_string()))
    }

    /// A number of things: `<key>.one` or `<key>.other`, with the slot `{n}`.
    pub fn count(&self, key: &str, n: usize) -> String {
        self.say(&format!("{key}.{}", if n == 1 { "one" } else { "other" }), &[("n", &n)])
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_language_follows_the_locale() {
        for (locale, tongue) in [
            ("it_IT.UTF-8", Tongue::Italian),
            ("it", Tongue::Italian),
            ("it-CH", Tongue::Italian),
            ("en_GB.UTF-8", Tongue::English),
            ("C.UTF-8", Tongue::English),
            ("iteso", Tongue::English),
            ("", Tongue::English),
        ] {
            assert_eq!(Tongue::of_locale(locale), tongue, "{locale}");
        }
    }

    #[test]
    fn both_languages_say_the_same_things_with_the_same_slots() {
        let (it, en) = (Words::of(Tongue::Italian), Words::of(Tongue::English));
        let slots = |text: &str| -> BTreeSet<String> {
            text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect()
        };
        let of = |words: &Words| -> BTreeMap<String, BTreeSet<String>> {
            words.texts.iter().map(|(key, text)| (key.clone(), slots(text))).collect()
        };
        assert_eq!(of(&it), of(&en));
    }
}

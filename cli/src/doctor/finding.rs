//! What is found on a page: a code and the values that its message names, as `loader/doctor/codes.json` lists them.

use std::{collections::BTreeMap, sync::LazyLock};

use accanto_messages::Catalogue;
use serde::{Deserialize, Serialize};

/// How serious each finding is, and the names of its values, by code.
static CODES: LazyLock<BTreeMap<String, About>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../loader/doctor/codes.json")).expect("the list of codes is JSON")
});

#[derive(Deserialize)]
struct About {
    severity: String,
    values: Vec<String>,
}

/// One thing that keeps a card from its next tier, or a visitor from the number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The stable name of its kind.
    pub code: String,
    /// `wrong` or `note`.
    pub severity: String,
    /// What it is about, by name; empty where it is not known.
    pub values: BTreeMap<String, String>,
}

impl Finding {
    /// A finding with these values; those that are not given are empty.
    ///
    /// # Panics
    /// If the list has no such code, or the code no such value.
    pub fn new(code: &str, given: &[(&str, &str)]) -> Self {
        let about = CODES.get(code).unwrap_or_else(|| panic!("{code} is no code"));
        let mut values: BTreeMap<String, String> =
            about.values.iter().map(|name| (name.clone(), String::new())).collect();
        for (name, value) in given {
            *values.get_mut(*name).unwrap_or_else(|| panic!("{code} has no {name}")) = (*value).to_owned();
        }
        Self { code: code.to_owned(), severity: about.severity.clone(), values }
    }

    /// Whether the list has its code, with these values: what a page answers is not believed.
    pub fn is_known(&self) -> bool {
        CODES.get(&self.code).is_some_and(|about| {
            about.severity == self.severity
                && about.values.len() == self.values.len()
                && about.values.iter().all(|name| self.values.contains_key(name))
        })
    }

    /// Whether something has to be changed.
    pub fn is_wrong(&self) -> bool {
        self.severity == "wrong"
    }

    /// What was found, or what to do: a `part` of its message.
    pub fn text(&self, part: &str, messages: &Catalogue) -> String {
        let id = format!("{}.{part}", self.code);
        let wanted = messages.variables(&id);
        let values: Vec<(&str, String)> = self
            .values
            .iter()
            .filter(|(name, _)| wanted.contains(*name))
            .map(|(name, value)| (name.as_str(), said(name, value, messages)))
            .collect();
        let arguments: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        messages.text(&id, &arguments)
    }
}

/// A value as it is said: a word for what is not known.
fn said(name: &str, value: &str, messages: &Catalogue) -> String {
    let id = if value.is_empty() { format!("doctor-unknown-{name}") } else { format!("doctor-{name}-{value}") };
    if messages.ids().contains(&id) { messages.text(&id, &[]) } else { value.to_owned() }
}

#[cfg(test)]
mod tests {
    use accanto_messages::{Audience, UiLanguage};

    use super::*;

    #[test]
    fn every_finding_is_said_in_every_language_also_when_nothing_is_known_of_it() {
        for language in UiLanguage::ALL {
            let messages = Catalogue::new(language, &[Audience::DOCTOR]);
            for code in CODES.keys() {
                let finding = Finding::new(code, &[]);
                for part in ["what", "remedy"] {
                    assert!(!finding.text(part, &messages).contains(['{', '}']), "{code}");
                }
                assert!(finding.is_known());
            }
        }
    }

    #[test]
    fn what_a_page_makes_up_is_no_finding() {
        let made_up = |code: &str, severity: &str, name: &str| Finding {
            code: code.to_owned(),
            severity: severity.to_owned(),
            values: BTreeMap::from([(name.to_owned(), String::new())]),
        };
        for (finding, expected) in [
            (made_up("script-missing", "wrong", "address"), true),
            (made_up("script-missing", "note", "address"), false),
            (made_up("script-missing", "wrong", "other"), false),
            (made_up("help-doctor", "wrong", "address"), false),
        ] {
            assert_eq!(finding.is_known(), expected, "{finding:?}");
        }
    }
}

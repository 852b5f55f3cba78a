//! What the lints know about a language: Unicode's data, and what staff have written in `terms.json`.

use crate::locale::language_tag;
use crate::source::{ForbiddenTerm, GlossaryTerm, LanguageTerms, Terms};
use icu_locale::LanguageIdentifier;
use icu_locale::exemplar_chars::{ExemplarCharacters, ExemplarCharactersBorrowed};
use icu_properties::PropertyParser;
use icu_properties::props::Script;
use icu_properties::script::ScriptWithExtensions;
use std::collections::BTreeMap;

/// A language as its texts are written.
pub struct LocaleProfile<'a> {
    pub language: LanguageIdentifier,
    scripts: Vec<Script>,
    letters: Vec<ExemplarCharactersBorrowed<'static>>,
    punctuation: Option<ExemplarCharactersBorrowed<'static>>,
    /// The tags to look up, from the full tag to the language alone.
    terms: Vec<&'a LanguageTerms>,
    reasons: &'a BTreeMap<String, BTreeMap<String, String>>,
}

impl<'a> LocaleProfile<'a> {
    pub fn of(language: LanguageIdentifier, terms: &'a Terms) -> Self {
        let locale = (&language).into();
        let letters = [ExemplarCharacters::try_new_main(&locale), ExemplarCharacters::try_new_auxiliary(&locale)];
        let punctuation = ExemplarCharacters::try_new_punctuation(&locale).ok();
        let tags = [language.to_string(), language.language.to_string()];
        let mut own: Vec<&LanguageTerms> = tags.iter().filter_map(|tag| terms.languages.get(tag)).collect();
        own.dedup_by(|a, b| std::ptr::eq(*a, *b));
        Self {
            scripts: scripts(&language),
            letters: letters.into_iter().flatten().collect(),
            punctuation: punctuation.filter(|set| set.size() > 0),
            terms: own,
            reasons: &terms.reasons,
            language,
        }
    }

    /// Whether the language is written with this letter's script, or every language is.
    pub fn has_script_of(&self, letter: char) -> bool {
        let scripts = ScriptWithExtensions::new();
        let shared = matches!(scripts.get_script_val(letter), Script::Common | Script::Inherited);
        shared || self.scripts.is_empty() || self.scripts.iter().any(|script| scripts.has_script(letter, *script))
    }

    /// The script of the language, if it has only one.
    pub fn script(&self) -> Option<Script> {
        self.scripts.first().copied()
    }

    /// Whether the language's alphabet, by CLDR's exemplar characters with the auxiliary ones of foreign words, has
    /// this small letter; `None` where CLDR does not say.
    pub fn has_letter(&self, letter: char) -> Option<bool> {
        // The root locale's set is empty, which says nothing.
        let known = self.letters.first()?.size() > 0;
        known.then(|| self.letters.iter().any(|set| set.contains(letter)))
    }

    /// Whether the language uses this punctuation mark, by CLDR's exemplar characters; `None` where CLDR does not say.
    pub fn has_punctuation(&self, mark: char) -> Option<bool> {
        Some(self.punctuation.as_ref()?.contains(mark))
    }

    /// Whether staff let this word stand in another script than the language's.
    pub fn keeps(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.terms.iter().flat_map(|terms| &terms.keep).any(|kept| kept.to_lowercase() == word)
    }

    /// What no text of the language may say.
    pub fn forbidden(&self) -> impl Iterator<Item = &'a ForbiddenTerm> {
        self.terms.iter().flat_map(|terms| &terms.forbidden)
    }

    /// The language's terms, by the concepts of the glossary; those of its regional form come before the others.
    pub fn glossary(&self) -> BTreeMap<&'a str, &'a GlossaryTerm> {
        let terms = self.terms.iter().rev().flat_map(|terms| &terms.glossary);
        terms.map(|(concept, term)| (concept.as_str(), term)).collect()
    }

    /// What is wrong with a term, in the languages of those who read it; in none that is known if staff wrote a sentence.
    pub fn reason(&self, forbidden: &ForbiddenTerm) -> BTreeMap<String, String> {
        let named = self.reasons.get(&forbidden.why);
        named.cloned().unwrap_or_else(|| [(String::new(), forbidden.why.clone())].into())
    }
}

/// The scripts that a language is written with.
fn scripts(language: &LanguageIdentifier) -> Vec<Script> {
    let Some(script) = language_tag::maximized(language).script else {
        return Vec::new();
    };
    match script.as_str() {
        "Hans" | "Hant" => vec![Script::Han, Script::Bopomofo],
        "Jpan" => vec![Script::Han, Script::Hiragana, Script::Katakana],
        "Kore" => vec![Script::Hangul, Script::Han],
        code => PropertyParser::<Script>::new().get_strict(code).into_iter().collect(),
    }
}

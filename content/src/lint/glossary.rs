//! The glossary: where the campaign's own text uses its term for a concept, a translation uses the language's term for it. Staff write the
//! terms in `terms.json`.

use super::plain_text::PlainText;
use super::searched_text::SearchedText;
use crate::diagnostic::{InText, LintMistake};
use crate::locale::locale_profile::LocaleProfile;
use crate::source::GlossaryTerm;
use std::collections::BTreeMap;

/// The concepts that each of the campaign's own texts names by its term, and the terms.
#[derive(Default)]
pub struct Concepts {
    terms: BTreeMap<String, String>,
    by_key: BTreeMap<String, Vec<String>>,
}

impl Concepts {
    /// `texts` are the campaign's own, by key.
    pub fn of(texts: impl Iterator<Item = (String, PlainText)>, profile: &LocaleProfile<'_>) -> Self {
        let terms = profile.glossary();
        let by_key = texts.map(|(key, text)| {
            let text = SearchedText::of(&text);
            let used = terms.iter().filter(|(_, term)| is_used(term, &text));
            (key, used.map(|(concept, _)| (*concept).to_owned()).collect())
        });
        let by_key = by_key.collect();
        Self { terms: terms.iter().map(|(concept, term)| ((*concept).to_owned(), term.term.clone())).collect(), by_key }
    }

    /// The terms that a translation does not use though the campaign's own text does.
    pub fn check(&self, key: &str, text: &PlainText, profile: &LocaleProfile<'_>) -> Vec<InText> {
        let Some(named) = self.by_key.get(key).filter(|named| !named.is_empty()) else {
            return Vec::new();
        };
        let text = SearchedText::of(text);
        let own = profile.glossary();
        let own = named.iter().filter_map(|concept| Some((concept, own.get(concept.as_str())?)));
        let unused = own.filter(|(_, term)| !is_used(term, &text));
        unused.map(|(concept, term)| InText::whole(self.mistake(concept, term))).collect()
    }

    fn mistake(&self, concept: &str, term: &GlossaryTerm) -> LintMistake {
        let original = self.terms.get(concept).cloned().unwrap_or_default();
        LintMistake::TermNotUsed { term: term.term.clone(), concept: concept.to_owned(), original }
    }
}

fn is_used(term: &GlossaryTerm, text: &SearchedText) -> bool {
    term.forms.iter().any(|form| text.uses(form))
}

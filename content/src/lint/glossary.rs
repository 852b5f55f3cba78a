//! The glossary: where the campaign's own text uses its term for a concept, a translation uses the language's term for it. Staff write the
//! terms in `terms.json`.

use super::plain_text::PlainText;
use super::searched_text::SearchedText;
use crate::diagnostic::{InText, LintMistake};
use crate::locale::locale_profile::LocaleProfile;
use crate::source::GlossaryTerm;
use icu_locale::subtags::Language;
use std::collections::BTreeMap;

/// The concepts that the texts of a language from which others are translated name by their terms.
pub struct Concepts {
    language: Language,
    terms: BTreeMap<String, String>,
    by_key: BTreeMap<String, Vec<String>>,
}

impl Concepts {
    /// `texts` are those of the language, by key.
    pub fn of(texts: impl Iterator<Item = (String, PlainText)>, profile: &LocaleProfile<'_>) -> Self {
        let terms = profile.glossary();
        let by_key = texts.map(|(key, text)| {
            let text = SearchedText::of(&text);
            let used = terms.iter().filter(|(_, term)| is_used(term, &text));
            (key, used.map(|(concept, _)| (*concept).to_owned()).collect())
        });
        let by_key = by_key.collect();
        let terms = terms.iter().map(|(concept, term)| ((*concept).to_owned(), term.term.clone())).collect();
        Self { language: profile.language.language, terms, by_key }
    }

    /// Whether nothing in the language speaks against asking for the concept's term: its text has its own, or it has none for the concept.
    fn agrees(&self, key: &str, concept: &str) -> bool {
        !self.terms.contains_key(concept)
            || self.by_key.get(key).is_some_and(|named| named.iter().any(|named| named == concept))
    }
}

/// The terms that a translation does not use though each text that it may be translated from does: the campaign's own, which is the first of
/// these, and the English one. Where only one of them has the term, the texts say it in different words.
pub fn check(originals: &[Concepts], key: &str, text: &PlainText, profile: &LocaleProfile<'_>) -> Vec<InText> {
    // Official names have their own words in each language.
    if key.ends_with(".name") {
        return Vec::new();
    }
    let others = originals.iter().filter(|original| original.language != profile.language.language);
    let others: Vec<&Concepts> = others.collect();
    let Some((first, rest)) = others.split_first() else {
        return Vec::new();
    };
    let named = first.by_key.get(key).into_iter().flatten();
    let mut named = named.filter(|concept| rest.iter().all(|other| other.agrees(key, concept))).peekable();
    if named.peek().is_none() {
        return Vec::new();
    }
    let text = SearchedText::of(text);
    let own = profile.glossary();
    let own = named.filter_map(|concept| Some((concept, own.get(concept.as_str())?)));
    let unused = own.filter(|(_, term)| !is_used(term, &text));
    unused.map(|(concept, term)| InText::whole(mistake(first, concept, term))).collect()
}

fn mistake(original: &Concepts, concept: &str, term: &GlossaryTerm) -> LintMistake {
    let original = original.terms.get(concept).cloned().unwrap_or_default();
    LintMistake::TermNotUsed { term: term.term.clone(), concept: concept.to_owned(), original }
}

fn is_used(term: &GlossaryTerm, text: &SearchedText) -> bool {
    term.forms.iter().any(|form| text.uses(form))
}

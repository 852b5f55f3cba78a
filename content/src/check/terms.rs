//! The check of `terms.json`: no entry is empty, and every language is published.

use crate::diagnostic::key_path::{KeyPath, item, key};
use crate::diagnostic::{Diagnostics, StringsMistake};
use crate::parse::partial_campaign::PartialCampaign;
use crate::source::TERMS_FILE;
use crate::source::Terms;
use crate::text::suggest::suggest;

/// Reports empty entries, which would match nothing or everything, and tags of languages that have no texts.
pub fn check(terms: &Terms, campaign: &PartialCampaign, diagnostics: &mut Diagnostics) {
    for (index, name) in terms.names.iter().enumerate() {
        check_filled(name, &item("names", index), diagnostics);
    }
    for (name, reason) in &terms.reasons {
        let path = key("reasons", name);
        if reason.is_empty() {
            diagnostics.of_value(TERMS_FILE, &path, StringsMistake::ReasonWithoutWords);
        }
        for (tag, sentence) in reason {
            check_filled(sentence, &key(&path, tag), diagnostics);
        }
    }
    for (concept, explained) in &terms.glossary {
        let path = key("glossary", concept);
        if explained.is_empty() {
            diagnostics.of_value(TERMS_FILE, &path, StringsMistake::ConceptWithoutWords);
        }
        for (tag, sentence) in explained {
            check_filled(sentence, &key(&path, tag), diagnostics);
        }
    }
    for (_, tag) in campaign.languages.names() {
        check_complete(tag, terms, diagnostics);
    }
    for (tag, own) in &terms.languages {
        let path = key("languages", tag);
        check_published(tag, &path, campaign, diagnostics);
        for (index, word) in own.keep.iter().enumerate() {
            check_filled(word, &item(key(&path, "keep"), index), diagnostics);
        }
        for (index, forbidden) in own.forbidden.iter().enumerate() {
            let entry = item(key(&path, "forbidden"), index);
            check_filled(&forbidden.term, &key(&entry, "term"), diagnostics);
            check_filled(&forbidden.instead, &key(&entry, "instead"), diagnostics);
            check_filled(&forbidden.why, &key(&entry, "why"), diagnostics);
        }
        for (concept, term) in &own.glossary {
            let entry = key(key(&path, "glossary"), concept);
            if !terms.glossary.contains_key(concept) {
                let suggestion = suggest(concept, terms.glossary.keys().map(String::as_str)).map(str::to_owned);
                let mistake = StringsMistake::ConceptUnknown { concept: concept.clone(), suggestion };
                diagnostics.of_key(TERMS_FILE, &entry, mistake);
            }
            check_filled(&term.term, &key(&entry, "term"), diagnostics);
            if term.forms.is_empty() {
                diagnostics.of_value(TERMS_FILE, key(&entry, "forms"), StringsMistake::TermEmpty);
            }
            for (index, form) in term.forms.iter().enumerate() {
                check_filled(form, &item(key(&entry, "forms"), index), diagnostics);
            }
        }
    }
}

fn check_filled(text: &str, path: &KeyPath, diagnostics: &mut Diagnostics) {
    if !text.contains(char::is_alphanumeric) {
        diagnostics.of_value(TERMS_FILE, path, StringsMistake::TermEmpty);
    }
}

/// A language may have terms of its own, or those of the language without the region.
fn check_complete(tag: &str, terms: &Terms, diagnostics: &mut Diagnostics) {
    let language = tag.split('-').next().unwrap_or(tag);
    let own = || [tag, language].into_iter().filter_map(|tag| terms.languages.get(tag));
    let is_missing = |concept: &&String| !own().any(|own| own.glossary.contains_key(*concept));
    let concepts: Vec<String> = terms.glossary.keys().filter(is_missing).cloned().collect();
    if !concepts.is_empty() {
        let mistake = StringsMistake::GlossaryIncomplete { tag: tag.to_owned(), concepts };
        diagnostics.of_value(TERMS_FILE, KeyPath::from("languages"), mistake);
    }
}

/// A language without a region also stands for its regional forms.
fn check_published(tag: &str, path: &KeyPath, campaign: &PartialCampaign, diagnostics: &mut Diagnostics) {
    let tags = || campaign.languages.names().map(|(_, published)| published);
    let covers =
        |published: &str| published.strip_prefix(tag).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    if campaign.languages.names_known && !tags().any(covers) {
        let suggestion = suggest(tag, tags()).map(str::to_owned);
        let mistake = StringsMistake::TermLanguageUnpublished { tag: tag.to_owned(), suggestion };
        diagnostics.of_key(TERMS_FILE, path, mistake);
    }
}

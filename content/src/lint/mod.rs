//! Quality lints: what a program can check in a translation before anybody who speaks the language reads it.
//!
//! Each lint is a file of its own and looks at one text. None of them judges whether a text is good; one that passes
//! them all still awaits a native reader.

mod alphabet;
mod doubled_forms;
pub mod forbidden_terms;
mod glossary;
mod plain_text;
mod punctuation;
mod quotation;
pub mod readability;
mod script;
mod searched_text;
mod untranslated;

use crate::diagnostic::{Diagnostics, InText};
use crate::locale::language_tag;
use crate::locale::locale_profile::LocaleProfile;
use crate::parse::partial_campaign::PartialCampaign;
use crate::parse::strings_files::LanguageStrings;
use crate::source::Terms;
use crate::text::slots::pieces;
use crate::text::string_keys::LANGUAGE_NAME;
use glossary::Concepts;
use plain_text::PlainText;
use readability::Aims;
use untranslated::OriginalLanguage;

/// What the lints compare texts with.
pub struct Lints {
    terms: Terms,
    originals: Vec<OriginalLanguage>,
    aims: Aims,
    /// Those of the campaign's own language come first.
    concepts: Vec<Concepts>,
}

impl Lints {
    /// `strings` are those of every language; a text is compared with those that translators work from.
    pub fn new<'a>(
        campaign: &PartialCampaign,
        terms: Terms,
        strings: impl Iterator<Item = &'a LanguageStrings>,
    ) -> Self {
        let mut lints = Self { terms, originals: Vec::new(), aims: Aims::new_for(campaign), concepts: Vec::new() };
        for strings in strings {
            let Some(original) = OriginalLanguage::of(strings, tag(&strings.file)) else {
                continue;
            };
            let plain = |(key, text): (&String, &String)| Some((key.clone(), lints.plain(text)?));
            let texts = strings.by_key.iter().filter_map(plain);
            let concepts = Concepts::of(texts, &LocaleProfile::of(original.language.clone(), &lints.terms));
            let place = if strings.is_default { 0 } else { lints.concepts.len() };
            lints.concepts.insert(place, concepts);
            lints.originals.push(original);
        }
        lints
    }

    /// The words of a text; none if its braces are unbalanced, which is reported already.
    fn plain(&self, text: &str) -> Option<PlainText> {
        Some(PlainText::of(text, &pieces(text).ok()?, &self.terms.names))
    }

    /// Reports what the lints find in a strings file whose tag is a language's.
    pub fn check(&self, strings: &LanguageStrings, diagnostics: &mut Diagnostics) {
        let Ok(language) = language_tag::parse(tag(&strings.file)) else {
            return;
        };
        let profile = LocaleProfile::of(language, &self.terms);
        for (key, text) in &strings.by_key {
            for found in self.check_text(key, text, &profile, strings.is_default) {
                diagnostics.of_text(&strings.file, key, found);
            }
        }
    }

    fn check_text(&self, key: &str, text: &str, profile: &LocaleProfile<'_>, is_default: bool) -> Vec<InText> {
        // Unbalanced braces are reported already.
        let Ok(pieces) = pieces(text) else {
            return Vec::new();
        };
        let plain = PlainText::of(text, &pieces, &self.terms.names);
        let mut found = Vec::new();
        found.extend(script::check(&plain, profile));
        found.extend(alphabet::check(&plain, profile));
        found.extend(punctuation::check(&plain, profile));
        found.extend(quotation::check(&plain, profile));
        found.extend(forbidden_terms::check(&plain, profile));
        found.extend(doubled_forms::check(&plain, profile));
        // Where two are alike, it is the other that was not translated.
        if key != LANGUAGE_NAME && !is_default {
            found.extend(untranslated::check(key, &plain, profile, &self.originals, &self.terms.names));
            found.extend(glossary::check(&self.concepts, key, &plain, profile));
        }
        let reading = self.aims.reading_in(&profile.language, key, &pieces);
        found.extend(reading.as_ref().and_then(readability::check));
        found
    }
}

/// The tag in the name of a strings file.
fn tag(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".json").unwrap_or(name)
}

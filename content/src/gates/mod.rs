//! Quality gates: what a program can hold of a translation, before anybody who speaks the language reads it.
//!
//! Each gate is a file of its own and looks at one text. None of them judges whether a text is good; one that passes
//! them all still awaits a native reader.

mod alphabet;
mod doubled_forms;
mod plain;
mod punctuation;
mod quotation;
pub mod readability;
mod script;
pub mod terms;
mod tongue;
mod untranslated;

use crate::authored::Terms;
use crate::check::strings::Words;
use crate::draft::Draft;
use crate::languages;
use crate::problem::{Finding, Problems};
use crate::slots::pieces;
use crate::string_keys::LANGUAGE_NAME;
use plain::Plain;
use readability::Aims;
use tongue::Tongue;
use untranslated::Source;

/// A finding, and whether it stops the build.
enum Verdict {
    Refused(Finding),
    Doubtful(Finding),
}

/// What the gates hold texts against.
pub struct Gates {
    terms: Terms,
    sources: Vec<Source>,
    aims: Aims,
}

impl Gates {
    /// `words` are those of every language; a text is compared with those that translators work from.
    pub fn new<'a>(draft: &Draft, terms: Terms, words: impl Iterator<Item = &'a Words>) -> Self {
        let sources = words.filter_map(|words| Source::of(words, tag(&words.file)));
        Self { terms, sources: sources.collect(), aims: Aims::of_draft(draft) }
    }

    /// Reports what the gates find in a strings file whose tag is a language's.
    pub fn check(&self, words: &Words, problems: &mut Problems) {
        let Ok(language) = languages::parse(tag(&words.file)) else {
            return;
        };
        let tongue = Tongue::of(language, &self.terms);
        for (key, text) in &words.strings {
            for verdict in self.check_text(key, text, &tongue, words.is_default) {
                match verdict {
                    Verdict::Refused(finding) => problems.error(&words.file, key, finding),
                    Verdict::Doubtful(finding) => problems.warning(&words.file, key, finding),
                }
            }
        }
    }

    fn check_text(&self, key: &str, text: &str, tongue: &Tongue<'_>, is_default: bool) -> Vec<Verdict> {
        // Unbalanced braces are reported already.
        let Ok(pieces) = pieces(text) else {
            return Vec::new();
        };
        let plain = Plain::of(&pieces, &self.terms.names);
        let mut verdicts = Vec::new();
        verdicts.extend(script::check(&plain, tongue).into_iter().map(Verdict::Refused));
        verdicts.extend(alphabet::check(&plain, tongue).map(Verdict::Doubtful));
        verdicts.extend(punctuation::check(&plain, tongue).into_iter().map(Verdict::Refused));
        verdicts.extend(quotation::check(&plain, tongue).map(Verdict::Doubtful));
        verdicts.extend(terms::check(&plain, tongue).into_iter().map(Verdict::Refused));
        verdicts.extend(doubled_forms::check(&plain, tongue).map(Verdict::Doubtful));
        // Where two are alike, it is the other that was not translated.
        if key != LANGUAGE_NAME && !is_default {
            verdicts.extend(untranslated::check(key, &plain, tongue, &self.sources, &self.terms.names));
        }
        let reading = self.aims.reading_in(&tongue.language, key, &pieces);
        verdicts.extend(reading.as_ref().and_then(readability::check).map(Verdict::Doubtful));
        verdicts
    }
}

/// The tag in the name of a strings file.
fn tag(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".json").unwrap_or(name)
}

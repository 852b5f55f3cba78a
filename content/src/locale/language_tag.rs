//! Language tags, by Unicode's own library and data: which exist, how they are written, which way they run.

use crate::diagnostic::LanguageMistake;
use accanto_model::Direction;
use icu_locale::subtags::{Language, Region};
use icu_locale::{
    LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleDirectionality, LocaleExpander, TransformResult,
};

/// The language of a tag, or what is wrong with the tag.
pub fn parse(tag: &str) -> Result<LanguageIdentifier, LanguageMistake> {
    let own = || tag.to_owned();
    let Ok(mut locale) = Locale::try_from_str(tag) else {
        let hyphenated = tag.replace('_', "-");
        let suggestion = Locale::try_from_str(&hyphenated).is_ok().then_some(hyphenated);
        return Err(LanguageMistake::InvalidTag { tag: own(), suggestion });
    };
    if !locale.extensions.is_empty() {
        return Err(LanguageMistake::TagWithExtensions { tag: own(), suggestion: locale.id.to_string() });
    }
    if !is_known_language(locale.id.language) {
        let short = tag.get(..2).and_then(|short| Language::try_from_str(short).ok());
        let suggestion = short.filter(|short| is_known_language(*short)).map(|short| short.to_string());
        return Err(LanguageMistake::UnknownLanguage { tag: own(), suggestion });
    }
    if let Some(region) = locale.id.region.filter(|region| !is_known_region(*region)) {
        return Err(LanguageMistake::UnknownRegion { tag: own(), region: region.to_string() });
    }
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    if locale.id.to_string() != tag {
        return Err(LanguageMistake::TagSpelling { tag: own(), suggestion: locale.id.to_string() });
    }
    Ok(locale.id)
}

/// The writing direction of a language.
pub fn direction(language: &LanguageIdentifier) -> Direction {
    if LocaleDirectionality::new_extended().is_right_to_left(language) { Direction::Rtl } else { Direction::Ltr }
}

/// The tag with its likely script and region, which is equal for tags that mean the same.
pub fn maximized(language: &LanguageIdentifier) -> LanguageIdentifier {
    let mut language = language.clone();
    LocaleExpander::new_extended().maximize(&mut language);
    language
}

/// Unicode knows a likely script for every living language, and none for a code that means nothing.
fn is_known_language(language: Language) -> bool {
    let mut expanded = LanguageIdentifier::from(language);
    !language.is_unknown() && LocaleExpander::new_extended().maximize(&mut expanded) == TransformResult::Modified
}

fn is_known_region(region: Region) -> bool {
    // The others are the United Nations' numbers of whole areas, such as 419 for Latin America.
    !region.is_alphabetic() || rust_iso3166::from_alpha2(region.as_str()).is_some()
}

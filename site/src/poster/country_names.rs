//! The names of countries, from Unicode's CLDR, which is also where browsers have them from: no name is ours.

use icu_experimental::displaynames::{DisplayNamesOptions, multi::RegionDisplayNames};
use icu_locale::{
    LanguageIdentifier, Locale, LocaleExpander,
    subtags::{Language, language},
};

/// The language of the countries for which CLDR lists none, such as the United Kingdom: what it takes `und` for (UTS 35, likely subtags).
const OTHERWISE: Language = language!("en");

/// The name of a country in a language; `None` where CLDR has none.
pub(super) fn name(country: &str, language: &str) -> Option<String> {
    let language: Locale = language.parse().ok()?;
    let names = RegionDisplayNames::try_new(language.into(), DisplayNamesOptions::default()).ok()?;
    names.of(country.parse().ok()?).map(str::to_owned)
}

/// The language that most people in a country speak, and the country's name in it.
pub(super) fn own(country: &str) -> Option<(String, String)> {
    let mut language: LanguageIdentifier = format!("und-{country}").parse().ok()?;
    let likely = LocaleExpander::new_extended();
    likely.maximize(&mut language);
    language.region = None;
    if language.language.is_unknown() {
        language.language = OTHERWISE;
    }
    likely.minimize(&mut language);
    let tag = language.to_string();
    let name = name(country, &tag)?;
    Some((tag, name))
}

#[cfg(test)]
mod tests {
    use super::{name, own};

    #[test]
    fn a_pupil_reads_the_name_of_a_country_in_the_language_of_the_sheet_and_in_that_of_the_country() {
        let table = [
            ("RO", "it", "Romania", "România"),
            ("MA", "fr", "Maroc", "المغرب"),
            ("UA", "zh", "乌克兰", "Україна"),
            ("RS", "el", "Σερβία", "Србија"),
            ("GB", "ga", "an Ríocht Aontaithe", "United Kingdom"),
        ];
        for (country, language, expected, of_its_own) in table {
            assert_eq!(name(country, language).as_deref(), Some(expected), "{country} in {language}");
            assert_eq!(own(country).map(|(_, name)| name).as_deref(), Some(of_its_own), "{country}");
        }
        assert_eq!(own("CN"), Some(("zh".to_owned(), "中国".to_owned())));
        assert_eq!(name("QX", "it"), None);
    }
}

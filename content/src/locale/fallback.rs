//! The fallback for missing texts: the closest published language.

use crate::locale::language_tag::maximized;
use icu_locale::{DataLocale, LanguageIdentifier, LocaleFallbacker};

/// Indices into `published`, nearest first, without `from` itself.
///
/// First Unicode's parents of the language (`es-AR` asks `es-419`, then `es`), then those that share language and
/// script (`pt-BR` asks `pt-PT`), then the default language.
pub fn order(published: &[LanguageIdentifier], from: usize, default: usize) -> Vec<usize> {
    let expanded: Vec<LanguageIdentifier> = published.iter().map(maximized).collect();
    let relatives = expanded.iter().enumerate().filter(|(_, language)| {
        language.language == expanded[from].language && language.script == expanded[from].script
    });
    let mut order = parents(&published[from], &expanded);
    order.extend(relatives.map(|(index, _)| index));
    order.push(default);
    let mut seen = vec![from];
    order.retain(|index| {
        let first = !seen.contains(index);
        seen.push(*index);
        first
    });
    order
}

fn parents(language: &LanguageIdentifier, expanded: &[LanguageIdentifier]) -> Vec<usize> {
    let fallbacker = LocaleFallbacker::new();
    let mut chain = fallbacker.for_config(Default::default()).fallback_for(DataLocale::from(language));
    let mut found = Vec::new();
    while !chain.get().is_unknown() {
        let parent = maximized(&chain.get().into_locale().id);
        found.extend(expanded.iter().position(|language| *language == parent));
        chain.step();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::order;
    use crate::locale::language_tag::parse;

    #[test]
    fn readers_get_the_language_closest_to_theirs_before_the_default() {
        let cases: [(&[&str], &str, &[&str]); 7] = [
            (&["it", "en", "fr"], "fr", &["it"]),
            (&["it", "en", "fr"], "it", &[]),
            (&["it", "pt", "pt-BR"], "pt-BR", &["pt", "it"]),
            (&["it", "pt-PT", "pt-BR"], "pt-BR", &["pt-PT", "it"]),
            (&["it", "es-MX", "es", "es-AR"], "es-AR", &["es", "es-MX", "it"]),
            // Traditional Chinese is not read for Simplified, nor Serbian in one script for the other.
            (&["it", "zh", "zh-Hant", "zh-HK"], "zh-HK", &["zh-Hant", "it"]),
            (&["it", "sr", "sr-Latn"], "sr-Latn", &["it"]),
        ];
        for (published, from, expected) in cases {
            let tags: Vec<_> = published.iter().map(|tag| parse(tag).expect("a known tag")).collect();
            let index = |tag| published.iter().position(|published| *published == tag);
            let from = index(from).expect("a published tag");
            let found: Vec<&str> = order(&tags, from, 0).into_iter().map(|index| published[index]).collect();
            assert_eq!(found, expected, "{}", published[from]);
        }
    }
}

//! The page's own messages, in each of its languages. The card's texts are content and are not here.

use std::sync::LazyLock;

use accanto_messages::{Audience, Catalogue, UiLanguage};

use crate::language::Language;

/// The language that `index.html` is written in.
pub const FIRST: UiLanguage = UiLanguage::Italian;

static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| read(UiLanguage::English));
static ITALIAN: LazyLock<Catalogue> = LazyLock::new(|| read(UiLanguage::Italian));

fn read(language: UiLanguage) -> Catalogue {
    Catalogue::new(language, &[Audience::PARTNER_PAGE])
}

/// The messages in a language.
pub fn in_language(language: UiLanguage) -> &'static Catalogue {
    match language {
        UiLanguage::English => &ENGLISH,
        UiLanguage::Italian => &ITALIAN,
    }
}

/// The language in which the page starts: the one it is written in, if the campaign has it, else English.
pub fn first_for(languages: &[Language]) -> UiLanguage {
    let has_first = languages.iter().any(|language| language.tag == FIRST.tag());
    if has_first { FIRST } else { UiLanguage::English }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_campaign_without_the_pages_own_language_starts_in_english() {
        let list = |text| Language::list(text).expect("a list");
        assert_eq!(first_for(&list(r#"[["en","English"],["it","Italiano"]]"#)), UiLanguage::Italian);
        assert_eq!(first_for(&list(r#"[["de","Deutsch"]]"#)), UiLanguage::English);
    }

    #[test]
    fn no_message_of_the_page_needs_a_value() {
        for language in UiLanguage::ALL {
            let messages = in_language(language);
            assert!(messages.ids().len() > 30, "{language:?}");
            for id in messages.ids() {
                assert!(!messages.text(id, &[]).is_empty(), "{language:?}: {id}");
            }
        }
    }
}

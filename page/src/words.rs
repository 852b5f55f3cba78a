//! The page's own words, one file per language. Not the widget's: those are in `assets/strings`.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use crate::language;

/// Everything the page says in one language.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Which language this is.
    pub language: Language,
    /// The words in `index.html`, by their `data-words` key.
    pub page: BTreeMap<String, String>,
    /// The words of the app.
    pub controls: ControlWords,
}

/// A language of the page.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: String,
    /// Its name in itself.
    pub name: String,
}

/// The words of the controls, the snippet and the copy button; each field is the key of the word it holds.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ControlWords {
    pub legend: String,
    pub language: String,
    pub language_auto: String,
    pub theme: String,
    pub theme_auto: String,
    pub theme_light: String,
    pub theme_dark: String,
    pub audience: String,
    pub audience_all: String,
    pub audience_child: String,
    pub audience_teen: String,
    pub audience_parent: String,
    pub audience_teacher: String,
    pub layout: String,
    pub layout_column: String,
    pub layout_sidebar: String,
    pub layout_bar: String,
    pub layout_button: String,
    pub exit: String,
    pub exit_on: String,
    pub exit_off: String,
    pub copy: String,
    pub copied: String,
    pub copy_failed: String,
}

static EACH: LazyLock<[Words; 2]> = LazyLock::new(|| {
    [include_str!("../words/it.json"), include_str!("../words/en.json")]
        .map(|file| serde_json::from_str(file).expect("a test reads these very files"))
});

/// Every language of the page.
pub fn each() -> &'static [Words] {
    &*EACH
}

/// The language `index.html` is written in.
pub fn first() -> &'static Words {
    &EACH[0]
}

/// The language in which the page starts: its own if the campaign has it, else English.
pub fn of_campaign(languages: &[language::Language]) -> &'static Words {
    let has = |words: &&Words| languages.iter().any(|language| language.tag == words.language.tag);
    Some(first()).filter(has).unwrap_or(&EACH[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_finds_every_word_of_the_page_in_each_language() {
        let keys = |words: &'static Words| words.page.keys().collect::<Vec<_>>();
        for words in each() {
            assert_eq!(keys(words), keys(first()), "{}", words.language.tag);
        }
    }

    #[test]
    fn a_campaign_without_the_pages_own_language_starts_in_english() {
        let list = |text| language::Language::list(text).expect("a list");
        assert_eq!(of_campaign(&list(r#"[["en","English"],["it","Italiano"]]"#)).language.tag, "it");
        assert_eq!(of_campaign(&list(r#"[["de","Deutsch"]]"#)).language.tag, "en");
    }
}

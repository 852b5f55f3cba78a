//! The languages of the programs and pages.

use unic_langid::LanguageIdentifier;

/// A language in which the programs and pages speak to staff and partners.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UiLanguage {
    /// English, also for whoever asks for a language that is not here.
    #[default]
    English,
    /// Italian.
    Italian,
}

impl UiLanguage {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::Italian];

    /// The language that a locale such as `it_IT.UTF-8`, or a language tag such as `it-CH`, stands for.
    pub fn from_locale(locale: &str) -> Self {
        let language = locale.split(['_', '.', '@', '-']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|one| one.tag() == language).unwrap_or_default()
    }

    /// The language that the environment asks for, by the rule of POSIX: `variable` gives the value of an environment variable, and the
    /// first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is not empty decides. If all are empty, the language is that of `system`, which is
    /// where Windows and macOS keep it.
    pub fn from_environment(
        variable: impl Fn(&str) -> Option<String>,
        system: impl FnOnce() -> Option<String>,
    ) -> Self {
        let set = |name| variable(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).or_else(system);
        Self::from_locale(&locale.unwrap_or_default())
    }

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Italian => "it",
        }
    }

    pub(crate) fn identifier(self) -> LanguageIdentifier {
        self.tag().parse().expect("our tags are language tags")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_follows_the_locale() {
        for (locale, expected) in [
            ("it_IT.UTF-8", UiLanguage::Italian),
            ("it", UiLanguage::Italian),
            ("it-CH", UiLanguage::Italian),
            ("en_GB.UTF-8", UiLanguage::English),
            ("C.UTF-8", UiLanguage::English),
            ("iteso", UiLanguage::English),
            ("", UiLanguage::English),
        ] {
            assert_eq!(UiLanguage::from_locale(locale), expected, "{locale}");
        }
    }

    #[test]
    fn the_first_variable_that_is_not_empty_decides_and_without_one_the_system() {
        for (set, system, expected) in [
            (&[("LC_ALL", "it"), ("LANG", "en")][..], None, UiLanguage::Italian),
            (&[("LC_ALL", ""), ("LC_MESSAGES", "it")], None, UiLanguage::Italian),
            (&[("LC_MESSAGES", "en"), ("LANG", "it")], Some("it-IT"), UiLanguage::English),
            (&[("LANG", "")], Some("it-IT"), UiLanguage::Italian),
            (&[], None, UiLanguage::English),
        ] {
            let variable = |name: &str| set.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned());
            let language = UiLanguage::from_environment(variable, || system.map(str::to_owned));
            assert_eq!(language, expected, "{set:?}, {system:?}");
        }
    }
}

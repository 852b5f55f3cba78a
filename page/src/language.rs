//! A language of the widget, and its name.

use yew::AttrValue;

/// A language that the campaign publishes.
#[derive(Clone, Debug, PartialEq)]
pub struct Language {
    /// BCP 47 tag.
    pub tag: AttrValue,
    /// Its name in itself, as the campaign's staff wrote it.
    pub name: AttrValue,
}

impl Language {
    /// The languages in a list such as `[["it","Italiano"]]`, which the site writes into the page; `None` if it is not such a list.
    pub fn list(text: &str) -> Option<Vec<Self>> {
        let pairs: Vec<(String, String)> = serde_json::from_str(text).ok()?;
        Some(pairs.into_iter().map(|(tag, name)| Self { tag: tag.into(), name: name.into() }).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_reads_the_list_that_the_site_writes() {
        let list = Language::list(r#"[["it","Italiano"],["zh","简体中文"]]"#).expect("a list");
        let pairs: Vec<_> = list.iter().map(|language| (language.tag.as_str(), language.name.as_str())).collect();
        assert_eq!(pairs, [("it", "Italiano"), ("zh", "简体中文")]);
        assert_eq!(Language::list("it en"), None);
    }
}

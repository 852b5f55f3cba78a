//! Language tags, and the list of published languages.

use crate::diagnostic::define::mistakes;

mistakes! {
    /// Language tags, and the list of published languages.
    LanguageMistake {
        /// What is no language tag; how it may be meant.
        Error "invalid-tag" InvalidTag { tag: String, suggestion: Option<String> },
        /// A tag with extensions; the same without them.
        Error "tag-with-extensions" TagWithExtensions { tag: String, suggestion: String },
        /// A tag of no known language.
        Error "unknown-language" UnknownLanguage { tag: String, suggestion: Option<String> },
        /// A tag with a region that is not known.
        Error "unknown-region" UnknownRegion { tag: String, region: String },
        /// A tag that is written in another way.
        Error "tag-spelling" TagSpelling { tag: String, suggestion: String },
        /// A default language that is not published.
        Error "default-language-unpublished" DefaultLanguageUnpublished { tag: String, suggestion: Option<String> },
        /// A default language whose tips are not shown.
        Error "default-language-draft" DefaultLanguageDraft { tag: String },
        /// A language that no native reader has looked at.
        Warning "language-draft" Draft { tag: String, file: String, texts: usize, tips_shown: bool },
    }
}

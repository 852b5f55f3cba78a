//! What is kept beside the content: reviews and schemas.

use crate::diagnostic::define::mistakes;

mistakes! {
    /// What is kept beside the content: reviews and schemas.
    ReviewMistake {
        /// A text whose source has changed since somebody reviewed it.
        Warning "source-changed" SourceChanged { tag: String, on: String, by: Option<String> },
        /// Texts of a reviewed language that nobody has reviewed; the first of them, and how many more.
        Warning "texts-not-reviewed" TextsNotReviewed { tag: String, first: Vec<String>, more: usize },
        /// A schema that does not fit the campaign's files any more.
        Warning "schema-outdated" SchemaOutdated,
    }
}

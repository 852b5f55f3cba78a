//! The keys of texts, their rules, and the terms.

use crate::diagnostic::define::mistakes;

mistakes! {
    /// The keys of texts, their rules, and the terms.
    StringsMistake {
        /// A file in which each text is a block with a `string`.
        Error "strings-with-remarks" WithRemarks { key: String },
        /// A file that is a list of terms, each with its definition.
        Error "strings-as-list" AsList,
        /// A file whose texts are in blocks within blocks.
        Error "strings-nested" Nested { block: String, key: String },
        /// A text that must be there; the text to translate.
        Error "text-missing" Missing { source: Option<String> },
        /// A text that may be missing, so that a fallback language's is shown.
        Warning "text-from-fallback" FromFallback { source: Option<String> },
        /// Many texts that must be there; the first of them.
        Error "texts-missing" ManyMissing { count: usize, of: usize, first: Vec<String> },
        /// Many texts that may be missing.
        Warning "texts-from-fallback" ManyFromFallback { count: usize, of: usize, first: Vec<String> },
        /// The texts are those of another language's file.
        Error "language-copied" LanguageCopied { file: String },
        /// Two languages call themselves by the same name.
        Error "language-name-shared" LanguageNameShared { name: String, file: String },
        /// A rule that governs no text.
        Error "rule-without-text" RuleWithoutText { suggestion: Option<String> },
        /// A text that no rule governs.
        Error "text-without-rule" TextWithoutRule { key: String },
        /// A term that says nothing.
        Error "term-empty" TermEmpty,
        /// A reason without a sentence.
        Error "reason-without-words" ReasonWithoutWords,
        /// A concept that nobody has explained.
        Error "concept-without-words" ConceptWithoutWords,
        /// A term for a concept that the glossary does not have.
        Error "concept-unknown" ConceptUnknown { concept: String, suggestion: Option<String> },
        /// Concepts for which a published language has no term.
        Warning "glossary-incomplete" GlossaryIncomplete { tag: String, concepts: Vec<String> },
        /// Terms of a language that is not published.
        Warning "term-language-unpublished" TermLanguageUnpublished { tag: String, suggestion: Option<String> },
    }
}

//! Words that texts keep as they are, and words that no text may use.

use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `terms.json`: for every language and for each.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Official names that every language writes as they are, for example that of a service.
    pub names: Vec<String>,
    /// Reasons against terms, by name, each in the languages of those who read it, for example `{ "en": "…", "it": "…" }`.
    #[serde(default)]
    pub reasons: BTreeMap<String, BTreeMap<String, String>>,
    /// The concepts for which each language has one term that its texts keep to, by name; what each is, in the languages of those who read
    /// it, for example `{ "en": "…", "it": "…" }`.
    #[serde(default)]
    pub glossary: BTreeMap<String, BTreeMap<String, String>>,
    /// The terms of each language, by its tag.
    pub languages: BTreeMap<String, LanguageTerms>,
}

/// The terms of one language.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LanguageTerms {
    /// Words that the language writes in another script than its own, for example `e-mail` in Greek.
    #[serde(default)]
    pub keep: Vec<String>,
    /// What no text of the language may say.
    #[serde(default)]
    pub forbidden: Vec<ForbiddenTerm>,
    /// The language's terms for the concepts of the glossary.
    #[serde(default)]
    pub glossary: BTreeMap<String, GlossaryTerm>,
}

/// How a language says a concept of the glossary.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GlossaryTerm {
    /// The term as a dictionary has it, for whoever translates.
    pub term: String,
    /// What counts as the term in a text: beginnings of words, in their order. `trusted adult` means “trusted adults” as well.
    pub forms: Vec<String>,
}

/// What no text of a language may say.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ForbiddenTerm {
    /// Beginnings of words, in their order: `child porn` means “child pornography” as well.
    pub term: String,
    /// What to say instead.
    pub instead: String,
    /// What is wrong with it: the name of one of `reasons`, or a sentence.
    pub why: String,
}

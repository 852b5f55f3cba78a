//! The JSON Schemas of what staff edit, for their editors: which keys there are, what each is for, and what is wrong while it is typed.
//!
//! Hints and nothing more: what a schema lets pass may still be refused by [`crate::read()`]. The other way round must never be: what is
//! accepted there is not underlined by a schema.
//!
//! Their descriptions and messages are the only sentences of this crate. They are in English for everybody: the schemas are files beside
//! the campaign, the same for all who edit it, and `check` would call them outdated wherever somebody has another language.

mod length;
mod strings;
mod value_formats;

use crate::diagnostic::Diagnostic;
use crate::parse::file_schema::{CAMPAIGN, COUNTRIES, FileSchema, KEYS, TERMS};
use crate::parse::parse_file::SCHEMA;
use crate::parse::strings_files;
use crate::report::ParsedCampaign;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// Schemas by file name relative to the campaign folder, such as `schema/campaign.schema.json`, ready to be written.
pub type Schemas = BTreeMap<String, String>;

/// The schemas of a campaign folder.
///
/// # Errors
///
/// The diagnostics for which its texts and their rules are not known.
pub fn schemas(folder: &Path) -> Result<Schemas, Vec<Diagnostic>> {
    ParsedCampaign::of_folder(folder).schemas()
}

/// The schemas of files in memory; names are relative to the campaign folder, with `/`.
///
/// # Errors
///
/// The diagnostics for which the campaign's texts and their rules are not known.
pub fn schemas_of_files(files: &BTreeMap<String, Vec<u8>>) -> Result<Schemas, Vec<Diagnostic>> {
    ParsedCampaign::of_files(files).schemas()
}

impl ParsedCampaign {
    /// The schemas of the campaign.
    ///
    /// # Errors
    ///
    /// The diagnostics for which its texts and their rules are not known.
    pub fn schemas(&self) -> Result<Schemas, Vec<Diagnostic>> {
        strings::Texts::of(self).map(|texts| of(&texts)).ok_or_else(|| self.why_no_schemas())
    }

    fn why_no_schemas(&self) -> Vec<Diagnostic> {
        let [in_campaign, in_keys, _] = &self.found;
        let default = self.partial.default_language.as_deref().map(strings_files::name);
        let default = self.languages.iter().filter(|language| default.as_ref() == Some(&language.file));
        let default = default.flat_map(|language| &language.found);
        in_campaign.iter().chain(in_keys).chain(default).cloned().collect()
    }
}

fn of(texts: &strings::Texts<'_>) -> Schemas {
    let derived = |schema: &FileSchema| with_reference(schema.schema().clone());
    let mut campaign = derived(&CAMPAIGN);
    value_formats::describe(&mut campaign, texts.campaign);
    let all = [
        ("campaign", campaign),
        ("countries", derived(&COUNTRIES)),
        ("keys", derived(&KEYS)),
        ("strings", with_reference(texts.schema())),
        ("terms", derived(&TERMS)),
    ];
    all.map(|(name, schema)| (format!("schema/{name}.schema.json"), text(schema))).into()
}

/// A file may say where its schema is, and does, so that editors find it.
fn with_reference(mut schema: Value) -> Value {
    schema["properties"][SCHEMA] =
        json!({ "description": "Where this file's schema is, for editors.", "type": "string" });
    schema
}

/// A schema as text, the same in every build: whether a map keeps the order of its keys depends on what else is compiled.
fn text(mut schema: Value) -> String {
    schema.sort_all_objects();
    format!("{schema:#}\n")
}

//! The JSON Schemas of what staff edit, for their editors: which keys there are, what each is for, and what is wrong while it is typed.
//!
//! Hints and nothing more: what a schema lets pass may still be refused by [`crate::report()`]. The other way round must never be: what is
//! accepted there is not underlined by a schema.

mod length;
mod strings;
mod value_formats;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::parse::file_schema::{CAMPAIGN, FileSchema, KEYS, TERMS};
use crate::parse::parse_file::{self, Files, SCHEMA};
use crate::parse::partial_campaign::PartialCampaign;
use crate::parse::strings_files;
use crate::report::load;
use crate::source;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

/// Schemas by file name relative to the campaign folder, such as `schema/campaign.schema.json`, ready to be written.
pub type Schemas = BTreeMap<String, String>;

/// The schemas of a campaign folder, or the diagnostics for which its texts and their rules are not known.
pub fn schemas(folder: &Path) -> Result<Schemas, Vec<Diagnostic>> {
    let mut files = Files::new();
    for name in [source::CAMPAIGN_FILE, source::KEYS_FILE] {
        load(&mut files, name.to_owned(), &folder.join(name));
    }
    let campaign = parse_file::value(&files, source::CAMPAIGN_FILE, &CAMPAIGN, &mut Diagnostics::default());
    if let Some(tag) =
        campaign.map(|campaign| PartialCampaign::of(&campaign)).and_then(|campaign| campaign.default_language)
    {
        let name = strings_files::name(&tag);
        let path = folder.join(&name);
        load(&mut files, name, &path);
    }
    of(&files)
}

/// The same from memory: names relative to the campaign folder, with `/`.
pub fn schemas_of_files(files: &BTreeMap<String, Vec<u8>>) -> Result<Schemas, Vec<Diagnostic>> {
    let files = files.iter().map(|(name, bytes)| (name.clone(), Ok(Cow::Borrowed(bytes.as_slice()))));
    of(&files.collect())
}

fn of(files: &Files<'_>) -> Result<Schemas, Vec<Diagnostic>> {
    let mut diagnostics = Diagnostics::default();
    let texts = strings::Texts::read(files, &mut diagnostics).ok_or(diagnostics.0)?;
    let derived = |schema: &FileSchema| with_reference(schema.schema().clone());
    let mut campaign = derived(&CAMPAIGN);
    value_formats::describe(&mut campaign, &texts.campaign);
    let all = [
        ("campaign", campaign),
        ("keys", derived(&KEYS)),
        ("strings", with_reference(texts.schema())),
        ("terms", derived(&TERMS)),
    ];
    Ok(all.map(|(name, schema)| (format!("schema/{name}.schema.json"), text(schema))).into())
}

/// A file may say where its schema is, and does, so that editors find it.
fn with_reference(mut schema: Value) -> Value {
    schema["properties"][SCHEMA] =
        json!({ "description": "Where this file's schema is, for editors.", "type": "string" });
    schema
}

/// The same text in every build: whether a map keeps the order of its keys depends on what else is compiled.
fn text(mut schema: Value) -> String {
    schema.sort_all_objects();
    format!("{schema:#}\n")
}

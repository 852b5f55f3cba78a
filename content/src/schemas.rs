//! The JSON Schemas of what staff edit, for their editors: which keys there are, what each is for, and what is wrong while it is typed.
//!
//! Hints and nothing more: what a schema lets pass may still be refused by [`crate::read()`]. The other way round must never be: what is
//! accepted there is not underlined by a schema.

mod length;
mod strings;
mod values;

use crate::check;
use crate::draft::Draft;
use crate::grammar::{CAMPAIGN, Grammar, KEYS, TERMS};
use crate::open::{self, Files, SCHEMA};
use crate::problem::{Problem, Problems};
use crate::read::load;
use crate::strings_files;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;

/// Schemas by file name relative to the campaign folder, such as `schema/campaign.schema.json`, ready to be written.
pub type Schemas = BTreeMap<String, String>;

/// The schemas of a campaign folder, or the problems for which its texts and their rules are not known.
pub fn schemas(folder: &Path) -> Result<Schemas, Vec<Problem>> {
    let mut files = Files::new();
    for name in [check::campaign::FILE, check::keys::FILE] {
        load(&mut files, name.to_owned(), &folder.join(name));
    }
    let campaign = open::value(&files, check::campaign::FILE, &CAMPAIGN, &mut Problems::default());
    if let Some(tag) = campaign.map(|campaign| Draft::of(&campaign)).and_then(|draft| draft.default_language) {
        let name = strings_files::name(&tag);
        let path = folder.join(&name);
        load(&mut files, name, &path);
    }
    of(&files)
}

/// The same from memory: names relative to the campaign folder, with `/`.
pub fn schemas_of_files(files: &BTreeMap<String, Vec<u8>>) -> Result<Schemas, Vec<Problem>> {
    let files = files.iter().map(|(name, bytes)| (name.clone(), Ok(Cow::Borrowed(bytes.as_slice()))));
    of(&files.collect())
}

fn of(files: &Files<'_>) -> Result<Schemas, Vec<Problem>> {
    let mut problems = Problems::default();
    let texts = strings::Texts::read(files, &mut problems).ok_or(problems.0)?;
    let derived = |grammar: &Grammar| with_reference(grammar.schema().clone());
    let mut campaign = derived(&CAMPAIGN);
    values::describe(&mut campaign, &texts.draft);
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

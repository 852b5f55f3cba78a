//! The parsing of one file, from its bytes to a value of the right shape. Whatever is wrong on the way is reported.

use crate::diagnostic::{Diagnostics, FileMistake, ReadFailure, ShapeMistake, Sources};
use crate::parse::file_schema::{COUNTRIES, FileSchema, KEYS, TERMS};
use crate::parse::key_rules::Rules;
use crate::parse::{encoding, json, shape};
use crate::source::{self, Countries, KeyRule, Terms};
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The key at the top of a file that says where its JSON Schema is. It is for editors alone: no fact, and no text.
pub const SCHEMA: &str = "$schema";

/// The files of a campaign by name, or why one could not be read.
pub type Files<'a> = BTreeMap<String, Result<Cow<'a, [u8]>, ReadFailure>>;

/// The value of a file, its shape checked and unknown keys removed; `None` when there is nothing to go on.
pub fn value(files: &Files<'_>, file: &str, schema: &FileSchema, diagnostics: &mut Diagnostics) -> Option<Value> {
    let bytes = match files.get(file) {
        Some(Ok(bytes)) => bytes,
        Some(Err(reason)) => {
            diagnostics.of_file(file, FileMistake::Unreadable { reason: reason.clone() });
            return None;
        }
        None => {
            let misnamed = misnamed(files, file).map(str::to_owned);
            diagnostics.of_file(file, FileMistake::Missing { file: file.to_owned(), misnamed });
            return None;
        }
    };
    let (text, start) = encoding::decode(file, bytes, diagnostics)?;
    let mut value = json::parse(file, text, start, diagnostics)?;
    take_reference(file, &mut value, diagnostics);
    shape::check(file, schema, &mut value, diagnostics);
    value.is_object().then_some(value)
}

fn take_reference(file: &str, value: &mut Value, diagnostics: &mut Diagnostics) {
    let reference = value.as_object_mut().and_then(|entries| entries.remove(SCHEMA));
    if reference.is_some_and(|reference| !reference.is_string()) {
        diagnostics.of_value(file, SCHEMA, ShapeMistake::SchemaReferenceNoText);
    }
}

/// The rules of `keys.json`.
pub fn rules(files: &Files<'_>, diagnostics: &mut Diagnostics) -> Option<Rules> {
    let file = source::KEYS_FILE;
    let value = value(files, file, &KEYS, diagnostics)?;
    let already_reported = diagnostics.has(file);
    let mut rules = Rules::new();
    for (pattern, rule) in value.as_object()? {
        let rule = KeyRule::deserialize(rule);
        if rule.is_err() && !already_reported {
            diagnostics.of_value(file, pattern, ShapeMistake::UnreadableValue);
        }
        rules.insert(pattern.clone(), rule.ok());
    }
    Some(rules)
}

/// The terms of `terms.json`; `None` when they cannot be read, which is reported.
pub fn terms(files: &Files<'_>, diagnostics: &mut Diagnostics) -> Option<Terms> {
    let file = source::TERMS_FILE;
    let value = value(files, file, &TERMS, diagnostics)?;
    let already_reported = diagnostics.has(file);
    match Terms::deserialize(&value) {
        Ok(terms) => Some(terms),
        Err(_) if already_reported => None,
        Err(_) => {
            diagnostics.of_file(file, ShapeMistake::UnreadableValue);
            None
        }
    }
}

/// The help in other countries; `None` when there is no such file, or when it cannot be read, which is reported.
pub fn countries(files: &Files<'_>, diagnostics: &mut Diagnostics) -> Option<Countries> {
    let file = source::COUNTRIES_FILE;
    if !files.contains_key(file) {
        return None;
    }
    let value = value(files, file, &COUNTRIES, diagnostics)?;
    match Countries::deserialize(&value) {
        Ok(countries) => Some(countries),
        Err(_) if diagnostics.has(file) => None,
        Err(_) => {
            diagnostics.of_file(file, ShapeMistake::UnreadableValue);
            None
        }
    }
}

/// A file of which the content knows nothing, such as the record that `accanto review` keeps, reported on like the others.
///
/// # Errors
///
/// Everything that is wrong with it, and its text.
pub fn record<T: DeserializeOwned + JsonSchema>(file: &str, bytes: &[u8]) -> Result<T, Box<Diagnostics>> {
    let mut diagnostics = Diagnostics::default();
    let files = Files::from([(file.to_owned(), Ok(Cow::Borrowed(bytes)))]);
    let value = value(&files, file, &FileSchema::of::<T>(), &mut diagnostics);
    match value.map(T::deserialize) {
        Some(Ok(record)) if diagnostics.found.is_empty() => return Ok(record),
        Some(Err(_)) if diagnostics.found.is_empty() => diagnostics.of_file(file, ShapeMistake::UnreadableValue),
        _ => {}
    }
    Err(Box::new(diagnostics))
}

/// The text of such a file, in which diagnostics find their places; nothing if it is no text.
pub fn text(file: &str, bytes: &[u8]) -> Sources {
    let mut diagnostics = Diagnostics::default();
    if let Some((text, start)) = encoding::decode(file, bytes, &mut diagnostics) {
        json::parse(file, text, start, &mut diagnostics);
    }
    diagnostics.sources
}

/// A file whose name is nearly this one.
pub fn misnamed<'a>(files: &'a Files<'_>, file: &str) -> Option<&'a str> {
    files.keys().map(String::as_str).find(|name| is_misnamed(name, file))
}

/// Whether a name is another but for capitals, spaces or what follows the first dot, such as `strings/IT .json.txt`, or has a folder of
/// Windows before it, as archives from there leave it: `strings\it.json`.
pub fn is_misnamed(name: &str, file: &str) -> bool {
    let stem = |name: &str| {
        let name = name.replace('\\', "/");
        let stem = name.split('.').next().unwrap_or_default();
        stem.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase()
    };
    name != file && stem(name) == stem(file)
}

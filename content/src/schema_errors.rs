//! Every place where a file does not have the shape of its type, in staff's words.
//!
//! serde alone would stop at the first one. Keys that do not belong are taken out of the value after they are
//! reported, so that the rest can still be read and checked.

use crate::grammar::{Grammar, names, options};
use crate::key_path;
use crate::nearest::did_you_mean;
use crate::problem::{Finding, Problems, quote};
use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use jsonschema::paths::{Location, LocationSegment};
use serde_json::Value;

/// Reports everything in `value` that the grammar does not allow, and removes unknown keys from it.
pub fn check(file: &str, grammar: &Grammar, value: &mut Value, problems: &mut Problems) {
    let mut found: Vec<(String, Finding)> = Vec::new();
    let mut unknown: Vec<(String, String)> = Vec::new();
    for error in grammar.validator.iter_errors(value) {
        let place = error.instance_path();
        let path = path(place);
        let node = grammar.at(place).unwrap_or(&Value::Null);
        match error.kind() {
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                for name in unexpected {
                    let remedy = did_you_mean(name, names(node), "remove it");
                    let finding = Finding::new("unknown key", remedy);
                    found.push((key_path::key(&path, name), finding));
                    unknown.push((place.as_str().to_owned(), name.clone()));
                }
            }
            ValidationErrorKind::Required { property } => {
                let name = property.as_str().unwrap_or_default();
                let expected = grammar.property(node, name).unwrap_or(&Value::Null);
                let finding = Finding::new("missing", format!("add \"{name}\": {}", expectation(expected)));
                found.push((key_path::key(&path, name), finding));
            }
            _ => found.push((path, wrong_value(&error, node))),
        }
    }
    // The validator goes keyword by keyword; people read a file from the top, and entry 2 before entry 10.
    found.sort_by_cached_key(|(path, _)| sort_key(path));
    for (path, finding) in found {
        problems.error(file, &path, finding);
    }
    for (pointer, name) in unknown {
        if let Some(block) = value.pointer_mut(&pointer).and_then(Value::as_object_mut) {
            block.remove(&name);
        }
    }
}

fn wrong_value(error: &ValidationError<'_>, node: &Value) -> Finding {
    let value = error.instance();
    let options = options(node);
    if let (Some(word), false) = (value.as_str(), options.is_empty()) {
        let remedy = did_you_mean(word, options.iter().copied(), &format!("choose {}", expectation(node)));
        return Finding::new(format!("{} is not a choice here", quote(word)), remedy);
    }
    match error.kind() {
        ValidationErrorKind::Minimum { limit } => {
            Finding::new("the number is too small", format!("give at least {limit}"))
        }
        ValidationErrorKind::Maximum { limit } => {
            Finding::new("the number is too large", format!("give at most {limit}"))
        }
        _ => Finding::new(format!("is {}", kind(value)), format!("give {}", expectation(node))),
    }
}

/// What a place asks for.
fn expectation(node: &Value) -> String {
    let options = options(node);
    if !options.is_empty() {
        let quoted: Vec<String> = options.iter().map(|option| format!("\"{option}\"")).collect();
        return quoted.join(" or ");
    }
    let name = match node.get("type") {
        Some(Value::Array(several)) => several.first().and_then(Value::as_str),
        Some(single) => single.as_str(),
        None => None,
    };
    match name {
        Some("object") => "a block in { }",
        Some("array") => "a list in [ ]",
        Some("integer") => "a whole number",
        _ => "a text in double quotes",
    }
    .to_owned()
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null (nothing)",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "a block in { }",
    }
}

fn path(place: &Location) -> String {
    place.into_iter().fold(String::new(), |path, segment| match segment {
        LocationSegment::Property(name) => key_path::key(&path, &name),
        LocationSegment::Index(index) => key_path::item(&path, index),
    })
}

/// Numbers within a path compare as numbers.
fn sort_key(path: &str) -> Vec<(usize, String)> {
    path.split('[')
        .map(|part| match part.split_once(']') {
            Some((index, rest)) => (index.parse().unwrap_or(0), rest.to_owned()),
            None => (0, part.to_owned()),
        })
        .collect()
}

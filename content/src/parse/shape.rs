//! Every place where a file does not have the shape of its type, in staff's words.
//!
//! serde alone would stop at the first one. Keys that do not belong are taken out of the value after they are
//! reported, so that the rest can still be read and checked.

use crate::diagnostic::key_path;
use crate::diagnostic::{Diagnostics, Finding, quote};
use crate::parse::file_schema::{FileSchema, is_block, names, options};
use crate::text::suggest::{did_you_mean, suggest};
use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use jsonschema::paths::{Location, LocationSegment};
use serde_json::Value;

/// So many keys of a block are named in a message.
const FEW_KEYS: usize = 12;

/// Reports everything in `value` that the schema does not allow, and removes unknown keys from it.
pub fn check(file: &str, schema: &FileSchema, value: &mut Value, diagnostics: &mut Diagnostics) {
    let mut found = Found { schema, findings: Vec::new(), unknown: Vec::new() };
    for error in schema.validator.iter_errors(value) {
        found.add(&error);
    }
    let Found { mut findings, unknown, .. } = found;
    // The validator goes keyword by keyword; people read a file from the top, and entry 2 before entry 10.
    findings.sort_by_cached_key(|(path, _)| sort_key(path));
    for (path, finding) in findings {
        diagnostics.error(file, &path, finding);
    }
    for (pointer, name) in unknown {
        if let Some(block) = value.pointer_mut(&pointer).and_then(Value::as_object_mut) {
            block.remove(&name);
        }
    }
}

struct Found<'a> {
    schema: &'a FileSchema,
    findings: Vec<(String, Finding)>,
    /// The blocks, as JSON pointers, and the keys that do not belong in them.
    unknown: Vec<(String, String)>,
}

impl Found<'_> {
    fn add(&mut self, error: &ValidationError<'_>) {
        let place = error.instance_path();
        let path = path(place);
        let node = self.schema.at(place).unwrap_or(&Value::Null);
        let mut forms = self.schema.alternatives(node);
        // A block is held against the form that is a block.
        let block = forms.iter().position(|form| is_block(form)).filter(|_| error.instance().is_object());
        if let Some(block) = block {
            forms = vec![forms[block]];
        }
        match (error.kind(), forms.as_slice()) {
            (ValidationErrorKind::AnyOf { context }, _) if block.is_some_and(|block| block < context.len()) => {
                context[block.unwrap_or_default()].iter().for_each(|error| self.add(error));
            }
            (ValidationErrorKind::AdditionalProperties { unexpected }, [form, ..]) => {
                for name in unexpected {
                    let remedy = match suggest(name, names(form)) {
                        Some(_) => did_you_mean(name, names(form), "remove it"),
                        None => otherwise(form),
                    };
                    let finding = Finding::new("unknown key", remedy);
                    self.findings.push((key_path::key(&path, name), finding));
                    self.unknown.push((place.as_str().to_owned(), name.clone()));
                }
            }
            (ValidationErrorKind::Required { property }, [form, ..]) => {
                let name = property.as_str().unwrap_or_default();
                let expected = self.schema.property(form, name).unwrap_or(&Value::Null);
                let expected = expectation(&self.schema.alternatives(expected));
                let finding = Finding::new("missing", format!("add \"{name}\": {expected}"));
                self.findings.push((key_path::key(&path, name), finding));
            }
            (_, forms) => self.findings.push((path, wrong_value(error, forms))),
        }
    }
}

/// What else to do about a key that does not belong in a block: where its keys are few, one of them may be meant.
fn otherwise(form: &Value) -> String {
    let names: Vec<String> = names(form).map(quote).collect();
    match names.len() {
        1..=FEW_KEYS => format!("the keys here are {}; otherwise remove it", names.join(", ")),
        _ => "remove it".to_owned(),
    }
}

/// `forms` are those that the place allows.
fn wrong_value(error: &ValidationError<'_>, forms: &[&Value]) -> Finding {
    let value = error.instance();
    let options: Vec<&str> = forms.iter().flat_map(|form| options(form)).collect();
    if let (Some(word), false) = (value.as_str(), options.is_empty()) {
        let remedy = did_you_mean(word, options, &format!("choose {}", expectation(forms)));
        return Finding::new(format!("{} is not a choice here", quote(word)), remedy);
    }
    match error.kind() {
        ValidationErrorKind::Minimum { limit } => {
            Finding::new("the number is too small", format!("give at least {limit}"))
        }
        ValidationErrorKind::Maximum { limit } => {
            Finding::new("the number is too large", format!("give at most {limit}"))
        }
        _ => Finding::new(format!("is {}", kind(value)), format!("give {}", expectation(forms))),
    }
}

/// What a place asks for, in one of its forms.
fn expectation(forms: &[&Value]) -> String {
    forms.iter().flat_map(|form| expectations(form)).collect::<Vec<_>>().join(" or ")
}

fn expectations(form: &Value) -> Vec<String> {
    let options = options(form);
    if !options.is_empty() {
        return options.iter().map(|option| format!("\"{option}\"")).collect();
    }
    let name = match form.get("type") {
        Some(Value::Array(several)) => several.first().and_then(Value::as_str),
        Some(single) => single.as_str(),
        None => None,
    };
    let named = match name {
        Some("object") => "a block in { }",
        Some("array") => "a list in [ ]",
        Some("integer") => "a whole number",
        Some("boolean") => "true or false",
        _ => "a text in double quotes",
    };
    vec![named.to_owned()]
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

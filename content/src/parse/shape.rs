//! Every place where a file does not have the shape of its type.
//!
//! serde alone would stop at the first one. Keys that do not belong are taken out of the value after they are
//! reported, so that the rest can still be read and checked.

use crate::diagnostic::key_path::{self, KeyPath};
use crate::diagnostic::{Diagnostics, Expected, ShapeMistake, Type};
use crate::parse::file_schema::{FileSchema, is_block, names, options};
use crate::text::suggest::suggest;
use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use jsonschema::paths::{Location, LocationSegment};
use serde_json::Value;

/// How many keys of a block are named in a message.
const FEW_KEYS: usize = 12;

/// Reports everything in `value` that the schema does not allow, and removes unknown keys from it.
pub fn check(file: &str, schema: &FileSchema, value: &mut Value, diagnostics: &mut Diagnostics) {
    let mut found = Found { schema, mistakes: Vec::new(), unknown: Vec::new() };
    for error in schema.validator.iter_errors(value) {
        found.add(&error);
    }
    let Found { mut mistakes, unknown, .. } = found;
    // The validator goes keyword by keyword; people read a file from the top, and entry 2 before entry 10.
    mistakes.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (path, mistake) in mistakes {
        match mistake {
            ShapeMistake::UnknownKey { .. } => diagnostics.of_key(file, &path, mistake),
            _ if path.is_empty() => diagnostics.of_file(file, mistake),
            _ => diagnostics.of_value(file, &path, mistake),
        }
    }
    for (pointer, name) in unknown {
        if let Some(block) = value.pointer_mut(&pointer).and_then(Value::as_object_mut) {
            block.remove(&name);
        }
    }
}

struct Found<'a> {
    schema: &'a FileSchema,
    /// The mistakes, each with its key path.
    mistakes: Vec<(KeyPath, ShapeMistake)>,
    /// The blocks, as JSON pointers, and the keys that do not belong in them.
    unknown: Vec<(String, String)>,
}

impl Found<'_> {
    fn add(&mut self, error: &ValidationError<'_>) {
        let location = error.instance_path();
        let path = path(location);
        let node = self.schema.at(location).unwrap_or(&Value::Null);
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
                    let suggestion = suggest(name, names(form)).map(str::to_owned);
                    let known: Vec<String> = names(form).map(str::to_owned).collect();
                    let known = if known.len() > FEW_KEYS { Vec::new() } else { known };
                    let mistake = ShapeMistake::UnknownKey { suggestion, known };
                    self.mistakes.push((key_path::key(&path, name), mistake));
                    self.unknown.push((location.as_str().to_owned(), name.clone()));
                }
            }
            (ValidationErrorKind::Required { property }, [form, ..]) => {
                let key = property.as_str().unwrap_or_default().to_owned();
                let expected = self.schema.property(form, &key).unwrap_or(&Value::Null);
                let expected = expectations(&self.schema.alternatives(expected));
                let path = key_path::key(&path, &key);
                self.mistakes.push((path, ShapeMistake::MissingKey { key, expected }));
            }
            (_, forms) => self.mistakes.push((path, wrong_value(error, forms))),
        }
    }
}

/// `forms` are those that the place allows.
fn wrong_value(error: &ValidationError<'_>, forms: &[&Value]) -> ShapeMistake {
    let value = error.instance();
    let options: Vec<&str> = forms.iter().flat_map(|form| options(form)).collect();
    let expected = expectations(forms);
    if let (Some(word), false) = (value.as_str(), options.is_empty()) {
        let suggestion = suggest(word, options).map(str::to_owned);
        return ShapeMistake::NotAChoice { word: word.to_owned(), suggestion, expected };
    }
    match error.kind() {
        ValidationErrorKind::Minimum { limit } => ShapeMistake::NumberTooSmall { limit: limit.to_string() },
        ValidationErrorKind::Maximum { limit } => ShapeMistake::NumberTooLarge { limit: limit.to_string() },
        _ => ShapeMistake::WrongType { found: found_type(value), expected },
    }
}

/// What a place asks for, in each of its forms.
fn expectations(forms: &[&Value]) -> Vec<Expected> {
    forms.iter().flat_map(|form| expectation(form)).collect()
}

fn expectation(form: &Value) -> Vec<Expected> {
    let options = options(form);
    if !options.is_empty() {
        return options.into_iter().map(|option| Expected::Word(option.to_owned())).collect();
    }
    let name = match form.get("type") {
        Some(Value::Array(several)) => several.first().and_then(Value::as_str),
        Some(single) => single.as_str(),
        None => None,
    };
    vec![Expected::Type(match name {
        Some("object") => Type::Block,
        Some("array") => Type::List,
        Some("integer") => Type::WholeNumber,
        Some("boolean") => Type::Boolean,
        _ => Type::Text,
    })]
}

fn found_type(value: &Value) -> Type {
    match value {
        Value::Null => Type::Null,
        Value::Bool(_) => Type::Boolean,
        Value::Number(_) => Type::Number,
        Value::String(_) => Type::Text,
        Value::Array(_) => Type::List,
        Value::Object(_) => Type::Block,
    }
}

fn path(location: &Location) -> KeyPath {
    location.into_iter().fold(KeyPath::default(), |path, segment| match segment {
        LocationSegment::Property(name) => key_path::key(&path, &name),
        LocationSegment::Index(index) => key_path::item(&path, index),
    })
}

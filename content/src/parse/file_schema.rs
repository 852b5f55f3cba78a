//! The JSON Schema of a file, derived from its type in [`crate::source`].
//!
//! Ready to validate, and to be asked what a place in the file allows.

use crate::source::{Campaign, Countries, Keys, Strings, Terms};
use jsonschema::Validator;
use jsonschema::paths::{Location, LocationSegment};
use schemars::JsonSchema;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::LazyLock;

pub static CAMPAIGN: LazyLock<FileSchema> = LazyLock::new(FileSchema::of::<Campaign>);
pub static COUNTRIES: LazyLock<FileSchema> = LazyLock::new(FileSchema::of::<Countries>);
pub static KEYS: LazyLock<FileSchema> = LazyLock::new(FileSchema::of::<Keys>);
pub static STRINGS: LazyLock<FileSchema> = LazyLock::new(FileSchema::of::<Strings>);
pub static TERMS: LazyLock<FileSchema> = LazyLock::new(FileSchema::of::<Terms>);

/// The schema of a file.
pub struct FileSchema {
    schema: Value,
    pub validator: Validator,
}

impl FileSchema {
    /// The schema of a type.
    pub fn of<T: JsonSchema>() -> Self {
        let schema = schemars::schema_for!(T).to_value();
        let validator = jsonschema::validator_for(&schema).expect("a schema derived from a type is valid");
        Self { schema, validator }
    }

    /// The whole schema.
    pub fn schema(&self) -> &Value {
        &self.schema
    }

    /// The part of the schema that governs a place in a file.
    pub fn at<'a>(&'a self, location: &Location) -> Option<&'a Value> {
        let mut node = self.resolve(&self.schema);
        for segment in location {
            node = self.alternatives(node).into_iter().find_map(|node| self.within(node, &segment))?;
        }
        Some(node)
    }

    /// The forms among which a value may choose; the part itself where there is only one.
    pub fn alternatives<'a>(&'a self, node: &'a Value) -> Vec<&'a Value> {
        match node.get("anyOf").and_then(Value::as_array) {
            Some(forms) => forms.iter().map(|form| self.resolve(form)).collect(),
            None => vec![node],
        }
    }

    fn within<'a>(&'a self, node: &'a Value, segment: &LocationSegment<'_>) -> Option<&'a Value> {
        let next = match segment {
            LocationSegment::Index(_) => node.get("items"),
            LocationSegment::Property(name) => node
                .get("properties")
                .and_then(|properties| properties.get(name.as_ref()))
                .or_else(|| node.get("additionalProperties")),
        };
        Some(self.resolve(next?))
    }

    /// The part of the schema that governs a key of the block governed by `node`.
    pub fn property<'a>(&'a self, node: &'a Value, name: &str) -> Option<&'a Value> {
        Some(self.resolve(node.get("properties")?.get(name)?))
    }

    fn resolve<'a>(&'a self, node: &'a Value) -> &'a Value {
        node.get("$ref")
            .and_then(Value::as_str)
            .and_then(|reference| self.schema.pointer(reference.strip_prefix('#')?))
            .unwrap_or(node)
    }
}

/// Whether a part of the schema governs blocks.
pub fn is_block(node: &Value) -> bool {
    node.get("type").and_then(Value::as_str) == Some("object")
}

/// The keys that a block may have, sorted: a build that also has a crate that wants `serde_json` to keep the order of a file would answer in
/// another order otherwise.
pub fn names(node: &Value) -> impl Iterator<Item = &str> {
    let properties = node.get("properties").and_then(Value::as_object);
    let names: BTreeSet<&str> = properties.into_iter().flat_map(|map| map.keys().map(String::as_str)).collect();
    names.into_iter()
}

/// The words among which a value must be chosen; empty when it is free.
pub fn options(node: &Value) -> Vec<&str> {
    let list = |name: &str| node.get(name).and_then(Value::as_array).into_iter().flatten();
    let choices = list("oneOf").flat_map(|choice| {
        let several = choice.get("enum").and_then(Value::as_array).into_iter().flatten();
        choice.get("const").into_iter().chain(several)
    });
    list("enum").chain(choices).filter_map(Value::as_str).collect()
}

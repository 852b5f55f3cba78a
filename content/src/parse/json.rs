//! JSON text to a value, keeping count of what serde_json's own value would swallow: keys given twice.
//!
//! Never interprets: whether a key belongs there is for [`crate::parse::shape`].

use crate::diagnostic::key_path;
use crate::diagnostic::{Diagnostics, Finding};
use crate::parse::json_errors;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// The value of a file, with every key that is given twice reported; `None` after a syntax error.
pub fn parse(file: &str, text: &str, diagnostics: &mut Diagnostics) -> Option<Value> {
    let mut duplicates = Vec::new();
    let mut json = serde_json::Deserializer::from_str(text);
    let seed = Node { path: String::new(), duplicates: &mut duplicates };
    let value = seed.deserialize(&mut json).and_then(|value| json.end().map(|()| value));
    for path in duplicates {
        let remedy = "keep one of the two and remove the other";
        diagnostics.error(file, &path, Finding::new("the key is given twice", remedy));
    }
    match value {
        Ok(value) => Some(value),
        Err(error) => {
            let (place, finding) = json_errors::diagnostic(text, &error);
            diagnostics.error(file, &place, finding);
            None
        }
    }
}

/// Reads the value at `path`.
struct Node<'a> {
    path: String,
    duplicates: &'a mut Vec<String>,
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Value, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("any JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        loop {
            let seed = Node { path: key_path::item(&self.path, items.len()), duplicates: self.duplicates };
            match list.next_element_seed(seed)? {
                Some(item) => items.push(item),
                None => return Ok(Value::Array(items)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut block: A) -> Result<Value, A::Error> {
        let mut entries = Map::new();
        while let Some(name) = block.next_key::<String>()? {
            let path = key_path::key(&self.path, &name);
            if entries.contains_key(&name) {
                self.duplicates.push(path.clone());
            }
            let seed = Node { path, duplicates: self.duplicates };
            entries.insert(name, block.next_value_seed(seed)?);
        }
        Ok(Value::Object(entries))
    }
}

//! JSON text to a value, keeping count of what serde_json's own value would swallow: keys given twice.
//!
//! Never interprets: whether a key belongs there is for [`crate::schema_errors`].

use crate::key_path;
use crate::problem::{Finding, Problems};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// The value of a file, with every key that is given twice reported; `None` after a syntax error.
pub fn parse(file: &str, text: &str, problems: &mut Problems) -> Option<Value> {
    let mut duplicates = Vec::new();
    let mut json = serde_json::Deserializer::from_str(text);
    let seed = Node { path: String::new(), duplicates: &mut duplicates };
    let value = seed.deserialize(&mut json).and_then(|value| json.end().map(|()| value));
    for path in duplicates {
        let remedy = "keep one of the two and remove the other";
        problems.error(file, &path, Finding::new("the key is given twice", remedy));
    }
    match value {
        Ok(value) => Some(value),
        Err(error) => {
            problems.error(file, &place(text, &error), syntax(text, &error));
            None
        }
    }
}

/// Where a person's editor shows the error: serde_json counts bytes, and takes a line break for the beginning of the
/// next line.
fn place(text: &str, error: &serde_json::Error) -> String {
    let at_line_break = error.column() == 0 && error.line() > 1;
    let line = if at_line_break { error.line() - 1 } else { error.line() };
    let content = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let end = if at_line_break { content.len() } else { content.ceil_char_boundary(error.column()) };
    if error.to_string().starts_with("expected `,`")
        && let Some((line, column)) = end_of_entry(text, line, &content[..end])
    {
        return format!("line {line}, column {column}");
    }
    format!("line {line}, column {}", content[..end].chars().count().max(1))
}

/// The end of the entry before a line's first character: where a comma is missing, and not where it was missed.
fn end_of_entry(text: &str, line: usize, before: &str) -> Option<(usize, usize)> {
    if before.trim_start().chars().count() > 1 {
        return None;
    }
    let lines: Vec<&str> = text.split('\n').take(line - 1).collect();
    let index = lines.iter().rposition(|entry| !entry.trim().is_empty())?;
    Some((index + 1, lines[index].trim_end().chars().count()))
}

/// The character where the error is.
fn culprit(text: &str, error: &serde_json::Error) -> Option<char> {
    let content = text.split('\n').nth(error.line().saturating_sub(1))?;
    content.get(error.column().checked_sub(1)?..)?.chars().next()
}

fn syntax(text: &str, error: &serde_json::Error) -> Finding {
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    if text.trim().is_empty() {
        return Finding::new("the file is empty", "write the file's content, at least { }");
    }
    let (what, remedy) = match message {
        "trailing comma" => (message, "remove the comma before the closing } or ]"),
        "expected `:`" => (message, "put a colon between the key and its text"),
        "key must be a string" | "expected value" if culprit(text, error) == Some(',') => {
            ("a comma too many", "remove this comma")
        }
        "key must be a string" | "expected value" | "expected `,` or `}`" | "expected `,` or `]`"
            if matches!(culprit(text, error), Some('/' | '#')) =>
        {
            ("there are no comments in JSON", "remove the comment")
        }
        "expected `,` or `}`" | "expected `,` or `]`" => {
            (message, "look for a missing comma or a stray quotation mark just before this place")
        }
        "key must be a string" => ("a key is expected", "put the key in straight double quotes \""),
        "expected value" | "expected ident" => {
            ("a text is expected", "put texts in straight double quotes \", and remove what does not belong here")
        }
        "control character (\\u0000-\\u001F) found while parsing a string" if culprit(text, error) == Some('\t') => {
            ("a tab within a text", "replace the tab by a space")
        }
        "control character (\\u0000-\\u001F) found while parsing a string" => {
            ("a line break within a text", "close the text with \" on the line where it starts")
        }
        "invalid escape" => {
            ("a stray backslash", "write \\\\ for a backslash and \\\" for a quotation mark within a text")
        }
        "trailing characters" => ("something follows the end", "remove what follows the closing }"),
        "EOF while parsing a string" => ("the file ends within a text", "close the text with \""),
        "EOF while parsing an object" | "EOF while parsing a value" | "EOF while parsing a list" => {
            ("the file ends too early", "close every { with } and every [ with ]")
        }
        _ => (message, "write this place as valid JSON"),
    };
    Finding::new(format!("not valid JSON: {what}"), remedy)
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

//! JSON text to a value, with the place of everything in it; parsed once, for all that comes after.
//!
//! Never interprets: whether a key belongs there is for [`crate::parse::shape`].

use crate::diagnostic::key_path::{self, KeyPath};
use crate::diagnostic::{Diagnostics, ShapeMistake, SyntaxMistake};
use crate::parse::syntax;
use jsonc_parser::ast::{self, ObjectPropName};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::{Map, Number, Value};
use std::ops::Range;

/// JSON, and nothing that other programs would not read.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The value of a file, with every key that is given twice reported; `None` after a syntax error. `start` is the byte of the file at
/// which `text` begins. Where the values stand is noted among the file's sources.
pub fn parse(file: &str, text: &str, start: usize, diagnostics: &mut Diagnostics) -> Option<Value> {
    match value(file, text, start, diagnostics) {
        Ok(value) => Some(value),
        Err((range, mistake)) => {
            let key = syntax::key_at(text, range.start);
            diagnostics.of_bytes(file, key, range.start + start..range.end + start, mistake);
            None
        }
    }
}

/// A syntax error, and the bytes of the text that are meant.
type Fault = (Range<usize>, SyntaxMistake);

fn value(file: &str, text: &str, start: usize, diagnostics: &mut Diagnostics) -> Result<Value, Fault> {
    let parsed =
        parse_to_ast(text, &CollectOptions::default(), &STRICT).map_err(|error| syntax::fault(text, &error))?;
    // The parser reads some texts that are not JSON.
    syntax::check(text)?;
    let root = parsed.value.ok_or((0..0, SyntaxMistake::EmptyFile))?;
    let mut reader = Reader { file, start, diagnostics };
    let range = reader.range(&root);
    reader.diagnostics.sources.get_mut(file).note(&KeyPath::default(), None, range);
    reader.read(&root, &KeyPath::default())
}

struct Reader<'a> {
    file: &'a str,
    start: usize,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn read(&mut self, value: &ast::Value<'_>, path: &KeyPath) -> Result<Value, Fault> {
        Ok(match value {
            ast::Value::NullKeyword(_) => Value::Null,
            ast::Value::BooleanLit(literal) => Value::Bool(literal.value),
            ast::Value::StringLit(text) => Value::String(text.value.clone().into_owned()),
            ast::Value::NumberLit(number) => match number.value.parse::<Number>() {
                Ok(read) => Value::Number(read),
                Err(_) => return Err((number.range.start..number.range.end, SyntaxMistake::HugeNumber)),
            },
            ast::Value::Array(list) => {
                let mut items = Vec::with_capacity(list.elements.len());
                for (index, item) in list.elements.iter().enumerate() {
                    let path = key_path::item(path, index);
                    let range = self.range(item);
                    self.diagnostics.sources.get_mut(self.file).note(&path, None, range);
                    items.push(self.read(item, &path)?);
                }
                Value::Array(items)
            }
            ast::Value::Object(block) => {
                let mut entries = Map::new();
                for property in &block.properties {
                    let name = match &property.name {
                        ObjectPropName::String(name) => name.value.as_ref(),
                        ObjectPropName::Word(name) => name.value,
                    };
                    let path = key_path::key(path, name);
                    let (key, range) = (self.range(&property.name), self.range(&property.value));
                    if entries.contains_key(name) {
                        self.diagnostics.of_bytes(self.file, &path, key.clone(), ShapeMistake::KeyGivenTwice);
                    }
                    self.diagnostics.sources.get_mut(self.file).note(&path, Some(key), range);
                    entries.insert(name.to_owned(), self.read(&property.value, &path)?);
                }
                Value::Object(entries)
            }
        })
    }

    /// The bytes of the file.
    fn range(&self, node: &impl Ranged) -> Range<usize> {
        node.start() + self.start..node.end() + self.start
    }
}

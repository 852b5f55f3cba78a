//! What `accanto check --json` prints; `docs/check-json.md` describes it.

use std::collections::BTreeMap;

use accanto_content::diagnostic::{Position, Value};
use accanto_content::{Diagnostic, Severity};
use accanto_messages::Catalogue;
use serde::Serialize;
use serde_json::json;

use crate::campaign::Folder;
use crate::failure::Failure;

/// The version of the format: another number means that a program that reads this one may not understand it.
const VERSION: u32 = 2;

/// The whole report.
#[derive(Serialize)]
pub struct JsonReport {
    version: u32,
    errors: usize,
    warnings: usize,
    /// Why nothing could be checked.
    failure: Option<JsonFailure>,
    diagnostics: Vec<JsonDiagnostic>,
}

/// The reason why nothing could be checked.
#[derive(Serialize)]
struct JsonFailure {
    code: &'static str,
    text: String,
}

/// One diagnostic.
#[derive(Serialize)]
pub struct JsonDiagnostic {
    code: &'static str,
    severity: &'static str,
    file: String,
    key_path: String,
    span: Option<JsonSpan>,
    /// The values by name, in the order of the names: a map of serde_json would keep another one wherever a crate of the same build asks
    /// it to.
    values: BTreeMap<&'static str, serde_json::Value>,
    text: JsonText,
}

/// The range of a diagnostic: bytes of the file, counted from 0, and lines and columns as an editor shows them, counted from 1.
#[derive(Serialize)]
struct JsonSpan {
    start: JsonPosition,
    end: JsonPosition,
}

#[derive(Serialize)]
struct JsonPosition {
    byte: usize,
    line: usize,
    column: usize,
}

/// The words for people.
#[derive(Serialize)]
struct JsonText {
    language: &'static str,
    what: String,
    remedy: String,
}

impl JsonReport {
    /// The diagnostics of a folder.
    pub fn of(folder: &Folder, messages: &Catalogue) -> Self {
        let diagnostics = folder.diagnostics.iter().map(|diagnostic| JsonDiagnostic::of(diagnostic, folder, messages));
        Self {
            version: VERSION,
            errors: folder.count(Severity::Error),
            warnings: folder.count(Severity::Warning),
            failure: None,
            diagnostics: diagnostics.collect(),
        }
    }

    /// The report of a folder that could not be checked.
    pub fn of_failure(failure: &Failure, messages: &Catalogue) -> Self {
        let failure = JsonFailure { code: failure.code(messages), text: failure.message(messages) };
        Self { version: VERSION, errors: 1, warnings: 0, failure: Some(failure), diagnostics: Vec::new() }
    }
}

impl JsonDiagnostic {
    /// One diagnostic.
    pub fn of(diagnostic: &Diagnostic, folder: &Folder, messages: &Catalogue) -> Self {
        let words = messages.explain(&diagnostic.mistake, &folder.argument());
        let source = folder.sources.get(&diagnostic.file);
        let span = diagnostic.span.as_ref().zip(source).map(|(span, source)| {
            let at = |byte: usize| {
                let Position { line, column } = source.position(byte);
                JsonPosition { byte, line, column }
            };
            JsonSpan { start: at(span.start), end: at(span.end) }
        });
        let values = diagnostic.mistake.values().into_iter();
        Self {
            code: diagnostic.code(),
            severity: diagnostic.severity().name(),
            file: diagnostic.file.clone(),
            key_path: diagnostic.key_path.to_string(),
            span,
            values: values.map(|(name, value)| (name, plain(value))).collect(),
            text: JsonText { language: messages.language().tag(), what: words.what, remedy: words.remedy },
        }
    }
}

fn plain(value: Value) -> serde_json::Value {
    match value {
        Value::Nothing => json!(null),
        Value::Text(text) | Value::Word(text) | Value::Script(text) => json!(text),
        Value::Sentence(languages) => json!(languages),
        Value::Choice(word) => json!(word),
        Value::Flag(is) => json!(is),
        Value::Number(number) => json!(number),
        Value::Date(date) => json!(date.to_string()),
        Value::Character(c) => json!(c.to_string()),
        Value::List(values) => values.into_iter().map(plain).collect(),
    }
}

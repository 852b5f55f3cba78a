//! Where in a file a key stands that a message names.

use std::ops::Range;

use accanto_content::shown_key;
use jsonc_parser::{CollectOptions, ParseOptions, ast::Value, common::Ranged, parse_to_ast};

/// A place in a file, as an editor shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
}

impl Place {
    /// The place of a byte of a text.
    pub fn of(text: &str, byte: usize) -> Self {
        let before = &text[..text.floor_char_boundary(byte)];
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        Self { line: before.matches('\n').count() + 1, column: before[start..].chars().count() + 1 }
    }

    /// The place that a message about broken JSON names itself: `line 3, column 7`.
    pub fn of_message(key: &str) -> Option<Self> {
        let rest = key.strip_prefix("line ")?;
        let (line, column) = rest.split_once(", column ").unwrap_or((rest, "1"));
        Some(Self { line: line.parse().ok()?, column: column.parse().ok()? })
    }
}

/// The bytes of the value at a path such as `contacts[2].hours`, or of the nearest block or list around it that is there. A key given
/// twice means the second.
pub fn value(text: &str, path: &str) -> Option<Range<usize>> {
    let parsed = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default()).ok()?;
    let root = parsed.value?;
    let mut best = None;
    walk(&root, "", path, &mut best);
    best.map(|(_, range)| range)
}

fn walk(value: &Value<'_>, own: &str, path: &str, best: &mut Option<(usize, Range<usize>)>) {
    // Problems name keys in a form that is safe to print.
    let shown = shown_key(own);
    let is_it = path == shown;
    let leads = path.strip_prefix(&shown).is_some_and(|rest| own.is_empty() || rest.starts_with(['.', '[']));
    if !is_it && !leads {
        return;
    }
    // What is missing from a text's own key is in no text.
    let may_hold = is_it || matches!(value, Value::Object(_) | Value::Array(_));
    if !own.is_empty() && may_hold && best.as_ref().is_none_or(|(length, _)| *length <= own.len()) {
        *best = Some((own.len(), value.start()..value.end()));
    }
    match value {
        Value::Object(block) => {
            for entry in &block.properties {
                let name = entry.name.as_str();
                let inner = if own.is_empty() { name.to_owned() } else { format!("{own}.{name}") };
                walk(&entry.value, &inner, path, best);
            }
        }
        Value::Array(list) => {
            for (index, entry) in list.elements.iter().enumerate() {
                walk(entry, &format!("{own}[{index}]"), path, best);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_as_messages_name_it() {
        let long = "k".repeat(300);
        let text = format!("{{ \"{long}\": 1, \"card\": \"whole\", \"a\u{200B}b\": 2 }}");
        for (path, expected) in
            [(shown_key(&long), Some("1")), ("card.heading".to_owned(), None), ("a[U+200B]b".to_owned(), Some("2"))]
        {
            assert_eq!(value(&text, &path).map(|range| &text[range]), expected, "{path}");
        }
        let text =
            "{\n  \"tip.a.b\": \"x\",\n  \"list\": [1, { \"hours\": \"è\" }],\n  \"twice\": 1,\n  \"twice\": 2\n}";
        for (path, expected) in [
            ("tip.a.b", Some("\"x\"")),
            ("list[1].hours", Some("\"è\"")),
            ("list[1].missing", Some("{ \"hours\": \"è\" }")),
            ("list[0]", Some("1")),
            ("twice", Some("2")),
            ("nowhere", None),
            ("", None),
        ] {
            assert_eq!(value(text, path).map(|range| &text[range]), expected, "{path}");
        }
    }

    #[test]
    fn places_are_counted_as_an_editor_counts_them() {
        assert_eq!(Place::of("é\nàb", 5), Place { line: 2, column: 2 });
        assert_eq!(Place::of_message("line 3, column 7"), Some(Place { line: 3, column: 7 }));
        assert_eq!(Place::of_message("line 3"), Some(Place { line: 3, column: 1 }));
        assert_eq!(Place::of_message("contacts[0]"), None);
    }
}

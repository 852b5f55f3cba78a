//! The files that have been read, with the span of every value in them, noted while they are parsed.

use super::key_path::KeyPath;
use icu_normalizer::ComposingNormalizer;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// Files by name.
#[derive(Clone, Debug, Default)]
pub struct Sources(BTreeMap<String, SourceFile>);

impl Sources {
    /// A file that has been read.
    pub fn get(&self, file: &str) -> Option<&SourceFile> {
        self.0.get(file)
    }

    /// Notes the text of a file.
    pub(crate) fn add(&mut self, file: &str, text: String) -> &mut SourceFile {
        self.0.insert(file.to_owned(), SourceFile::new(text));
        self.get_mut(file)
    }

    /// Takes over the files of others.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// A file, to note spans in.
    pub(crate) fn get_mut(&mut self, file: &str) -> &mut SourceFile {
        self.0.entry(file.to_owned()).or_default()
    }
}

/// A file's text, and where its values stand.
#[derive(Clone, Debug)]
pub struct SourceFile {
    text: String,
    /// The bytes at which the lines begin, the first after a byte-order mark.
    lines: Vec<usize>,
    spans: HashMap<KeyPath, Spans>,
}

/// Where a value stands, in bytes of the file.
#[derive(Clone, Debug)]
struct Spans {
    /// The key before it; `None` in a list, and for the file's own value.
    key: Option<Range<usize>>,
    value: Range<usize>,
}

/// A position as an editor shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
}

impl Default for SourceFile {
    fn default() -> Self {
        Self::new(String::new())
    }
}

impl SourceFile {
    fn new(text: String) -> Self {
        let first = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        let lines = [first].into_iter().chain(text.match_indices('\n').map(|(end, _)| end + 1)).collect();
        Self { text, lines, spans: HashMap::new() }
    }

    /// The whole text, with a byte-order mark if there is one; what is not UTF-8 is replaced.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The line and column of a byte.
    pub fn position(&self, byte: usize) -> Position {
        let (line, bytes) = self.line(byte);
        let before = &self.text[bytes.start..self.text.floor_char_boundary(byte).clamp(bytes.start, bytes.end)];
        Position { line, column: before.chars().count() + 1 }
    }

    /// The number of the line in which a byte stands, counted from 1, and the bytes of the line, without its end.
    pub fn line(&self, byte: usize) -> (usize, Range<usize>) {
        let number = self.lines.partition_point(|start| *start <= byte).max(1);
        let start = self.lines[number - 1];
        let end = self.lines.get(number).map_or(self.text.len(), |next| next - 1);
        let end = start + self.text[start..end].trim_end_matches('\r').len();
        (number, start..end)
    }

    /// Notes where a value stands; of a key that is given twice, the second counts.
    pub(crate) fn note(&mut self, key_path: &KeyPath, key: Option<Range<usize>>, value: Range<usize>) {
        self.spans.insert(key_path.clone(), Spans { key, value });
    }

    /// The bytes of the value at a path; if it is not there, the bracket with which the block or list begins that should hold it.
    pub fn value(&self, key_path: &KeyPath) -> Option<Range<usize>> {
        match self.spans.get(key_path).filter(|_| !key_path.is_empty()) {
            Some(spans) => Some(spans.value.clone()),
            None => self.around(key_path),
        }
    }

    /// The bytes of the key at a path, or what [`SourceFile::value`] gives.
    pub fn key(&self, key_path: &KeyPath) -> Option<Range<usize>> {
        let key = self.spans.get(key_path).and_then(|spans| spans.key.clone());
        key.or_else(|| self.value(key_path))
    }

    /// The bytes of a piece of the text at a path; `piece` is in bytes of the text without its quotation marks and escapes.
    pub fn within(&self, key_path: &KeyPath, piece: Range<usize>) -> Option<Range<usize>> {
        let whole = self.value(key_path)?;
        let written = self.text.get(whole.clone())?.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        // What was read is in Unicode's composed form; if the file is not, its places are others.
        let Some(written) = written.filter(|written| ComposingNormalizer::new_nfc().is_normalized(written)) else {
            return Some(whole);
        };
        let start = whole.start + 1;
        Some(start + as_written(written, piece.start)..start + as_written(written, piece.end))
    }

    fn around(&self, key_path: &KeyPath) -> Option<Range<usize>> {
        let parent = key_path.parent()?;
        match self.spans.get(&parent) {
            // What is missing from a text is in no text.
            Some(spans) if self.text[spans.value.clone()].starts_with(['{', '[']) => {
                Some(spans.value.start..spans.value.start + 1)
            }
            _ => self.around(&parent),
        }
    }
}

/// The offset in a text as JSON writes it, of an offset in the text that it stands for.
fn as_written(written: &str, offset: usize) -> usize {
    let mut read = 0;
    let mut rest = written.char_indices();
    while read < offset {
        let Some((_, c)) = rest.next() else { break };
        if c != '\\' {
            read += c.len_utf8();
            continue;
        }
        read += match rest.next() {
            Some((start, 'u')) => {
                let first = unit(written, start + 1);
                rest.by_ref().take(4).for_each(drop);
                match first {
                    // A character beyond the first 65,536 is written as two such numbers.
                    Some(0xD800..0xDC00) => {
                        rest.by_ref().take(6).for_each(drop);
                        4
                    }
                    Some(unit) => char::from_u32(unit).map_or(0, char::len_utf8),
                    None => 0,
                }
            }
            _ => 1,
        };
    }
    written.len() - rest.as_str().len()
}

fn unit(written: &str, start: usize) -> Option<u32> {
    u32::from_str_radix(written.get(start..start + 4)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_of_a_text_is_found_behind_escapes() {
        for (written, offset, expected) in [
            ("Free call", 5, 5),
            (r#"\"Free\" call"#, 7, 9),
            (r"perch\u00e9 no", 8, 12),
            (r"\ud83d\ude00!", 4, 12),
            ("è qui", 3, 3),
        ] {
            assert_eq!(as_written(written, offset), expected, "{written}");
        }
    }

    #[test]
    fn a_place_is_counted_as_an_editor_counts_it() {
        let source = |text: &str| SourceFile::new(text.to_owned());
        assert_eq!(source("é\nàb").position(5), Position { line: 2, column: 2 });
        assert_eq!(source("\u{FEFF}é\nàb").position(8), Position { line: 2, column: 2 });
        assert_eq!(source("\u{FEFF}é").position(0), Position { line: 1, column: 1 });
        assert_eq!(source("a\r\nb\r\n").line(1), (1, 0..1));
        assert_eq!(source("").line(0), (1, 0..0));
    }
}

//! How far a text is JSON: what may come next at a place, and what the parser lets pass.
//!
//! This second reading stays because the parser says of a syntax error only where it stopped, not what may come next there nor in which
//! entry, and because it accepts control characters, foreign spaces and depths that other programs refuse.

use crate::diagnostic::SyntaxMistake;
use std::ops::Range;

/// The greatest depth to which other programs read blocks within blocks.
const DEEPEST: usize = 127;

/// What may come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// A key.
    Key,
    /// The colon after a key.
    Colon,
    /// A value.
    Value,
    /// A comma, or the end of the block or list.
    Comma,
    /// Nothing: the file's value is complete.
    Nothing,
}

/// A text, read up to a place.
pub struct Scan {
    /// What may come next there.
    pub next: Next,
    /// The brackets that close the blocks and lists around it, the innermost last.
    pub open: Vec<char>,
    /// The last text in quotation marks before it, with them.
    pub last_text: Range<usize>,
    /// The key of the entry of the file's own block in which it stands, with its quotation marks.
    pub key: Option<Range<usize>>,
    /// The first thing before it that is not JSON, though the parser reads it.
    pub irregular: Option<(Range<usize>, SyntaxMistake)>,
}

impl Scan {
    /// Reads the first bytes of a text, or up to the first irregularity in them.
    pub fn of(text: &str, bytes: usize) -> Self {
        let mut scan = Self { next: Next::Value, open: Vec::new(), last_text: 0..0, key: None, irregular: None };
        let mut at = 0;
        while at < bytes && scan.irregular.is_none() {
            let Some(c) = text[at..].chars().next() else { break };
            at = scan.step(text, at, c);
        }
        scan
    }

    /// Takes what begins at a byte; the byte after it.
    fn step(&mut self, text: &str, at: usize, c: char) -> usize {
        let end = at + c.len_utf8();
        match c {
            ' ' | '\n' | '\r' | '\t' => {}
            '{' | '[' => {
                self.open.push(if c == '{' { '}' } else { ']' });
                self.next = if c == '{' { Next::Key } else { Next::Value };
                if self.open.len() > DEEPEST {
                    self.irregular = Some((at..end, SyntaxMistake::DeepNesting));
                }
            }
            '}' | ']' => {
                self.open.pop();
                self.value_ends();
            }
            ',' => {
                self.next = if self.open.last() == Some(&'}') { Next::Key } else { Next::Value };
                if self.open.len() == 1 {
                    self.key = None;
                }
            }
            ':' => self.next = Next::Value,
            '"' => return self.text(text, at),
            _ if c.is_whitespace() => self.irregular = Some((at..end, SyntaxMistake::UnusualSpace { character: c })),
            _ => {
                let ends = |c: char| c.is_whitespace() || matches!(c, '{' | '}' | '[' | ']' | ',' | ':' | '"');
                self.value_ends();
                return text[at..].find(ends).map_or(text.len(), |length| at + length.max(c.len_utf8()));
            }
        }
        end
    }

    fn value_ends(&mut self) {
        self.next = if self.open.is_empty() { Next::Nothing } else { Next::Comma };
    }

    /// Takes a text in quotation marks that begins at a byte.
    fn text(&mut self, text: &str, start: usize) -> usize {
        let mut characters = text[start + 1..].char_indices().map(|(index, c)| (start + 1 + index, c));
        let mut end = text.len();
        while let Some((at, c)) = characters.next() {
            match c {
                '\\' => _ = characters.next(),
                '"' => {
                    end = at + 1;
                    break;
                }
                _ if c < ' ' => {
                    let mistake = match c {
                        '\t' => SyntaxMistake::TabInText,
                        '\n' | '\r' => SyntaxMistake::LineBreakInText,
                        character => SyntaxMistake::ControlCharacterInText { character },
                    };
                    self.irregular = Some((at..at + 1, mistake));
                    end = at;
                    break;
                }
                _ => {}
            }
        }
        self.last_text = start..end;
        if self.next == Next::Key {
            self.next = Next::Colon;
            if self.open.len() == 1 {
                self.key = Some(start..end);
            }
        } else {
            self.value_ends();
        }
        end
    }
}

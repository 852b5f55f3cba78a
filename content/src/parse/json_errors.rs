//! What keeps a text from being JSON, and where a person's editor shows it, in staff's words.

use crate::diagnostic::{Finding, quote};
use serde_json::Error;

/// Quotation marks that editors put where JSON has the straight one.
const CURLY: [char; 8] = ['“', '”', '„', '‟', '«', '»', '″', '’'];

const HALF_CHARACTER: (&str, &str) = ("a \\u with digits that make no character", "write the character itself instead");

/// What versions of one line stand between after a merge that could not be made.
const MERGE: [&str; 3] = ["<<<<<<<", "=======", ">>>>>>>"];

/// The place, such as `line 3, column 7`, and what is wrong there.
pub fn diagnostic(text: &str, error: &Error) -> (String, Finding) {
    let fault = Fault::of(text, error);
    let (what, remedy, place) = match fault.guess() {
        Some((what, remedy, place)) => (what, remedy, Some(place)),
        None => {
            let (what, remedy) = fault.words();
            (what.to_owned(), remedy.to_owned(), None)
        }
    };
    let (line, column) = place.unwrap_or_else(|| fault.place());
    let what = if text.trim().is_empty() { what } else { format!("not valid JSON: {what}") };
    (format!("line {line}, column {column}"), Finding::new(what, remedy))
}

/// Where serde_json stopped. It counts bytes, and takes a line break for the beginning of the next line.
struct Fault<'a> {
    text: &'a str,
    message: String,
    /// Counted from 1.
    line: usize,
    content: &'a str,
    /// How many bytes of the line were read.
    end: usize,
    /// The character at which it stopped.
    culprit: Option<char>,
}

/// What is wrong, what to do, and the line and column.
type Guess = (String, String, (usize, usize));

impl<'a> Fault<'a> {
    fn of(text: &'a str, error: &Error) -> Self {
        let at_line_break = error.column() == 0 && error.line() > 1;
        let line = if at_line_break { error.line() - 1 } else { error.line() };
        let content = text.split('\n').nth(line.saturating_sub(1)).unwrap_or_default();
        let end = if at_line_break { content.len() } else { content.ceil_char_boundary(error.column()) };
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        let culprit = error.column().checked_sub(1).and_then(|start| content.get(start..)?.chars().next());
        let culprit = if at_line_break { None } else { culprit };
        Self { text, message, line, content, end, culprit }
    }

    fn place(&self) -> (usize, usize) {
        let before = &self.content[..self.end];
        let end_of_entry = || end_of_entry(self.text, self.line, before);
        let at_entry = if self.message.starts_with("expected `,`") { end_of_entry() } else { None };
        at_entry.unwrap_or((self.line, before.chars().count().max(1)))
    }

    /// A mistake that serde_json notices only after it, or in other words.
    fn guess(&self) -> Option<Guess> {
        self.merge().or_else(|| match self.message.as_str() {
            "expected `:`" => self.key_without_end(),
            "expected value" | "expected ident" => self.capital(),
            "control character (\\u0000-\\u001F) found while parsing a string" => self.curly_end(),
            _ => None,
        })
    }

    fn merge(&self) -> Option<Guess> {
        let line = self.text.split('\n').position(|line| MERGE.iter().any(|mark| line.starts_with(mark)))?;
        let what = "the marks of a merge (<<<<<<<, =======, >>>>>>>)";
        let remedy = "keep one of the two versions, and remove the other and the three lines with the marks";
        Some((what.to_owned(), remedy.to_owned(), (line + 1, 1)))
    }

    /// `"card.heading: "Always"`: what was read as the key goes on to the quotation mark of the text.
    fn key_without_end(&self) -> Option<Guess> {
        let start = self.content.find('"')? + 1;
        let key = self.content[start..].split('"').next()?;
        let colon = key.find(':')?;
        if let Some(guess) = self.curly(start + colon) {
            return Some(guess);
        }
        let what = "the quotation mark at the end of the key is lost";
        Some((what.to_owned(), "put \" before the colon".to_owned(), self.at(start + colon)))
    }

    /// `True` or `None`, as other languages write them.
    fn capital(&self) -> Option<Guess> {
        let part = |c: char| c.is_ascii_alphabetic();
        let before = &self.content[..self.end];
        let start = before
            .rfind(|c| !part(c))
            .map_or(0, |index| index + before[index..].chars().next().map_or(0, char::len_utf8));
        let word: String = self.content[start..].chars().take_while(|c| part(*c)).collect();
        let known = matches!(word.to_ascii_lowercase().as_str(), "true" | "false" | "null" | "none");
        known.then(|| {
            let remedy = "write true, false or null, in small letters and without quotation marks";
            (format!("{} is no value", quote(&word)), remedy.to_owned(), self.at(start))
        })
    }

    /// A text that ends with the curly mark of a word processor goes on to the end of the line.
    fn curly_end(&self) -> Option<Guess> {
        let whole = self.content[..self.end].trim_end_matches([',', '}', ']', ' ', '\r']);
        self.curly(whole.len())
    }

    /// If what stands before a byte of the line ends with a curly mark.
    fn curly(&self, end: usize) -> Option<Guess> {
        let before = self.content[..end].trim_end();
        let mark = before.chars().next_back().filter(|mark| CURLY.contains(mark))?;
        let what = format!("the quotation mark {} is not the straight one", quote(&mark.to_string()));
        Some((what, "put a straight \" in its place".to_owned(), self.at(before.len() - mark.len_utf8())))
    }

    /// Whether it stopped among the digits of a character, as in `\u20`.
    fn in_digits(&self) -> bool {
        let last = self.content[..self.end].rsplit('\\').next();
        last.is_some_and(|last| last.starts_with('u') && last.chars().count() <= 6)
    }

    /// The place of a byte of the line.
    fn at(&self, byte: usize) -> (usize, usize) {
        (self.line, self.content[..byte].chars().count() + 1)
    }

    fn words(&self) -> (&str, &'static str) {
        let message = self.message.as_str();
        if self.text.trim().is_empty() {
            return ("the file is empty", "write the file's content, at least { }");
        }
        match message {
            "trailing comma" => (message, "remove the comma before the closing } or ]"),
            "expected `:`" => (message, "put a colon between the key and its text"),
            "key must be a string" | "expected value" if self.culprit == Some(',') => {
                ("a comma too many", "remove this comma")
            }
            "key must be a string" | "expected value" | "expected `,` or `}`" | "expected `,` or `]`"
                if matches!(self.culprit, Some('/' | '#')) =>
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
            "control character (\\u0000-\\u001F) found while parsing a string" if self.culprit == Some('\t') => {
                ("a tab within a text", "replace the tab by a space")
            }
            "control character (\\u0000-\\u001F) found while parsing a string" => {
                ("a line break within a text", "close the text with \" on the line where it starts")
            }
            "invalid escape" if self.in_digits() => HALF_CHARACTER,
            "invalid escape" => {
                ("a stray backslash", "write \\\\ for a backslash and \\\" for a quotation mark within a text")
            }
            "invalid unicode code point" | "lone leading surrogate in hex escape" | "unexpected end of hex escape" => {
                HALF_CHARACTER
            }
            "invalid number" => (
                "a number that is not written as numbers are",
                "put it in straight double quotes \" if it is a text; a number has no 0 before it and no sign + or spaces",
            ),
            "number out of range" => ("a number that is too large", "write a smaller number"),
            "recursion limit exceeded" => {
                ("too many blocks within blocks", "remove the { and [ that do not belong here")
            }
            "trailing characters" => ("something follows the end", "remove what follows the closing }"),
            "EOF while parsing a string" => ("the file ends within a text", "close the text with \""),
            "EOF while parsing an object" | "EOF while parsing a value" | "EOF while parsing a list" => {
                ("the file ends too early", "close every { with } and every [ with ]")
            }
            _ => (message, "write this place as valid JSON"),
        }
    }
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

//! How diagnostics are shown: the place with its line, what is wrong, what to do; errors apart from warnings.

use std::fmt::Write;

use accanto_content::{Diagnostic, Severity};
use accanto_messages::Catalogue;
use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use crate::campaign::Folder;
use crate::findings::Findings;
use crate::locate::{self, Place};

/// How much of a line is shown, in characters before and after the place.
const AROUND: usize = 44;

/// A diagnostic with its place, as `--json` gives it.
#[derive(Serialize)]
pub struct Located<'a> {
    pub severity: &'static str,
    file: &'a str,
    pub key: &'a str,
    pub line: Option<usize>,
    column: Option<usize>,
    /// The line of the file.
    pub text: Option<String>,
    what: &'a str,
    remedy: &'a str,
}

impl<'a> Located<'a> {
    /// An error because of which nothing in a file or folder could be looked at.
    pub fn of_whole(file: &'a str, what: &'a str) -> Self {
        Self { severity: "error", file, key: "", line: None, column: None, text: None, what, remedy: "" }
    }
}

/// Finds the place of a diagnostic.
pub fn located<'a>(diagnostic: &'a Diagnostic, folder: &Folder) -> Located<'a> {
    let text = folder.text(&diagnostic.file);
    let place = text.as_deref().and_then(|text| place(text, diagnostic));
    let line = place.as_ref().and_then(|place| text.as_deref()?.split('\n').nth(place.line - 1));
    Located {
        severity: match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        file: &diagnostic.file,
        key: if Place::of_message(&diagnostic.key).is_some() { "" } else { &diagnostic.key },
        line: place.as_ref().map(|place| place.line),
        column: place.as_ref().map(|place| place.column),
        text: line.map(|line| line.trim_end_matches('\r').to_owned()),
        what: &diagnostic.what,
        remedy: &diagnostic.remedy,
    }
}

/// All diagnostics of a folder, nothing if there are none. Errors come last: a terminal shows the end.
pub fn diagnostics(folder: &Folder, messages: &Catalogue) -> String {
    of(folder, Severity::Warning, "check-warnings", messages) + &errors(folder, messages)
}

/// Only those that stop a publication.
pub fn errors(folder: &Folder, messages: &Catalogue) -> String {
    of(folder, Severity::Error, "check-errors", messages)
}

fn of(folder: &Folder, severity: Severity, heading: &str, messages: &Catalogue) -> String {
    let mut out = String::new();
    for diagnostic in folder.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity) {
        if out.is_empty() {
            out = format!("{}\n\n", messages.text(heading, &[]));
        }
        out.push_str(&one(&located(diagnostic, folder), messages));
        out.push('\n');
    }
    out
}

fn one(diagnostic: &Located<'_>, messages: &Catalogue) -> String {
    let mut out = diagnostic.file.to_owned();
    if let Some(line) = diagnostic.line {
        out.push_str(&messages.text("check-line", &[("line", line.into())]));
    }
    if !diagnostic.key.is_empty() {
        let _ = write!(out, " ({})", diagnostic.key);
    }
    out.push('\n');
    if let (Some(line), Some(column), Some(text)) = (diagnostic.line, diagnostic.column, &diagnostic.text) {
        let margin = " ".repeat(line.to_string().len());
        let (shown, before) = excerpt(text, column);
        let _ = writeln!(out, "  {line} | {shown}\n  {margin} | {}^", " ".repeat(before));
    }
    let findings = Findings::of_language(messages.language());
    let (what, remedy) = (findings.say(diagnostic.what), findings.say(diagnostic.remedy));
    let _ = writeln!(
        out,
        "  {}: {what}\n  {}: {remedy}",
        messages.text("check-what", &[]),
        messages.text("check-remedy", &[])
    );
    out
}

fn place(text: &str, diagnostic: &Diagnostic) -> Option<Place> {
    if let Some(place) = Place::of_message(&diagnostic.key) {
        return Some(place);
    }
    let range = locate::value(text, &diagnostic.key)?;
    // The offending piece itself, if the message quotes it and it stands there just so.
    let piece = diagnostic.what.split('`').nth(1).filter(|piece| !piece.is_empty());
    let piece = piece.and_then(|piece| within(&text[range.clone()], piece));
    Some(Place::of(text, range.start + piece.unwrap_or(0)))
}

/// Where a piece begins in a value: anywhere in a text; in a block or list only as a whole text or key.
fn within(value: &str, piece: &str) -> Option<usize> {
    if value.starts_with(['{', '[']) { Some(value.find(&format!("\"{piece}\""))? + 1) } else { value.find(piece) }
}

/// The part of a line around a column, and how wide what stands before the column is. A tab is shown as a space: its width is the
/// terminal's affair.
fn excerpt(line: &str, column: usize) -> (String, usize) {
    let characters: Vec<char> = line.chars().map(|c| if c.is_control() || is_turning(c) { ' ' } else { c }).collect();
    let at = (column - 1).min(characters.len());
    let (start, end) = (at.saturating_sub(AROUND), (at + AROUND).min(characters.len()));
    let mut before: String = characters[start..at].iter().collect();
    if start > 0 {
        before.insert(0, '…');
    }
    let mut shown = before.clone();
    shown.extend(&characters[at..end]);
    if end < characters.len() {
        shown.push('…');
    }
    (shown, before.width())
}

/// Characters that would turn the message around them.
fn is_turning(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}' | '\u{061C}')
}

#[cfg(test)]
mod tests {
    use super::{excerpt, within};

    #[test]
    fn a_piece_is_found_where_it_stands_as_the_message_means_it() {
        for (value, piece, expected) in [
            ("\"call de now\"", "de", Some(6)),
            ("[\"forbid-de-n\", \"de\"]", "de", Some(17)),
            ("{ \"id\": \"forbid-de-n\" }", "de", None),
            ("5550100", "555", Some(0)),
        ] {
            assert_eq!(within(value, piece), expected, "{value}");
        }
    }

    #[test]
    fn a_long_line_is_shown_around_the_place_and_the_caret_stands_under_it() {
        assert_eq!(excerpt("  \"a\": 1", 8), ("  \"a\": 1".to_owned(), 7));
        let long = "x".repeat(300);
        let (shown, before) = excerpt(&long, 150);
        assert_eq!((shown.chars().count(), before), (90, 45));
        assert_eq!(excerpt("\"中\": 1", 5).1, 5);
        assert_eq!(excerpt("a", 9), ("a".to_owned(), 1));
    }
}

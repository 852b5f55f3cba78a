//! What keeps a text from being JSON: the parser's finding, or what a person most likely did.

use crate::diagnostic::SyntaxMistake;
use crate::invisible::is_invisible;
use crate::parse::scan::{Next, Scan};
use jsonc_parser::ParseStringErrorKind;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use std::ops::Range;

/// Quotation marks that editors put where JSON has the straight one.
const CURLY: [char; 9] = ['“', '”', '„', '‟', '«', '»', '″', '’', '‘'];

/// Signs of other keyboards, each with that of JSON which it looks like.
const LOOK_ALIKE: [(char, char); 16] = [
    ('，', ','),
    ('،', ','),
    ('、', ','),
    ('﹐', ','),
    ('‚', ','),
    ('：', ':'),
    ('﹕', ':'),
    ('∶', ':'),
    ('ː', ':'),
    ('；', ','),
    ('｛', '{'),
    ('｝', '}'),
    ('［', '['),
    ('］', ']'),
    ('【', '['),
    ('】', ']'),
];

/// What versions of one line stand between after a merge that could not be made.
const MERGE: [&str; 3] = ["<<<<<<<", "=======", ">>>>>>>"];

/// A mistake, and the bytes of the text that are meant.
type Fault = (Range<usize>, SyntaxMistake);

/// The key of the entry of the file's own block in which a byte of a text stands that is not JSON; empty if it is in none.
pub fn key_at(text: &str, byte: usize) -> &str {
    let key = Scan::of(text, byte).key.and_then(|key| text.get(key));
    let key = key.and_then(|key| key.strip_prefix('"')?.strip_suffix('"'));
    // A key whose end is lost goes on to the next quotation mark.
    key.filter(|key| !key.contains([':', '\n', '\\'])).unwrap_or_default()
}

/// Holds a text against what the parser lets pass.
pub fn check(text: &str) -> Result<(), Fault> {
    match Scan::of(text, text.len()).irregular {
        Some(irregular) => Err(guess_lost_end(text, irregular)),
        None => Ok(()),
    }
}

/// What is wrong with a text that the parser refuses.
pub fn fault(text: &str, error: &ParseError) -> Fault {
    if text.trim().is_empty() {
        return (0..0, SyntaxMistake::EmptyFile);
    }
    if let Some(range) = merge_marks(text) {
        return (range, SyntaxMistake::MergeMarks);
    }
    let range = error.range().start..error.range().end;
    // What comes first in the text is said first.
    if let Some(irregular) = Scan::of(text, range.end).irregular {
        return guess_lost_end(text, irregular);
    }
    if let Some(fault) = look_alike(text, range.start) {
        return fault;
    }
    let scan = Scan::of(text, range.start);
    match error.kind() {
        ParseErrorKind::CommentsNotAllowed | ParseErrorKind::UnterminatedCommentBlock => {
            (range, SyntaxMistake::Comment)
        }
        ParseErrorKind::TrailingCommasNotAllowed => (range, SyntaxMistake::TrailingComma),
        ParseErrorKind::NestingDepthExceeded => (range, SyntaxMistake::DeepNesting),
        ParseErrorKind::MultipleRootJsonValues => (range, SyntaxMistake::TextAfterEnd),
        ParseErrorKind::ExpectedComma => missing_comma(text, range, &scan),
        ParseErrorKind::ExpectedColonAfterObjectKey => missing_colon(text, range, &scan),
        ParseErrorKind::UnterminatedArray
        | ParseErrorKind::UnterminatedObject
        | ParseErrorKind::ExpectedObjectValue => {
            (text.trim_end().len()..text.trim_end().len(), SyntaxMistake::EndTooEarly)
        }
        ParseErrorKind::String(kind) => in_text(text, range, kind),
        ParseErrorKind::BareDecimalPointNumbersNotAllowed
        | ParseErrorKind::ExpectedDigit
        | ParseErrorKind::ExpectedDigitFollowingNegativeSign
        | ParseErrorKind::ExpectedPlusMinusOrDigitInNumberLiteral
        | ParseErrorKind::HexadecimalNumbersNotAllowed
        | ParseErrorKind::UnaryPlusNumbersNotAllowed => (range, SyntaxMistake::MalformedNumber),
        ParseErrorKind::ExpectedStringObjectProperty
        | ParseErrorKind::NonFiniteNumbersNotAllowed
        | ParseErrorKind::SingleQuotedStringsNotAllowed
        | ParseErrorKind::UnexpectedCloseBrace
        | ParseErrorKind::UnexpectedCloseBracket
        | ParseErrorKind::UnexpectedColon
        | ParseErrorKind::UnexpectedComma
        | ParseErrorKind::UnexpectedToken
        | ParseErrorKind::UnexpectedTokenInObject
        | ParseErrorKind::UnexpectedWord => unexpected(text, range, &scan),
    }
}

/// A sign at a byte of the text that only looks like one of JSON, or that does not show at all.
fn look_alike(text: &str, start: usize) -> Option<Fault> {
    let sign = text[start..].chars().next()?;
    let range = start..start + sign.len_utf8();
    if is_invisible(sign) {
        return Some((range, SyntaxMistake::UnusualSpace { character: sign }));
    }
    let (_, instead) = LOOK_ALIKE.into_iter().find(|(alike, _)| *alike == sign)?;
    Some((range, SyntaxMistake::LookAlike { sign, instead }))
}

fn merge_marks(text: &str) -> Option<Range<usize>> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if MERGE.iter().any(|mark| line.starts_with(mark)) {
            return Some(start..start + line.trim_end().len());
        }
        start += line.len();
    }
    None
}

/// Something stands where nothing of its kind may stand.
fn unexpected(text: &str, range: Range<usize>, scan: &Scan) -> Fault {
    let c = text[range.start..].chars().next();
    match (c, scan.next) {
        (Some('/' | '#'), _) => (range, SyntaxMistake::Comment),
        (_, Next::Colon) => missing_colon(text, range, scan),
        (_, Next::Comma) => missing_comma(text, range, scan),
        (_, Next::Nothing) => (range, SyntaxMistake::TextAfterEnd),
        (Some(','), _) => (range, SyntaxMistake::ExtraComma),
        (Some(mark), _) if CURLY.contains(&mark) => {
            (range.start..range.start + mark.len_utf8(), SyntaxMistake::CurlyQuote { mark })
        }
        (_, Next::Key) => (range, SyntaxMistake::ExpectedKey),
        (_, Next::Value) => {
            let length = text[range.start..].find(|c: char| !c.is_ascii_alphabetic());
            let word = length.map_or(&text[range.start..], |length| &text[range.start..range.start + length]);
            match word.to_ascii_lowercase().as_str() {
                "true" | "false" | "null" | "none" => {
                    let range = range.start..range.start + word.len();
                    (range, SyntaxMistake::MisspeltLiteral { word: word.to_owned() })
                }
                _ => (range, SyntaxMistake::ExpectedValue),
            }
        }
    }
}

fn missing_comma(text: &str, range: Range<usize>, scan: &Scan) -> Fault {
    // `0550100` is read as the number 0 and another.
    let digits = text[..range.start].ends_with(|c: char| c.is_ascii_digit())
        && text[range.start..].starts_with(|c: char| c.is_ascii_digit());
    if digits {
        let start = text[..range.start].rfind(|c: char| !c.is_ascii_digit()).map_or(0, |before| before + 1);
        return (start..range.end, SyntaxMistake::MalformedNumber);
    }
    (range, SyntaxMistake::MissingComma { end: scan.open.last().copied().unwrap_or('}') })
}

/// `"card.heading: "Always"`: what was read as the key goes on to the quotation mark of the text.
fn missing_colon(text: &str, range: Range<usize>, scan: &Scan) -> Fault {
    let key = &text[scan.last_text.clone()];
    let Some(colon) = key.find(':').map(|colon| scan.last_text.start + colon) else {
        return (range, SyntaxMistake::MissingColon);
    };
    let in_key = scan.last_text.start..colon;
    curly_end(text, in_key).unwrap_or((colon..colon + 1, SyntaxMistake::KeyWithoutEnd))
}

fn in_text(text: &str, range: Range<usize>, kind: &ParseStringErrorKind) -> Fault {
    match kind {
        ParseStringErrorKind::UnterminatedStringLiteral => {
            let end = text.trim_end().len();
            let lost = text[range.start..end].trim_end_matches([',', '}', ']']);
            let lost = range.start..range.start + lost.len();
            curly_end(text, lost).unwrap_or((range.start..end, SyntaxMistake::EndWithinText))
        }
        ParseStringErrorKind::ExpectedFourHexDigits | ParseStringErrorKind::InvalidUnicodeEscapeSequence(_) => {
            (range, SyntaxMistake::BrokenEscape)
        }
        ParseStringErrorKind::InvalidEscape
        | ParseStringErrorKind::InvalidEscapeInDoubleQuoteString
        | ParseStringErrorKind::InvalidEscapeInSingleQuoteString
        | ParseStringErrorKind::ExpectedTwoHexDigits => (range, SyntaxMistake::StrayBackslash),
    }
}

/// A text that ends with the curly mark of a word processor goes on to the end of the line.
fn guess_lost_end(text: &str, (range, mistake): Fault) -> Fault {
    let line = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
    let written = text[line..range.start].trim_end_matches([',', '}', ']', ' ', '\r']);
    match mistake {
        SyntaxMistake::LineBreakInText => {
            curly_end(text, line..line + written.len()).unwrap_or((range, SyntaxMistake::LineBreakInText))
        }
        other => (range, other),
    }
}

/// The curly mark at the end of a piece of the text, if there is one.
fn curly_end(text: &str, piece: Range<usize>) -> Option<Fault> {
    let written = text[piece.clone()].trim_end();
    let mark = written.chars().next_back().filter(|mark| CURLY.contains(mark))?;
    let end = piece.start + written.len();
    Some((end - mark.len_utf8()..end, SyntaxMistake::CurlyQuote { mark }))
}

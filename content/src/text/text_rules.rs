//! What no text that visitors see may contain: markup, and characters that cannot be seen or that turn others.

use crate::diagnostic::{Finding, code_point, quote};
use crate::text::invisible::{is_bidi_control, is_invisible};
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;

/// Everything that is wrong with the characters of a text.
pub fn check(text: &str) -> Vec<Finding> {
    if text.trim().is_empty() {
        return vec![Finding::new("is empty", "write the text")];
    }
    let mut findings = Vec::new();
    spaces(text, &mut findings);
    characters(text, &mut findings);
    markup(text, &mut findings);
    findings
}

fn spaces(text: &str, findings: &mut Vec<Finding>) {
    if text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace) {
        findings.push(Finding::new("starts or ends with a space", "remove the space"));
    }
    let mut before = None;
    let doubled = text.trim().chars().any(|c| {
        let pair = c.is_whitespace() && before.is_some_and(char::is_whitespace);
        before = Some(c);
        pair
    });
    if doubled {
        findings.push(Finding::new("has two spaces in a row", "keep one of them"));
    }
}

fn characters(text: &str, findings: &mut Vec<Finding>) {
    let characters: Vec<char> = text.chars().collect();
    let mut seen = Vec::new();
    for (index, &c) in characters.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(index + 1).copied();
        if is_shown_as_meant(before, c, after) || seen.contains(&c) {
            continue;
        }
        seen.push(c);
        findings.push(match c {
            '\n' | '\r' | '\t' => Finding::new("has a line break or a tab in it", "write it as one line"),
            _ if is_bidi_control(c) => Finding::new(
                format!("has {}, a character that changes the direction of text", code_point(c)),
                "remove it; direction and slots are taken care of by the card",
            ),
            '\u{FFFD}' => Finding::new(
                "has U+FFFD, the trace of a character lost in a wrong encoding",
                "write the lost character again and save as UTF-8",
            ),
            _ => Finding::new(
                format!("has {}, a character that cannot be seen", code_point(c)),
                "remove it, or write the word again by hand",
            ),
        });
    }
}

/// Whether a character shows something, the same for everybody; `before` and `after` are its neighbours.
fn is_shown_as_meant(before: Option<char>, c: char, after: Option<char>) -> bool {
    match c {
        // Persian, Urdu and the Indic scripts spell with the joiners, between two letters.
        '\u{200C}' | '\u{200D}' => before.is_some_and(joins) && after.is_some_and(joins),
        // The mark that asks for the coloured form of the sign before it.
        '\u{FE0F}' => before.is_some_and(|sign| !sign.is_alphanumeric() && !sign.is_whitespace()),
        '\u{FFFD}' => false,
        _ => {
            let category = CodePointMapData::<GeneralCategory>::new().get(c);
            let unseen = matches!(
                category,
                GeneralCategory::Control
                    | GeneralCategory::Format
                    | GeneralCategory::Unassigned
                    | GeneralCategory::PrivateUse
                    | GeneralCategory::LineSeparator
                    | GeneralCategory::ParagraphSeparator
            );
            !unseen && !is_invisible(c)
        }
    }
}

/// Letters and marks of the scripts that spell with joiners: Arabic to Sinhala.
fn joins(c: char) -> bool {
    matches!(c, '\u{0600}'..='\u{0DFF}') && !c.is_numeric()
}

fn markup(text: &str, findings: &mut Vec<Finding>) {
    if text.contains(['<', '>']) {
        let remedy = "remove the tags and the signs < and >; a text is plain words";
        findings.push(Finding::new("has HTML in it", remedy));
    }
    if let Some(entity) = entity(text) {
        let remedy = "write the character itself";
        findings.push(Finding::new(format!("has the HTML entity {}", quote(entity)), remedy));
    }
}

/// The first `&name;` or `&#number;`.
fn entity(text: &str) -> Option<&str> {
    text.match_indices('&').find_map(|(start, _)| {
        let name = &text[start + 1..];
        let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '#')?;
        (end > 0 && name[end..].starts_with(';')).then(|| &text[start..start + end + 2])
    })
}

//! Slots as other programs write them, in which a translation service gives texts back: `%s`, `{{call}}`, `${call}`, `｛call｝`.

use std::ops::Range;

/// The letters that end a place for a value in `printf` and its kin.
const CONVERSIONS: &str = "@sdif";

/// The first slot of another kind in a text, with the name in it if it has one.
pub fn find(text: &str) -> Option<(Range<usize>, Option<&str>)> {
    let enclosed = [("{{", "}}"), ("${", "}"), ("｛", "｝")];
    let found = enclosed.into_iter().filter_map(|(open, close)| enclosed_in(text, open, close)).chain(percent(text));
    found.min_by_key(|(range, _)| range.start)
}

fn enclosed_in<'a>(text: &'a str, open: &str, close: &str) -> Option<(Range<usize>, Option<&'a str>)> {
    let start = text.find(open)?;
    let inside = &text[start + open.len()..];
    let (name, _) = inside.split_once(close)?;
    let name_is_plain = !name.contains(['{', '}', '｛', '｝']);
    name_is_plain.then(|| (start..start + open.len() + name.len() + close.len(), Some(name.trim())))
}

/// `%s` and `%1$s`, but not a percentage such as `50 %`.
fn percent(text: &str) -> Option<(Range<usize>, Option<&str>)> {
    text.match_indices('%').find_map(|(start, _)| {
        let after = &text[start + 1..];
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        let position = if digits > 0 && after[digits..].starts_with('$') { digits + 1 } else { 0 };
        let mut rest = after[position..].chars();
        let is_conversion = rest.next().is_some_and(|c| CONVERSIONS.contains(c));
        let ends = rest.next().is_none_or(|c| !c.is_alphanumeric());
        let is_number_before = text[..start].trim_end().ends_with(|c: char| c.is_numeric());
        (is_conversion && ends && !is_number_before).then(|| (start..start + 2 + position, None))
    })
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn slots_of_other_programs_are_found_and_percentages_are_not() {
        for (text, expected) in [
            ("Call {{call}} now", Some(("{{call}}", Some("call")))),
            ("Call {{ call }}", Some(("{{ call }}", Some("call")))),
            ("Call ${call}", Some(("${call}", Some("call")))),
            ("Call ｛call｝", Some(("｛call｝", Some("call")))),
            ("Call %s now", Some(("%s", None))),
            ("Call %1$s.", Some(("%1$s", None))),
            ("%@", Some(("%@", None))),
            ("Call {call}", None),
            ("50 % sure", None),
            ("50% di sconto", None),
            ("100 %s", None),
            ("{{call}", None),
        ] {
            let found = find(text).map(|(range, name)| (&text[range], name));
            assert_eq!(found, expected, "{text}");
        }
    }
}

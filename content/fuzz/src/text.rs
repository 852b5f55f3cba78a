//! What a text on a card must not contain, whoever wrote it.

/// The beginnings of addresses that phones and browsers recognise in a text.
const STARTS: [&str; 8] = ["www.", "http:", "https:", "javascript:", "data:", "mailto:", "tel:", "sms:"];

/// Everything that could harm a reader of `text`, besides numbers; empty if nothing does.
pub fn harm(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let lower = text.to_lowercase();
    if text.trim().is_empty() {
        found.push("it is empty".to_owned());
    }
    if text.contains(['<', '>', '{', '}']) || has_entity(text) {
        found.push("it has markup".to_owned());
    }
    for mark in ["://", "@"].into_iter().chain(STARTS.into_iter().filter(|start| begins_address(&lower, start))) {
        if lower.contains(mark) {
            found.push(format!("it has {mark}"));
        }
    }
    let characters: Vec<char> = text.chars().collect();
    for (index, &c) in characters.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| characters[before]);
        if before.is_some_and(char::is_numeric) && is_mark(c) {
            found.push(format!("it has U+{:04X} on a digit", u32::from(c)));
        }
        if is_unseen(c) && !is_spelling(before, c, characters.get(index + 1).copied()) {
            found.push(format!("it has U+{:04X}", u32::from(c)));
        }
    }
    found
}

/// Characters that are invisible, or that change the order of those around them.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFF}' | '\u{1D173}'..='\u{1D17A}'
            | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{10FFFF}')
}

/// The joiners between letters of the scripts that spell with them, and the mark that asks for the coloured form of a sign.
fn is_spelling(before: Option<char>, c: char, after: Option<char>) -> bool {
    let letter = |c: char| matches!(c, '\u{600}'..='\u{DFF}') && !c.is_numeric();
    match c {
        '\u{200C}' | '\u{200D}' => before.is_some_and(letter) && after.is_some_and(letter),
        '\u{FE0F}' => before.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace() && !is_unseen(c)),
        _ => false,
    }
}

/// Whether `start` stands at the beginning of a word and is followed by something.
fn begins_address(text: &str, start: &str) -> bool {
    text.match_indices(start).any(|(index, _)| {
        let joined = text[..index].ends_with(|c: char| c.is_alphanumeric() || c == '.');
        let goes_on = text[index + start.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '/' || c == '+');
        !joined && goes_on
    })
}

/// Characters that are drawn onto the one before them, in the blocks made for that.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}')
}

fn has_entity(text: &str) -> bool {
    text.split('&').skip(1).any(|rest| {
        let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '#').collect();
        !name.is_empty() && rest[name.len()..].starts_with(';')
    })
}

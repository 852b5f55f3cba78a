//! What in a reading would be dialled or opened.

/// How many digits are a number to dial.
const DIGITS: usize = 3;

/// Whether a reader of a text finds a number in it that no fact is, or an address. `shown` is the text itself, for its facts.
pub fn is_suspect(read: &str, shown: &str) -> bool {
    has_address(read) || has_number(read, shown)
}

/// Digits with single signs between.
fn has_number(read: &str, shown: &str) -> bool {
    let facts: Vec<String> = runs(shown).into_iter().filter(|run| run.is_ascii()).collect();
    runs(read).into_iter().any(|run| run.len() >= DIGITS && !facts.contains(&run))
}

fn runs(text: &str) -> Vec<String> {
    let mut runs = vec![String::new()];
    let mut between = 0;
    for c in text.chars() {
        let last = runs.last_mut().expect("one at least");
        if c.is_ascii_digit() {
            last.push(c);
            between = 0;
        } else if between == 0 && matches!(c, ' ' | '.' | '-' | '/' | ',' | '\'') {
            between = 1;
        } else if !last.is_empty() {
            runs.push(String::new());
            between = 0;
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

/// `name.end`, `@`, `www` or `://`.
fn has_address(read: &str) -> bool {
    let lower = read.to_lowercase();
    if lower.contains("www") || lower.contains("://") {
        return true;
    }
    lower.split_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let letters = |part: &str| part.len() >= 2 && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let at = word.split_once('@').is_some_and(|(name, host)| letters(name) && host.len() >= 2);
        let dot = word.rsplit_once('.').is_some_and(|(name, end)| {
            !name.is_empty() && end.len() >= 2 && end.bytes().all(|byte| byte.is_ascii_lowercase())
        });
        at || dot
    })
}

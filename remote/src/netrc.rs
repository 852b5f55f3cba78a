//! `~/.netrc`, where FTP clients and curl look for names and passwords.

use std::{fs, io, path::Path};

/// The name and password for one server.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(Debug))]
pub(crate) struct Login {
    pub user: String,
    pub password: String,
}

/// Finds the login for a host, and for a user of it if one is given; `None` also if there is no such file.
///
/// # Errors
/// If the file is there and cannot be read.
pub(crate) fn find(path: &Path, host: &str, user: Option<&str>) -> io::Result<Option<Login>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(find_in(&text, host, user)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn find_in(text: &str, host: &str, user: Option<&str>) -> Option<Login> {
    let text = without_macros(text);
    let words = words(&text);
    let mut words = words.iter().map(String::as_str).peekable();
    while let Some(word) = words.next() {
        let is_ours = match word {
            "machine" => words.next().is_some_and(|name| name.eq_ignore_ascii_case(host)),
            "default" => true,
            _ => continue,
        };
        let (mut login, mut password) = (None, None);
        while let Some(&key) = words.peek() {
            match key {
                "machine" | "default" => break,
                "login" => (_, login) = (words.next(), words.next()),
                "password" => (_, password) = (words.next(), words.next()),
                _ => drop(words.next()),
            }
        }
        let is_theirs = user.is_none() || login.is_none() || login == user;
        if let (true, true, Some(name), Some(password)) = (is_ours, is_theirs, login.or(user), password) {
            return Some(Login { user: name.to_owned(), password: password.to_owned() });
        }
    }
    None
}

/// A macro lasts from its `macdef` to the next empty line.
fn without_macros(text: &str) -> String {
    let mut kept = String::new();
    let mut is_macro = false;
    for line in text.lines() {
        is_macro = (is_macro || line.trim_start().starts_with("macdef")) && !line.trim().is_empty();
        if !is_macro && !line.trim_start().starts_with('#') {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The words, which may stand in double quotes with `\` before a quote.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(&first) = letters.peek() {
        if first.is_whitespace() {
            letters.next();
            continue;
        }
        let is_quoted = letters.next_if_eq(&'"').is_some();
        let mut word = String::new();
        while let Some(&letter) = letters.peek() {
            if !is_quoted && letter.is_whitespace() {
                break;
            }
            letters.next();
            match letter {
                '"' if is_quoted => break,
                '\\' if is_quoted => word.extend(letters.next()),
                _ => word.push(letter),
            }
        }
        words.push(word);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_login_as_other_programs_do() {
        let text = "# ours\nmachine a.example login one password 1\nmachine a.example login two password \"t w\\\"o\"\n\
                    macdef init\nmachine m.example login macro password no\n\nmachine B.example\n  login b\n  account x\n  password 3\n\
                    default login any password 4\n";
        let login = |user: &str, password: &str| Some(Login { user: user.into(), password: password.into() });
        let rows = [
            ("the first of several", "a.example", None, login("one", "1")),
            ("that of the user in the address", "a.example", Some("two"), login("two", "t w\"o")),
            ("over several lines, whatever the case", "b.EXAMPLE", None, login("b", "3")),
            ("the default for others, not a macro", "m.example", None, login("any", "4")),
            ("none for another user", "a.example", Some("three"), None),
        ];
        for (name, host, user, expected) in rows {
            assert_eq!(find_in(text, host, user), expected, "{name}");
        }
    }
}

//! Colour on a terminal.

use std::io::IsTerminal;

/// The text in red, where a person reads it and has not asked for no colours (https://no-color.org).
pub fn red(text: &str) -> String {
    let plain = !std::io::stdout().is_terminal() || std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if plain { text.to_owned() } else { format!("\x1b[31m{text}\x1b[0m") }
}

//! Pieces of files, made safe to print.

use crate::invisible::is_invisible;

/// The longest piece of a file that a message repeats, in characters.
const LONGEST_PIECE: usize = 60;

/// The longest file name or key path that is printed, in characters.
const LONGEST_NAME: usize = 200;

/// A piece of a file: shortened, and with every character escaped that would not show, or that would rearrange what is around it.
pub fn piece(text: &str) -> String {
    visible(text, LONGEST_PIECE)
}

/// A file's name or a key path, made safe in the same way.
pub fn name(text: &str) -> String {
    visible(text, LONGEST_NAME)
}

/// A sentence of any length.
pub fn sentence(text: &str) -> String {
    visible(text, usize::MAX)
}

fn visible(text: &str, longest: usize) -> String {
    let mut shown = String::new();
    for (index, c) in text.chars().enumerate() {
        if index == longest {
            shown.push('…');
            break;
        }
        if c.is_control() || is_invisible(c) {
            shown.push_str(&format!("[{}]", code_point(c)));
        } else {
            shown.push(c);
        }
    }
    shown
}

/// A character as people look it up: `U+200B`.
pub fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

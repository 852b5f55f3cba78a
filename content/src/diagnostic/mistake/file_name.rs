//! Names that a file can have on one system and not on another.

use crate::diagnostic::Value;
use crate::diagnostic::value::{Field, SampleForm};

/// The devices of Windows by name; those of [`PORTS`] have a digit behind it.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
const PORTS: [&str; 2] = ["com", "lpt"];

/// Why Windows has no file of a name.
///
/// The rules are those of Microsoft's "Naming Files, Paths, and Namespaces"; newer editions let some names of devices be, older ones none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOnWindows {
    /// What precedes the first dot is the name of a device, in capitals or not: `con.json` is the console.
    Device,
    /// It ends in a dot or a blank, which Windows leaves out.
    End,
    /// It contains this character.
    Character(char),
}

impl NotOnWindows {
    /// What is wrong with a name, which is that of one file or folder, not a path.
    pub fn of(name: &str) -> Option<Self> {
        if let Some(c) = name.chars().find(|c| c.is_ascii_control() || "<>:\"/\\|?*".contains(*c)) {
            return Some(Self::Character(c));
        }
        if name.ends_with(['.', ' ']) {
            return Some(Self::End);
        }
        let stem = name.split('.').next().unwrap_or_default().trim_end_matches(' ').to_ascii_lowercase();
        let digit = PORTS.iter().find_map(|port| stem.strip_prefix(port));
        let is_port = digit.is_some_and(|digit| matches!(digit, "\u{B9}" | "\u{B2}" | "\u{B3}") || is_digit(digit));
        (is_port || DEVICES.contains(&stem.as_str())).then_some(Self::Device)
    }
}

fn is_digit(text: &str) -> bool {
    text.len() == 1 && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl Field for NotOnWindows {
    fn value(&self) -> Value {
        match self {
            Self::Device => Value::Choice("device"),
            Self::End => Value::Choice("end"),
            Self::Character(c) => Value::Character(*c),
        }
    }

    fn sample(form: SampleForm) -> Self {
        if form == SampleForm::Least { Self::Device } else { Self::Character(':') }
    }
}

#[cfg(test)]
mod tests {
    use super::NotOnWindows::{self, Character, Device, End};

    #[test]
    fn names_that_windows_has_no_file_of_are_told_and_no_others() {
        for (name, expected) in [
            ("con", Some(Device)),
            ("aux.json", Some(Device)),
            ("NUL.0123.json", Some(Device)),
            ("Prn .json", Some(Device)),
            ("com1.json", Some(Device)),
            ("lpt\u{B2}", Some(Device)),
            ("conout$", Some(Device)),
            ("it.json.", Some(End)),
            ("it ", Some(End)),
            ("it:old.json", Some(Character(':'))),
            ("strings\\it.json", Some(Character('\\'))),
            ("it\n.json", Some(Character('\n'))),
            ("con-Latn.json", None),
            ("console.json", None),
            ("com.json", None),
            ("com10", None),
            ("zh-Hant.json", None),
            (".gitignore", None),
            ("caffè e tè.json", None),
        ] {
            assert_eq!(NotOnWindows::of(name), expected, "{name:?}");
        }
    }
}

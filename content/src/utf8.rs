//! From bytes to text: says what an editor did to the encoding, in terms of that editor's "Save as".

use crate::problem::{Finding, Problems};

const BOM: &[u8] = b"\xEF\xBB\xBF";
const SAVE_AS: &str = "save the file again with the encoding \"UTF-8\" (without BOM)";

/// The text of a file, without a byte-order mark; `None` when it cannot be read as text.
pub fn decode<'a>(file: &str, bytes: &'a [u8], problems: &mut Problems) -> Option<&'a str> {
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") {
        problems.error(file, "", Finding::new("is UTF-16, not UTF-8", SAVE_AS));
        return None;
    }
    let bytes = match bytes.strip_prefix(BOM) {
        Some(rest) => {
            problems.error(file, "", Finding::new("starts with a byte-order mark (BOM)", SAVE_AS));
            rest
        }
        None => bytes,
    };
    match str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => {
            let valid = &bytes[..error.valid_up_to()];
            let line = valid.iter().filter(|&&byte| byte == b'\n').count() + 1;
            let byte = bytes[error.valid_up_to()];
            let what = format!("the byte {byte:02X} is not UTF-8");
            problems.error(file, &format!("line {line}"), Finding::new(what, SAVE_AS));
            None
        }
    }
}

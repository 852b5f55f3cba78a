//! From bytes to text: says what an editor did to the encoding, in terms of that editor's "Save as".

use crate::diagnostic::{Diagnostics, Finding};

const BOM: &[u8] = b"\xEF\xBB\xBF";
const SAVE_AS: &str = "save the file again with the encoding \"UTF-8\" (without BOM)";

/// How the documents of word processors begin: RTF, the zipped formats, and the one of before.
const DOCUMENTS: [&[u8]; 3] = [b"{\\rtf", b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// The text of a file, without a byte-order mark; `None` when it cannot be read as text.
pub fn decode<'a>(file: &str, bytes: &'a [u8], diagnostics: &mut Diagnostics) -> Option<&'a str> {
    if is_utf16(bytes) {
        diagnostics.error(file, "", Finding::new("is UTF-16, not UTF-8", SAVE_AS));
        return None;
    }
    if DOCUMENTS.iter().any(|start| bytes.starts_with(start)) {
        let remedy = "save it as plain text, with the encoding \"UTF-8\" (without BOM)";
        diagnostics.error(file, "", Finding::new("is a word processor's document, not plain text", remedy));
        return None;
    }
    let bytes = match bytes.strip_prefix(BOM) {
        Some(rest) => {
            diagnostics.error(file, "", Finding::new("starts with a byte-order mark (BOM)", SAVE_AS));
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
            diagnostics.error(file, &format!("line {line}"), Finding::new(what, SAVE_AS));
            None
        }
    }
}

/// By its mark, or by what every file of ours begins with, of which one byte in two is zero.
fn is_utf16(bytes: &[u8]) -> bool {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => true,
        [a, b, c, d, ..] => {
            matches!([a, b, c, d].map(|byte| *byte == 0), [true, false, true, false] | [false, true, false, true])
        }
        _ => false,
    }
}

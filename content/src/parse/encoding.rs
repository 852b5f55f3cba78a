//! The decoding of files: what an editor did to the encoding is reported in terms of that editor's "Save as".

use crate::diagnostic::{Diagnostics, FileMistake};

const BOM: &[u8] = b"\xEF\xBB\xBF";

/// The first bytes of word processors' documents: RTF, the zipped formats, and the old one.
const DOCUMENTS: [&[u8]; 3] = [b"{\\rtf", b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// The text of a file, without a byte-order mark, and the byte at which it begins; `None` when it cannot be read as text.
pub fn decode<'a>(file: &str, bytes: &'a [u8], diagnostics: &mut Diagnostics) -> Option<(&'a str, usize)> {
    if is_utf16(bytes) {
        diagnostics.of_file(file, FileMistake::Utf16);
        return None;
    }
    if DOCUMENTS.iter().any(|start| bytes.starts_with(start)) {
        diagnostics.of_file(file, FileMistake::WordProcessorDocument);
        return None;
    }
    // Up to the first byte that is not UTF-8, the places are the same.
    diagnostics.sources.add(file, String::from_utf8_lossy(bytes).into_owned());
    let (start, text) = match bytes.strip_prefix(BOM) {
        Some(rest) => (BOM.len(), rest),
        None => (0, bytes),
    };
    if start > 0 {
        diagnostics.of_file(file, FileMistake::ByteOrderMark);
    }
    match str::from_utf8(text) {
        Ok(text) => Some((text, start)),
        Err(error) => {
            let wrong = start + error.valid_up_to();
            let mistake = FileMistake::NotUtf8 { byte: format!("{:02X}", bytes[wrong]) };
            diagnostics.of_bytes(file, "", wrong..wrong + 1, mistake);
            None
        }
    }
}

/// Recognised by its mark, or by the beginning that all our files have, of which every other byte is zero.
fn is_utf16(bytes: &[u8]) -> bool {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => true,
        [a, b, c, d, ..] => {
            matches!([a, b, c, d].map(|byte| *byte == 0), [true, false, true, false] | [false, true, false, true])
        }
        _ => false,
    }
}

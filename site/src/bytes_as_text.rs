//! Bytes as text, for the file of a language: it is JSON, because hosts that compress by type compress text, and send unknown bytes as they
//! are. `loader/deferred/bytes-from-text.js` reads it; `tests/bytes_as_text.json` holds both to one form.
//!
//! Not base64, in which no text would look like itself: here the texts stay as they are, so that they compress to references to the same
//! texts of tier 1.

/// The first of the private-use characters that stand for one byte each.
const FIRST: u32 = 0xE000;
/// The last of them.
const LAST: u32 = FIRST + 0xFF;

/// The bytes as text: what is valid UTF-8 as it is, and each other byte as one private-use character. Such a character within the bytes is
/// written byte by byte as well, so that reading is exact; so is a control character, for which JSON would take twice as long.
pub(crate) fn as_text(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        for letter in chunk.valid().chars() {
            if letter < ' ' || (FIRST..=LAST).contains(&u32::from(letter)) {
                text.extend(letter.encode_utf8(&mut [0; 4]).bytes().map(escaped));
            } else {
                text.push(letter);
            }
        }
        text.extend(chunk.invalid().iter().copied().map(escaped));
    }
    text
}

fn escaped(byte: u8) -> char {
    char::from_u32(FIRST + u32::from(byte)).expect("a character for private use")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    /// The bytes that a text stands for: what the loader does, written another way.
    fn bytes_of(text: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        for letter in text.chars() {
            match u32::from(letter) {
                code @ FIRST..=LAST => bytes.push((code - FIRST).to_le_bytes()[0]),
                _ => bytes.extend(letter.encode_utf8(&mut [0; 4]).bytes()),
            }
        }
        bytes
    }

    /// Bytes in which texts, parts of texts and anything else follow each other.
    fn mixed() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop_oneof![
            any::<Vec<u8>>(),
            any::<String>().prop_map(String::into_bytes),
            "[\u{E000}-\u{E1FF}\u{80}-\u{FFF}]{0,4}".prop_map(String::into_bytes),
            (any::<String>(), any::<prop::sample::Index>()).prop_map(|(text, cut)| {
                let bytes = text.into_bytes();
                bytes[..cut.index(bytes.len() + 1)].to_vec()
            }),
        ];
        prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_as_they_were_written(bytes in mixed()) {
            let json = Value::from(as_text(&bytes)).to_string();
            let text: String = serde_json::from_str(&json).expect("JSON");
            prop_assert_eq!(bytes_of(&text), bytes);
        }
    }

    #[test]
    fn both_sides_agree_on_the_form() {
        let rows: Vec<Value> = serde_json::from_str(include_str!("../../tests/bytes_as_text.json")).expect("JSON");
        assert!(!rows.is_empty());
        for row in rows {
            let bytes: Vec<u8> = serde_json::from_value(row["bytes"].clone()).expect("bytes");
            assert_eq!(as_text(&bytes), row["text"], "{}", row["name"]);
            assert_eq!(bytes_of(&as_text(&bytes)), bytes, "{}", row["name"]);
        }
    }
}

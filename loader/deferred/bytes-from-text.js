// Bytes that a file of text carries: `site/src/bytes_as_text.rs` writes them, and `tests/bytes_as_text.json` holds both to one form.

/**
 * The bytes of a text: its letters as UTF-8, but one byte for each private-use character from U+E000 to U+E0FF.
 * @param {string} text
 */
export function bytesFromText(text) {
  const bytes = new TextEncoder().encode(text);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    // In UTF-8 these characters are EE and two more bytes, which carry two and six bits of the byte.
    if (bytes[at] === 0xee && bytes[at + 1] < 0x84) {
      bytes[length++] = (bytes[at + 1] << 6) | (bytes[at + 2] & 63);
      at += 2;
    } else {
      bytes[length++] = bytes[at];
    }
  }
  return bytes.subarray(0, length);
}

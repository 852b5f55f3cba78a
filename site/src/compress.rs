//! The compressed versions that web servers send in place of a file.

use std::io::{Read, Write};

use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;
use brotli::enc::backward_references::BrotliEncoderMode;
use flate2::{Compression, GzBuilder, read::GzDecoder};

/// The extension that is added to the name of a file compressed with Brotli.
pub(crate) const BROTLI: &str = ".br";
/// The extension that is added to the name of a file compressed with gzip.
pub(crate) const GZIP: &str = ".gz";

/// Compresses with Brotli at its strongest level: files are compressed once and served for ever. The budgets count this size. Which of the
/// encoder's modes is best for a script cannot be told from its bytes, so the shorter result is taken; for other files it is always the
/// first mode.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let encoded = |mode| {
        let params = BrotliEncoderParams { quality: 11, mode, size_hint: bytes.len(), ..Default::default() };
        let mut out = Vec::new();
        BrotliCompress(&mut &*bytes, &mut out, &params).expect("reading from memory does not fail");
        out
    };
    let usual = encoded(BrotliEncoderMode::BROTLI_MODE_GENERIC);
    // Our scripts are ASCII; cards and WebAssembly are not.
    if !bytes.is_ascii() {
        return usual;
    }
    let other = encoded(BrotliEncoderMode::BROTLI_MODE_FONT);
    if other.len() < usual.len() { other } else { usual }
}

/// Compresses with gzip at its strongest level, without a time stamp, so that the same bytes always give the same file.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("writing to memory does not fail")
}

/// The most bytes that are decompressed: the largest file of a site has a tenth of that.
const MOST: u64 = 16 * 1024 * 1024;

/// The bytes that a file with this extension was made from; `None` if it is damaged. A file with another extension is not compressed.
pub fn decompress(extension: &str, bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let read = match extension {
        BROTLI => brotli::Decompressor::new(bytes.as_slice(), 4096).take(MOST).read_to_end(&mut out),
        GZIP => GzDecoder::new(bytes.as_slice()).take(MOST).read_to_end(&mut out),
        _ => return Some(bytes),
    };
    read.is_ok().then_some(out)
}

//! The compressed neighbours that web servers hand out in a file's place.

use std::io::{Read, Write};

use flate2::{Compression, GzBuilder};

/// What stands after the name of a file compressed with Brotli.
pub(crate) const BROTLI: &str = ".br";
/// What stands after the name of a file compressed with gzip.
pub(crate) const GZIP: &str = ".gz";

/// Brotli at its strongest: files are compressed once and served for ever. The budgets are counted in this.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    ::brotli::CompressorReader::new(bytes, 64 * 1024, 11, 22)
        .read_to_end(&mut out)
        .expect("reading from memory does not fail");
    out
}

/// Gzip at its strongest, with no time stamp, so that the same bytes always give the same file.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("writing to memory does not fail")
}

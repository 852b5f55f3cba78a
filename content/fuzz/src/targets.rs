//! The fuzz targets. Each takes any bytes, and panics if something is not as it must be.

pub mod edits;
pub mod files;
pub mod languages;
pub mod texts;

use arbitrary::{Arbitrary, Unstructured};

/// A target and its name, which is that of its folder in `corpus/` and of its program for libFuzzer.
pub type Target = (&'static str, fn(&[u8]));

/// All of them.
pub const ALL: [Target; 4] =
    [("edits", edits::run), ("files", files::run), ("languages", languages::run), ("texts", texts::run)];

/// What the bytes mean as a value; nothing if they are too few.
fn decoded<'a, T: Arbitrary<'a>>(bytes: &'a [u8]) -> Option<T> {
    T::arbitrary_take_rest(Unstructured::new(bytes)).ok()
}

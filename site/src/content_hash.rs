//! Content hashes and the file names made from them.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// The SHA-256 of a file's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContentHash([u8; 32]);

impl ContentHash {
    /// Hashes a file's bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The hash that Subresource Integrity writes in this way, without the leading `sha256-`; `None` if it is none.
    pub fn from_base64(text: &str) -> Option<Self> {
        STANDARD.decode(text).ok()?.try_into().ok().map(Self)
    }

    /// The hash as Subresource Integrity writes it, without the leading `sha256-`.
    pub fn base64(&self) -> String {
        STANDARD.encode(self.0)
    }

    /// The hash in hexadecimal digits.
    pub fn hex(&self) -> String {
        hex(&self.0)
    }

    /// The name of a file with its hash: stem, the first ten bytes of the hash, extension. The loader makes the same name from the
    /// integrity value, so that `deferred.js` carries each hash only once.
    pub fn name(&self, stem: &str, extension: &str) -> String {
        format!("{stem}.{}.{extension}", hex(&self.0[..10]))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::ContentHash;

    #[test]
    fn a_file_is_named_by_the_hash_that_the_loader_knows() {
        // SHA-256 of the empty string (FIPS 180-4 example value).
        let hash = ContentHash::of(b"");
        assert_eq!(hash.base64(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(hash.name("it", "json"), "it.e3b0c44298fc1c149afb.json");
        assert_eq!(ContentHash::from_base64(&hash.base64()), Some(hash));
        assert_eq!(ContentHash::from_base64("47DE"), None);
    }
}

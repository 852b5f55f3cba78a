//! `accanto verify`: compares every byte of a published site, in a folder or on the network, with its manifest.

use std::{io, path::Path, process::ExitCode, thread, time::Duration};

use accanto_messages::Catalogue;
use accanto_site::manifest::{Difference, ENCODINGS, Entry, MANIFEST, Manifest, SIGNATURE, is_served};
use accanto_site::{Storage, decompress};

use crate::destination::open;
use crate::failure::{Failure, Result};
use crate::signing;

/// The most bytes of one file; the largest has a tenth of that.
const MOST: u64 = 16 * 1024 * 1024;
/// How long a publication may take that is on its way: the manifest comes after the files.
const ON_ITS_WAY: Duration = Duration::from_secs(3);

/// Where a site is.
enum Place {
    /// Where it is stored.
    Storage(Box<dyn Storage>),
    /// Where visitors find it.
    Address { address: String, agent: ureq::Agent },
}

/// Prints what differs; the exit code is 1 if anything does.
pub fn run(site: &str, public_key: Option<&Path>, messages: &Catalogue) -> Result<ExitCode> {
    let place = Place::of(site)?;
    let mut found = place.look(site, public_key)?;
    if !found.differences.is_empty() || found.is_signed == Some(false) {
        // Perhaps a publication was on its way.
        thread::sleep(ON_ITS_WAY);
        found = place.look(site, public_key)?;
    }
    for difference in &found.differences {
        let (id, path, encoding) = match difference {
            Difference::Missing(path) => ("verify-missing", path, ""),
            Difference::Altered(path) => ("verify-altered", path, ""),
            Difference::AlteredInEncoding(path, encoding) => ("verify-altered-in-encoding", path, *encoding),
        };
        let mut arguments = vec![("path", path.into())];
        if !encoding.is_empty() {
            arguments.push(("encoding", encoding.into()));
        }
        outln!("{}", messages.text(id, &arguments));
    }
    let signed = match found.is_signed {
        Some(false) => "verify-not-signed",
        Some(true) => "verify-signed",
        None => "verify-no-key",
    };
    outln!("{}", messages.text(signed, &[]));
    let n = found.differences.len();
    let (version, files) = (found.manifest.version, found.manifest.files.len());
    if n == 0 && found.is_signed != Some(false) {
        let date = found.manifest.published.to_string();
        let arguments = [("files", files.into()), ("version", version.into()), ("date", date.into())];
        outln!("{}", messages.text("verify-same", &arguments));
        return Ok(ExitCode::SUCCESS);
    }
    outln!("{}", messages.text("verify-differs", &[("n", n.into()), ("version", version.into())]));
    Ok(ExitCode::FAILURE)
}

/// What was found at a place.
struct Found {
    manifest: Manifest,
    differences: Vec<Difference>,
    /// Whether the manifest was signed with the key; `None` without a key.
    is_signed: Option<bool>,
}

impl Place {
    fn of(site: &str) -> Result<Self> {
        if site.starts_with("http://") || site.starts_with("https://") {
            let config = ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(30))).build();
            return Ok(Self::Address { address: site.trim_end_matches('/').to_owned(), agent: config.into() });
        }
        Ok(Self::Storage(open(site, None)?))
    }

    fn look(&self, site: &str, public_key: Option<&Path>) -> Result<Found> {
        let bytes = self.read(MANIFEST, None)?;
        let manifest = bytes.as_deref().and_then(Manifest::read);
        let (Some(bytes), Some(manifest)) = (bytes, manifest) else {
            return Err(Failure::NoManifest(site.to_owned()));
        };
        let is_signed = public_key.map(|key| {
            let signature = self.read(&format!("{MANIFEST}{SIGNATURE}"), None)?;
            let signature = signature.and_then(|bytes| String::from_utf8(bytes).ok());
            signature.map_or(Ok(false), |signature| signing::is_signed(&bytes, &signature, key))
        });
        let mut differences = Vec::new();
        for (path, entry) in &manifest.files {
            if matches!(self, Self::Address { .. }) && !is_served(path) {
                continue;
            }
            differences.extend(self.differences(path, entry)?);
        }
        Ok(Found { manifest, differences, is_signed: is_signed.transpose()? })
    }

    fn differences(&self, path: &str, entry: &Entry) -> Result<Vec<Difference>> {
        let mut found = Vec::new();
        match self.read(path, None)? {
            None => return Ok(vec![Difference::Missing(path.to_owned())]),
            Some(bytes) if Entry::of(&bytes) != *entry => found.push(Difference::Altered(path.to_owned())),
            Some(_) => {}
        }
        for (encoding, extension) in ENCODINGS {
            let decoded = self.read(path, Some((encoding, extension)))?;
            if decoded.is_some_and(|bytes| Entry::of(&bytes) != *entry) {
                found.push(Difference::AlteredInEncoding(path.to_owned(), encoding));
            }
        }
        Ok(found)
    }

    /// The bytes of a file, in an encoding those that a browser makes of it; `None` if there is no such file.
    fn read(&self, path: &str, encoding: Option<(&str, &str)>) -> Result<Option<Vec<u8>>> {
        match self {
            Self::Storage(storage) => {
                let extension = encoding.map_or("", |(_, extension)| extension);
                let found = storage
                    .read(&format!("{path}{extension}"))
                    .map_err(|error| Failure::Storage { address: storage.address(), error })?;
                Ok(found.map(|bytes| decoded(bytes, encoding.map(|(encoding, _)| encoding))))
            }
            Self::Address { address, agent } => {
                let failed =
                    |error: ureq::Error| Failure::file(Path::new(address), io::Error::other(error.to_string()));
                let asked = encoding.map_or("identity", |(encoding, _)| encoding);
                let answer = agent.get(format!("{address}/{path}")).header("accept-encoding", asked).call();
                let mut answer = match answer {
                    Err(ureq::Error::StatusCode(404 | 410)) => return Ok(None),
                    Err(error) => return Err(failed(error)),
                    Ok(answer) => answer,
                };
                let sent = answer.headers().get("content-encoding").and_then(|value| value.to_str().ok());
                let sent = sent.map(str::to_owned);
                let body = answer.body_mut().with_config().limit(MOST).read_to_vec();
                let bytes = body.map_err(failed)?;
                Ok(Some(decoded(bytes, sent.as_deref())))
            }
        }
    }
}

/// The bytes that were encoded; what cannot be decoded is as nothing, and so differs from every file.
fn decoded(bytes: Vec<u8>, encoding: Option<&str>) -> Vec<u8> {
    let extension = ENCODINGS.iter().find(|(name, _)| encoding == Some(*name)).map_or("", |(_, extension)| extension);
    decompress(extension, bytes).unwrap_or_default()
}

//! What visitors get of a site that was just published: whether headers and bytes arrive as they must.

use std::time::Duration;

use accanto_messages::Catalogue;
use accanto_site::manifest::{ENCODINGS, Entry, MANIFEST, Manifest};
use accanto_site::{Versions, decompress};

/// The most bytes of one file; the largest has a tenth of that.
const MOST: u64 = 16 * 1024 * 1024;
/// For so long, in seconds, a cache may send the old script: an hour still lets a wrong number go on the same day.
const LONGEST: u64 = 3600;
const SCRIPT: &str = "v1/widget.js";

/// Something that is not as it must be.
#[derive(Debug, PartialEq, Eq)]
pub enum Finding {
    /// There is no answer, or no good one; the value says why.
    NoAnswer(String, String),
    /// It is sent as another type; the value is that type.
    MediaType(String, String),
    /// Caches keep the script for too long, or for as long as they like; the value is the header.
    Caching(String, String),
    /// Pages of partners may not load it.
    Origin(String),
    /// It is sent uncompressed to browsers that understand better.
    Uncompressed(String),
    /// The bytes are those of an earlier version, which a cache still has.
    StillOld(String),
    /// The bytes are none of ours.
    OtherBytes(String),
}

impl Finding {
    /// Whether visitors or partners miss something because of it; the rest costs them time.
    pub fn is_wrong(&self) -> bool {
        !matches!(self, Self::Uncompressed(_) | Self::StillOld(_))
    }

    /// What is wrong, and what to do.
    pub fn text(&self, messages: &Catalogue) -> String {
        let with = |id, path: &String, more: &[(&'static str, &String)]| {
            let more = more.iter().map(|(name, value)| (*name, (*value).into()));
            messages.text(id, &std::iter::once(("path", path.into())).chain(more).collect::<Vec<_>>())
        };
        match self {
            Self::NoAnswer(path, error) => with("public-no-answer", path, &[("error", error)]),
            Self::MediaType(path, found) => with("public-media-type", path, &[("found", found)]),
            Self::Caching(path, found) => with("public-caching", path, &[("found", found)]),
            Self::Origin(path) => with("public-origin", path, &[]),
            Self::Uncompressed(path) => with("public-uncompressed", path, &[]),
            Self::StillOld(path) => with("public-still-old", path, &[]),
            Self::OtherBytes(path) => with("public-other-bytes", path, &[]),
        }
    }
}

/// Fetches the script and the manifest as a page of a partner does. `versions` are those that were there before, and `now` is the
/// manifest of the one that was published.
pub fn look(address: &str, versions: &Versions, now: &Manifest) -> Vec<Finding> {
    let config = ureq::Agent::config_builder().timeout_global(Some(Duration::from_secs(30))).build();
    let agent = ureq::Agent::from(config);
    let address = address.trim_end_matches('/');
    let mut found = Vec::new();
    for path in [SCRIPT, MANIFEST] {
        let answer = match fetch(&agent, address, path) {
            Ok(answer) => answer,
            Err(error) => {
                found.push(Finding::NoAnswer(path.to_owned(), error.to_string()));
                continue;
            }
        };
        let media_types: &[&str] =
            if path == SCRIPT { &["text/javascript", "application/javascript"] } else { &["application/json"] };
        if !media_types.contains(&answer.header("content-type").split(';').next().unwrap_or_default().trim()) {
            found.push(Finding::MediaType(path.to_owned(), answer.header("content-type").to_owned()));
        }
        if path == SCRIPT {
            if max_age(answer.header("cache-control")).is_none_or(|seconds| seconds > LONGEST) {
                found.push(Finding::Caching(path.to_owned(), answer.header("cache-control").to_owned()));
            }
            if answer.header("access-control-allow-origin") != "*" {
                found.push(Finding::Origin(path.to_owned()));
            }
            if answer.header("content-encoding").is_empty() {
                found.push(Finding::Uncompressed(path.to_owned()));
            }
        }
        let is = |manifest: &Manifest| match path {
            SCRIPT => manifest.files.get(path) == Some(&Entry::of(&answer.bytes)),
            _ => manifest.bytes() == answer.bytes,
        };
        if is(now) {
            continue;
        }
        let is_old = versions.stored().values().any(|version| is(&version.manifest));
        found.push(if is_old { Finding::StillOld(path.to_owned()) } else { Finding::OtherBytes(path.to_owned()) });
    }
    found
}

struct Answer {
    headers: ureq::http::HeaderMap,
    /// As a browser has them.
    bytes: Vec<u8>,
}

impl Answer {
    /// The value of a header; empty if there is none.
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

fn fetch(agent: &ureq::Agent, address: &str, path: &str) -> Result<Answer, ureq::Error> {
    let request = agent.get(format!("{address}/{path}")).header("accept-encoding", "br, gzip");
    // Some services send their header for other origins only to them.
    let mut answer = request.header("origin", "https://partner.example").call()?;
    let bytes = answer.body_mut().with_config().limit(MOST).read_to_vec()?;
    let mut answer = Answer { headers: answer.headers().clone(), bytes };
    let sent = answer.header("content-encoding");
    let extension = ENCODINGS.iter().find(|(name, _)| *name == sent).map_or("", |(_, extension)| extension);
    answer.bytes = decompress(extension, answer.bytes).unwrap_or_default();
    Ok(answer)
}

/// For how long, in seconds, a cache may keep something; none at all is 0.
fn max_age(header: &str) -> Option<u64> {
    let mut parts = header.split(',').map(str::trim);
    if parts.clone().any(|part| part == "no-cache" || part == "no-store") {
        return Some(0);
    }
    if parts.clone().any(|part| part == "immutable") {
        return None;
    }
    parts.find_map(|part| part.strip_prefix("max-age=")?.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::max_age;

    #[test]
    fn a_header_that_keeps_the_script_for_long_or_says_nothing_is_told_from_one_that_does_not() {
        for (header, expected) in [
            ("public, max-age=300, stale-while-revalidate=86400", Some(300)),
            ("no-cache", Some(0)),
            ("max-age=31536000, immutable", None),
            ("public", None),
            ("", None),
        ] {
            assert_eq!(max_age(header), expected, "{header}");
        }
    }
}

//! The files of a campaign as a page of another site gets them.

use std::time::Duration;

use accanto_site::ContentHash;
use ureq::http::HeaderMap;
use url::Url;

use super::finding::Finding;
use super::markup::{Script, is_script};

/// The most bytes of a page or file that are read.
const MOST: u64 = 16 * 1024 * 1024;

/// What a server has answered.
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The address at which it was found in the end.
    pub address: String,
}

impl Answer {
    /// The values of a header, joined; empty if there is none.
    pub fn header(&self, name: &str) -> String {
        let values = self.headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
        values.collect::<Vec<_>>().join(", ")
    }

    /// The bytes as a text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    fn integrity(&self) -> String {
        format!("sha256-{}", ContentHash::of(&self.bytes).base64())
    }
}

/// Asks servers.
pub struct Client {
    agent: ureq::Agent,
    /// The page for which it asks.
    origin: String,
}

impl Client {
    /// For a page.
    pub fn new(page: &Url) -> Self {
        let config = ureq::Agent::config_builder()
            .timeout_global(Some(Duration::from_secs(30)))
            .http_status_as_error(false)
            .build();
        Self { agent: config.into(), origin: page.origin().ascii_serialization() }
    }

    /// Asks for a page or file.
    pub fn get(&self, address: &str) -> Result<Answer, ureq::Error> {
        use ureq::ResponseExt;
        let mut answer = self.agent.get(address).header("origin", &self.origin).call()?;
        let bytes = answer.body_mut().with_config().limit(MOST).read_to_vec()?;
        let at = answer.get_uri().to_string();
        Ok(Answer { status: answer.status().as_u16(), headers: answer.headers().clone(), bytes, address: at })
    }

    fn is_refused(&self, answer: &Answer) -> bool {
        let allowed = answer.header("access-control-allow-origin");
        allowed != "*" && allowed != self.origin
    }

    /// What is wrong with the script of a page as it comes; and its text, if it comes.
    pub fn script(&self, script: &Script, address: &Url) -> (Vec<Finding>, Option<String>) {
        let at = address.as_str();
        let about = |code: &str, more: &[(&str, &str)]| {
            let values: Vec<_> = [("address", at)].into_iter().chain(more.iter().copied()).collect();
            vec![Finding::new(code, &values)]
        };
        let is_foreign = address.origin().ascii_serialization() != self.origin;
        if self.origin.starts_with("https:") && address.scheme() == "http" {
            return (about("mixed-content", &[]), None);
        }
        if !script.integrity.is_empty() && !script.has_crossorigin && is_foreign {
            return (about("crossorigin-missing", &[]), None);
        }
        let answer = match self.get(at) {
            Ok(answer) if answer.status < 400 => answer,
            Ok(answer) => return (about("script-unreachable", &[("status", &answer.status.to_string())]), None),
            Err(_) => return (about("script-unreachable", &[]), None),
        };
        if is_foreign && script.has_crossorigin && self.is_refused(&answer) {
            return (about("cors-missing", &[]), None);
        }
        let media_type = plain(&answer.header("content-type"));
        if !is_script(&media_type) {
            return (about("script-wrong-type", &[("type", &media_type)]), None);
        }
        let found = answer.integrity();
        let hashes: Vec<&str> = script.integrity.split_whitespace().collect();
        // Of other algorithms nothing can be said here.
        let is_known = !hashes.is_empty() && hashes.iter().all(|hash| hash.starts_with("sha256-"));
        if is_known && !hashes.contains(&found.as_str()) {
            return (about("integrity-mismatch", &[("expected", &script.integrity), ("found", &found)]), None);
        }
        (Vec::new(), Some(answer.text()))
    }

    /// What is wrong with the files that the script loads.
    pub fn following(&self, script: &Url, text: &str) -> Vec<Finding> {
        let Some((name, hash)) = pair(text, "\"deferred\":[\"") else {
            return Vec::new();
        };
        let (found, deferred) = self.file(script, name, hash, true);
        let Some(deferred) = deferred.filter(|_| found.is_empty()) else {
            return found;
        };
        let live = |name: &str| {
            let (_, rest) = deferred.split_once("\"live\":{")?;
            let (_, rest) = rest.split_once(&format!("\"{name}\":\""))?;
            rest.split('"').next()
        };
        let checks = [("js", true), ("wasm", false)].into_iter().filter_map(|(extension, is_script)| {
            let hash = live(extension)?;
            let name = ContentHash::from_base64(hash)?.name("live", extension);
            Some(self.file(script, &name, hash, is_script).0)
        });
        checks.flatten().collect()
    }

    fn file(&self, script: &Url, name: &str, hash: &str, runs: bool) -> (Vec<Finding>, Option<String>) {
        let Ok(address) = script.join(name) else {
            return (Vec::new(), None);
        };
        let at = address.as_str();
        let unreachable =
            |status: &str| (vec![Finding::new("file-unreachable", &[("address", at), ("status", status)])], None);
        let answer = match self.get(at) {
            Ok(answer) if answer.status < 400 => answer,
            Ok(answer) => return unreachable(&answer.status.to_string()),
            Err(_) => return unreachable(""),
        };
        let is_foreign = address.origin().ascii_serialization() != self.origin;
        let media_type = plain(&answer.header("content-type"));
        let (expected, found) = (format!("sha256-{hash}"), answer.integrity());
        let finding = if is_foreign && self.is_refused(&answer) {
            Some(Finding::new("cors-missing", &[("address", at)]))
        } else if runs && !is_script(&media_type) {
            Some(Finding::new("file-wrong-type", &[("address", at), ("type", &media_type)]))
        } else if found != expected {
            let values = [("address", at), ("expected", expected.as_str()), ("found", found.as_str())];
            Some(Finding::new("file-altered", &values))
        } else {
            None
        };
        (finding.into_iter().collect(), Some(answer.text()))
    }

    /// A script that is pinned to a version that is no longer current.
    pub fn pinned(&self, script: &Url) -> Option<Finding> {
        let name = script.path().rsplit('/').next().unwrap_or_default();
        if name.split('.').count() != 3 {
            return None;
        }
        let answer = self.get(script.join("widget.js").ok()?.as_str()).ok().filter(|answer| answer.status < 400)?;
        let current = ContentHash::of(&answer.bytes).name("widget", "js");
        (current != name).then(|| Finding::new("version-pinned", &[("pinned", name), ("current", &current)]))
    }
}

fn plain(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_owned()
}

/// A name and a hash after a mark: two texts in quotation marks.
fn pair<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let (_, rest) = text.split_once(mark)?;
    let mut pieces = rest.split('"');
    let name = pieces.next()?;
    Some((name, pieces.nth(1)?))
}

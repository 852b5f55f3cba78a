//! What a server says of the files in a folder.

use std::time::UNIX_EPOCH;

use accanto_site::StorageErrorKind;
use percent_encoding::percent_decode_str;
use roxmltree::{Document, Node};

use super::not_webdav;

/// What to ask for.
pub(super) const QUESTION: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getlastmodified/></prop></propfind>"#;

/// A file or a folder in a folder.
pub(super) struct Entry {
    pub name: String,
    pub is_folder: bool,
    pub size: u64,
}

/// The files and folders in the folder of an encoded path.
pub(super) fn entries(body: &[u8], folder: &str) -> Result<Vec<Entry>, StorageErrorKind> {
    let text = text(body)?;
    let document = Document::parse(text).map_err(not_webdav)?;
    let folder = decoded(folder)?;
    let mut entries = Vec::new();
    for response in document.descendants().filter(|node| is(*node, "response")) {
        let Some(href) = value(response, "href") else { continue };
        // Some servers answer with whole addresses.
        let path = href.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..])).unwrap_or(href);
        let path = decoded(path)?;
        let Some(name) = path.strip_prefix(&folder).map(|name| name.trim_matches('/')) else { continue };
        if name.is_empty() || name.contains('/') {
            continue;
        }
        let is_folder = response.descendants().any(|node| is(node, "collection"));
        let size = value(response, "getcontentlength").and_then(|size| size.parse().ok()).unwrap_or(0);
        entries.push(Entry { name: name.to_owned(), is_folder, size });
    }
    Ok(entries)
}

/// When the only file in an answer was changed, in seconds.
pub(super) fn modified(body: &[u8]) -> Result<Option<u64>, StorageErrorKind> {
    let text = text(body)?;
    let document = Document::parse(text).map_err(not_webdav)?;
    let date = value(document.root(), "getlastmodified").and_then(|date| httpdate::parse_http_date(date).ok());
    Ok(date.and_then(|date| date.duration_since(UNIX_EPOCH).ok()).map(|since| since.as_secs()))
}

fn text(body: &[u8]) -> Result<&str, StorageErrorKind> {
    std::str::from_utf8(body).map_err(not_webdav)
}

fn decoded(path: &str) -> Result<String, StorageErrorKind> {
    percent_decode_str(path).decode_utf8().map(Into::into).map_err(not_webdav)
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.has_tag_name(("DAV:", name))
}

/// The text of the first element of a name.
fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.descendants().find(|node| is(*node, name))?.text().map(str::trim)
}

//! The pages that embed the widget: small files in `hosts/`, which are also documentation.
//!
//! `{{ORIGIN}}` stands for the campaign's address, `{{LINKS}}` for the plain links of the recommended snippet, and `{{BARE}}` for the same
//! links without style attributes, for pages whose policy forbids these. The case fills other `{{SLOTS}}`; otherwise they are empty. A
//! comment `<!-- header: Name: value -->` in the file is sent as an HTTP header with it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Response, header};

use crate::recommended_snippet;

const LINKS: &str = "{{LINKS}}";
const BARE: &str = "{{BARE}}";

#[derive(Clone, Debug)]
pub(crate) struct HostPage {
    file: &'static str,
    slots: Vec<(&'static str, String)>,
}

impl HostPage {
    pub(crate) fn new(file: &'static str) -> Self {
        Self { file, slots: Vec::new() }
    }

    pub(crate) fn with(mut self, slot: &'static str, value: impl Into<String>) -> Self {
        self.slots.push((slot, value.into()));
        self
    }

    pub(crate) fn file(&self) -> &'static str {
        self.file
    }

    /// The title of the page.
    pub(crate) fn title(&self) -> String {
        let text = std::fs::read_to_string(folder().join(self.file)).unwrap_or_default();
        let title = text.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
        title.map(|(title, _)| title.to_owned()).unwrap_or_default()
    }

    pub(crate) fn render(&self, campaign: &str) -> Result<Response<Bytes>> {
        let path = folder().join(self.file);
        let text = std::fs::read_to_string(&path).with_context(|| self.file)?;
        let mut text = text.replace("{{ORIGIN}}", campaign);
        for (slot, value) in &self.slots {
            let mark = format!("{{{{{slot}}}}}");
            ensure!(text.contains(&mark), "{} has no slot {slot}", self.file);
            text = text.replace(&mark, value);
        }
        if text.contains(LINKS) || text.contains(BARE) {
            let links = recommended_snippet::recommended()?.links;
            text = text.replace(LINKS, &links).replace(BARE, &without_styles(&links));
        }
        let text = without_empty_slots(&text);
        let mut response = Response::new(Bytes::new());
        let content_type =
            if self.file.ends_with(".xhtml") { "application/xhtml+xml" } else { "text/html; charset=utf-8" };
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        for comment in text.split("<!-- header: ").skip(1) {
            let line = comment.split(" -->").next().unwrap_or(comment);
            let (name, value) = line.split_once(": ").context("a header has a name and a value")?;
            let name: HeaderName = name.parse()?;
            response.headers_mut().insert(name, value.parse()?);
        }
        Ok(response.map(|_| text.into()))
    }
}

/// The folder of the pages, and of what they load from their own server.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("hosts")
}

fn without_styles(markup: &str) -> String {
    let mut pieces = markup.split(" style=\"");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |out, piece| out + piece.split_once('"').map_or("", |(_, rest)| rest))
}

fn without_empty_slots(text: &str) -> String {
    let mut pieces = text.split("{{");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once("}}") {
            Some((slot, rest)) if slot.bytes().all(|byte| byte.is_ascii_uppercase()) => out.push_str(rest),
            _ => {
                out.push_str("{{");
                out.push_str(piece);
            }
        }
    }
    out
}

//! The snippet that the partner page recommends, read from `index.html`: the tests paste what partners paste.

use std::path::Path;

use anyhow::{Context, Result};

/// The element's attributes and the links inside it.
pub(crate) struct Snippet {
    pub(crate) attributes: String,
    pub(crate) links: String,
}

pub(crate) fn recommended() -> Result<Snippet> {
    let index = read("index.html")?;
    let element = index.split("<accanto-widget").nth(1).context("index.html has no element")?;
    let (attributes, rest) = element.split_once('>').context("the element has no end")?;
    let (links, _) = rest.split_once("</accanto-widget>").context("the element has no end tag")?;
    Ok(Snippet { attributes: attributes.trim().to_owned(), links: links.trim().to_owned() })
}

/// The snippet for editors that change what is pasted, read from the documents, with the address `https://campaign.example`.
pub(crate) fn in_one_line() -> Result<String> {
    let text = read("docs/embedding.md")?;
    let line = text.lines().find(|line| line.starts_with("<div><accanto-widget"));
    Ok(line.context("docs/embedding.md has no snippet in one line")?.to_owned())
}

/// A file of the project, by its path from the root.
pub(crate) fn read(file: &str) -> Result<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file);
    std::fs::read_to_string(&path).with_context(|| path.display().to_string())
}

//! The partner page: built once for all campaigns, and filled here with a campaign's languages and the links of its snippet.
//!
//! It is filled as text, between marks of its own, because nothing else of it may change: servers allow its styles by their hashes.

use std::{
    collections::BTreeMap,
    error, fmt, fs, io,
    path::{Path, PathBuf},
};

use accanto_content::Content;
use accanto_model::Card;
use serde_json::json;

use crate::plain_links::{PlainLink, plain_links};

/// The page itself; the other files are its script, style and icon.
pub const INDEX: &str = "index.html";

/// A mark that no other page has. It tells the site's own page from one that somebody else has put in its place.
const MARK: &str = "<meta name=\"page-script\"";

/// The reason why files are no partner page.
#[derive(Debug)]
pub enum PartnerPageError {
    /// The folder, or a file in it, cannot be read.
    Io {
        /// The folder.
        path: PathBuf,
        /// The error of the system.
        error: io::Error,
    },
    /// The page itself is missing.
    NoIndex,
    /// The page itself is not UTF-8.
    IndexNotUtf8,
    /// The page has no place for the snippet or for the languages.
    NotFillable,
}

/// For developers' logs: only they build a page.
impl fmt::Display for PartnerPageError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}

impl error::Error for PartnerPageError {}

/// The files of the partner page as they were built.
#[derive(Clone, Debug)]
pub struct PartnerPage(BTreeMap<String, Vec<u8>>);

impl PartnerPage {
    /// The page that consists of these files, by name, with their compressed versions.
    ///
    /// # Errors
    /// If there is no page among them, or one that cannot be filled.
    pub fn of(files: BTreeMap<String, Vec<u8>>) -> Result<Self, PartnerPageError> {
        let page = Self(files);
        filled(page.index()?, "", "").ok_or(PartnerPageError::NotFillable)?;
        Ok(page)
    }

    /// Reads the page from the folder where it was built.
    ///
    /// # Errors
    /// If a file cannot be read, or if it is not such a page.
    pub fn read(folder: &Path) -> Result<Self, PartnerPageError> {
        let named = |error: io::Error| PartnerPageError::Io { path: folder.to_owned(), error };
        let mut files = BTreeMap::new();
        for entry in fs::read_dir(folder).map_err(named)? {
            let path = entry.map_err(named)?.path();
            if let (true, Some(name)) = (path.is_file(), path.file_name().and_then(|name| name.to_str())) {
                files.insert(name.to_owned(), fs::read(&path).map_err(named)?);
            }
        }
        Self::of(files)
    }

    fn index(&self) -> Result<&str, PartnerPageError> {
        let bytes = self.0.get(INDEX).ok_or(PartnerPageError::NoIndex)?;
        std::str::from_utf8(bytes).map_err(|_| PartnerPageError::IndexNotUtf8)
    }

    /// The files for a campaign. The compressed versions of the page itself are left out, because they would not be filled for this
    /// campaign.
    pub fn files(&self, content: &Content) -> BTreeMap<String, Vec<u8>> {
        let languages =
            content.languages().map(|language| [language.tag.as_str(), content.name(&language.tag).unwrap_or("")]);
        let languages = json!(languages.collect::<Vec<_>>()).to_string();
        let card = content.card(content.default_language());
        let index = self.index().expect("it was there when it was made");
        let links = card.map_or_else(String::new, |card| links(&card, style(index)));
        let index = filled(index, &links, &languages).expect("it could be filled when it was made");
        let others = self.0.iter().filter(|(name, _)| !name.starts_with(INDEX));
        let mut files: BTreeMap<String, Vec<u8>> = others.map(|(name, bytes)| (name.clone(), bytes.clone())).collect();
        files.insert(INDEX.to_owned(), index.into_bytes());
        files
    }
}

/// Whether a page was made by this program, and may be replaced.
pub fn is_partner_page(bytes: &[u8]) -> bool {
    bytes.windows(MARK.len()).any(|window| window == MARK.as_bytes())
}

/// The page with the links in the preview and in the code beside it, and with the languages.
fn filled(index: &str, links: &str, languages: &str) -> Option<String> {
    let shown = between(index, "<accanto-widget", "</accanto-widget>", |element| {
        let (attributes, _) = element.split_once('>')?;
        Some(format!("{attributes}>\n            {links}\n          "))
    })?;
    let written = between(&shown, "&lt;accanto-widget", "&lt;/accanto-widget&gt;", |element| {
        let (attributes, _) = element.split_once("&gt;")?;
        Some(format!("{attributes}&gt;\n  {}\n", escaped(links)))
    })?;
    between(&written, "data-languages='", "'", |_| Some(escaped(languages).replace('\'', "&#39;")))
}

/// A text in which everything between two marks is replaced.
fn between(text: &str, start: &str, end: &str, with: impl Fn(&str) -> Option<String>) -> Option<String> {
    let (before, rest) = text.split_once(start)?;
    let (inner, after) = rest.split_once(end)?;
    Some([before, start, &with(inner)?, end, after].concat())
}

/// The style of the links in the page as it was written.
fn style(index: &str) -> &str {
    let element = index.split_once("<accanto-widget").and_then(|(_, rest)| rest.split_once("<a "));
    let style = element.and_then(|(_, link)| link.split_once("style=\"")?.1.split_once('"'));
    style.map_or("", |(style, _)| style)
}

/// The plain links as markup.
fn links(card: &Card, style: &str) -> String {
    let link = |PlainLink { href, rel, text }: PlainLink| {
        let href = escaped(&href).replace('"', "&quot;");
        let rel = rel.map_or_else(String::new, |rel| format!(" rel=\"{rel}\" referrerpolicy=\"no-referrer\""));
        format!("<a href=\"{href}\"{rel} style=\"{style}\">{}</a>", escaped(&text))
    };
    plain_links(card).into_iter().map(link).collect::<Vec<_>>().join(" · ")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

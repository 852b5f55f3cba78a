//! The differences between a site in memory and the published one: what changes for visitors, and apart from it the numbers
//! and links that change, because a wrong one is the worst that can be published.

use std::collections::{BTreeMap, BTreeSet};

use accanto_content::Content;
use accanto_messages::Catalogue;
use accanto_site::{Form, PrecompressedSite, PublishError, Storage, VERSION, Versions, addresses};

use crate::colour::red;

/// A file that is new or has changed.
struct Change {
    /// Its path without the hash, and in the folder of the widget's files without the folder: `it.json`.
    name: String,
    size: usize,
    before: Option<usize>,
}

/// The changes of a publication.
pub struct Changes {
    list: Vec<Change>,
    gone: Vec<String>,
    same: usize,
    /// The addresses that a card had and has no more, or the other way round, with the languages.
    lost: BTreeMap<String, BTreeSet<String>>,
    gained: BTreeMap<String, BTreeSet<String>>,
    /// Whether the sizes are those of compressed files.
    is_compressed: bool,
}

impl Changes {
    /// Compares every file of the site with what is there.
    pub fn of(site: &PrecompressedSite, storage: &dyn Storage, versions: &Versions) -> Result<Self, PublishError> {
        let before = versions.current_paths();
        let old = |of: &str| before.iter().find(|path| name(path) == of);
        let mut changes = Self {
            list: Vec::new(),
            gone: Vec::new(),
            same: 0,
            lost: BTreeMap::new(),
            gained: BTreeMap::new(),
            is_compressed: storage.form() != Form::Plain,
        };
        let files = site.files_to_write(versions);
        let differing = site.changed(storage, versions)?;
        let is_plain = |path: &str| !path.ends_with(".br") && !path.ends_with(".gz");
        let mut names = BTreeSet::new();
        for (path, bytes) in files.iter().filter(|(path, _)| is_plain(path)) {
            let name = name(path);
            names.insert(name.clone());
            if !differing.contains(*path) && (before.contains(*path) || before.is_empty()) {
                changes.same += 1;
                continue;
            }
            let earlier = old(&name).map_or(*path, String::as_str);
            let before = versions.stored_size(&format!("{earlier}.br")).or_else(|| versions.stored_size(earlier));
            let compressed = files.get(format!("{path}.br").as_str()).filter(|_| changes.is_compressed);
            let size = compressed.map_or(bytes.len(), |bytes| bytes.len());
            if let Some(language) = language(&name) {
                let was = storage.read(earlier).ok().flatten().map_or_else(BTreeSet::new, |bytes| addresses(&bytes));
                changes.compare(language, &was, &addresses(bytes));
            }
            changes.list.push(Change { name, size, before: before.map(|size| size as usize) });
        }
        let gone = before.iter().filter(|path| !names.contains(&name(path)));
        for path in gone {
            changes.gone.push(name(path));
        }
        Ok(changes)
    }

    fn compare(&mut self, language: &str, was: &BTreeSet<String>, now: &BTreeSet<String>) {
        // A card that was not there before has nothing but new addresses.
        if was.is_empty() {
            return;
        }
        for (from, to, found) in [(was, now, &mut self.lost), (now, was, &mut self.gained)] {
            for address in from.difference(to) {
                found.entry(address.clone()).or_default().insert(language.to_owned());
            }
        }
    }

    /// The lines to print; changed numbers and links come first, in red on a terminal.
    pub fn text(&self, content: &Content, messages: &Catalogue) -> String {
        let mut lines = self.contact_lines(messages);
        if self.list.is_empty() && self.gone.is_empty() {
            lines.push(messages.text("publish-nothing", &[]));
        } else {
            let heading = if self.is_compressed { "publish-changes" } else { "publish-changes-plain" };
            lines.push(messages.text(heading, &[]));
        }
        let width = self.list.iter().map(|change| change.name.len()).max().unwrap_or_default();
        for Change { name, size, before } in &self.list {
            let sizes = match before {
                Some(before) => {
                    messages.text("publish-size", &[("size", (*size).into()), ("before", (*before).into())])
                }
                None => messages.text("publish-size-new", &[("size", (*size).into())]),
            };
            let language = language(name).and_then(|tag| content.name(tag));
            let language = language.map_or_else(String::new, |name| format!("  {name}"));
            lines.push(format!("  {name:width$}  {sizes}{language}"));
        }
        lines.extend(
            self.gone.iter().map(|name| format!("  {}", messages.text("publish-gone", &[("name", name.into())]))),
        );
        if self.same > 0 {
            lines.push(messages.text("publish-same", &[("n", self.same.into())]));
        }
        lines.join("\n") + "\n"
    }

    fn contact_lines(&self, messages: &Catalogue) -> Vec<String> {
        let said = |sign: &str, (address, languages): (&String, &BTreeSet<String>)| {
            let languages = languages.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
            red(&format!("  {sign} {address}  ({languages})"))
        };
        let lost = self.lost.iter().map(|one| said("-", one));
        let gained = self.gained.iter().map(|one| said("+", one));
        let lines: Vec<String> = lost.chain(gained).collect();
        if lines.is_empty() {
            return lines;
        }
        std::iter::once(red(&messages.text("publish-contacts", &[]))).chain(lines).collect()
    }
}

/// The path without the hash and the folder of the widget's files: `it.json` for `v1/it.6e21fee5e9315aa4644b.json`.
fn name(path: &str) -> String {
    let path = path.strip_prefix(VERSION).and_then(|rest| rest.strip_prefix('/')).unwrap_or(path);
    let is_hash = |part: &str| part.len() == 20 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    match path.split('.').collect::<Vec<_>>()[..] {
        // The script has one copy under its hash and one without.
        ["widget", hash, "js"] if is_hash(hash) => "widget.<hash>.js".to_owned(),
        [stem, hash, extension] if is_hash(hash) => format!("{stem}.{extension}"),
        _ => path.to_owned(),
    }
}

/// The language whose file has that name.
fn language(name: &str) -> Option<&str> {
    name.strip_suffix(".json").filter(|tag| !tag.contains('/'))
}

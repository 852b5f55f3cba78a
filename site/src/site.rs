//! A whole site in memory, and how it gets to disk.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
    rc::Rc,
};

use accanto_content::{Content, OUTSIDE};
use serde_json::{Value, json};

use accanto_model::{Card, Text};

use crate::{Hash, Widget, compress, render, script, servers, tree::Tree};

/// The folder of the site's files, and the version of what partners embed.
pub const VERSION: &str = "v1";

/// Every file of a site by its path, without the compressed neighbours.
pub struct Site {
    /// Path, with `/` between folders, and bytes.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Why a site could not be written. The folder is as it was.
#[derive(Debug, thiserror::Error)]
#[error("{}: {error}; the site that was there is unchanged", path.display())]
pub struct Error {
    path: PathBuf,
    error: io::Error,
}

impl Site {
    /// Renders every published language and names every file by its content.
    pub fn build(content: &Content, widget: &Widget) -> Self {
        let mut files = BTreeMap::new();
        let mut put = |stem: &str, extension: &str, bytes: Vec<u8>| {
            let hash = Hash::of(&bytes);
            files.insert(format!("{VERSION}/{}", hash.name(stem, extension)), bytes);
            hash.base64()
        };

        let live = json!({
            "js": put("live", "js", widget.live_script.clone()),
            "wasm": put("live", "wasm", widget.live_wasm.clone()),
        });
        let style = json!({ "css": widget.more_style.trim_end() });
        let more = put("more", "js", script::with_data("ACCANTO_MORE", &widget.more_script, &style).into_bytes());
        let mut default = Value::Null;
        let mut languages = serde_json::Map::new();
        for language in content.languages() {
            let tag = language.tag.as_str();
            let Some(card) = content.card(tag).map(Rc::new) else { continue };
            let tree = Tree::of(&render::markup(&card));
            let tier1 = json!({
                "lang": card.language.tag,
                "dir": card.language.dir.as_str(),
                "zone": card.zone,
                "tree": tree.structure,
                "texts": tree.texts,
                "words": OUTSIDE.map(|key| content.text(tag, key).map(|text| word(&card, &text))),
            });
            // One file for both tiers: the tree, a zero byte, and what the WebAssembly reads. The texts stand in it twice, which
            // costs little: the second time they compress to references.
            let mut file = tier1.to_string().into_bytes();
            file.push(0);
            file.extend(postcard::to_allocvec(&*card).expect("a card is plain data"));
            languages.insert(tag.to_owned(), put(tag, "bin", file).into());
            if tag == content.default_language() {
                default = tier1;
            }
        }

        let data = json!({ "card": default, "css": widget.style.trim_end(), "languages": languages, "more": more, "live": live });
        let script = script::with_data("ACCANTO_SITE", &widget.script, &data).into_bytes();
        // Under its hash as well, for partners who pin the script by its integrity: that name never means other bytes.
        files.insert(format!("{VERSION}/{}", Hash::of(&script).name("widget", "js")), script.clone());
        files.insert(format!("{VERSION}/widget.js"), script);
        files.extend(servers::files().map(|(path, text)| (path.to_owned(), text.into_bytes())));
        Self { files }
    }

    /// Writes the site, with compressed neighbours, into a folder beside `folder`, and puts it there in one step.
    ///
    /// # Errors
    /// When the disk refuses; what was in `folder` is then unchanged.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        let beside = |suffix: &str| {
            let mut name = folder.file_name().unwrap_or_default().to_owned();
            name.push(suffix);
            folder.with_file_name(name)
        };
        let (new, old) = (beside(".new"), beside(".old"));
        let failed = |error| Error { path: folder.to_owned(), error };
        for leftover in [&new, &old] {
            remove(leftover).map_err(failed)?;
        }
        self.write_files(&new).map_err(failed)?;
        match fs::rename(folder, &old) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            _ => {}
        }
        fs::rename(&new, folder).map_err(failed)?;
        remove(&old).map_err(failed)
    }

    fn write_files(&self, folder: &Path) -> io::Result<()> {
        for (name, bytes) in &self.files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(&path, bytes)?;
            if name.starts_with(VERSION) {
                fs::write(with_suffix(&path, ".br"), compress::brotli(bytes))?;
                fs::write(with_suffix(&path, ".gz"), compress::gzip(bytes))?;
            }
        }
        Ok(())
    }
}

/// A word that the loader says: the text, and the language and direction of a borrowed one.
fn word(card: &Card, text: &Text) -> Value {
    match text.borrowed.and_then(|index| card.languages.get(usize::from(index))) {
        Some(from) => json!([text.text, from.tag, from.dir.as_str()]),
        None => json!([text.text]),
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(suffix);
    path.into()
}

fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

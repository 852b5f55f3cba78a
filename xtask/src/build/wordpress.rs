//! The plugin for WordPress, packed: its sources, the campaign's data, the style sheet that keeps the card's place, and the translations as
//! WordPress reads them.
//!
//! It is part of this build and not of the site that `accanto publish` makes: the plugin is a program for other people's servers, made by
//! developers, and what it has of the campaign is as old as any snippet that was pasted. The card itself brings the campaign's newest data.

mod campaign_data;
mod translations;
mod zip;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use accanto_content::Content;

use crate::failure::{Failure, Result};
use crate::files;
use crate::workspace::Workspace;
use translations::Translation;

/// What it is made of, besides the campaign's content and the built style sheet.
pub const SOURCES: [&str; 3] = [FOLDER, INTERFACE, LICENCE];

/// Where it is in `dist/`.
pub const PACKED: &str = "wordpress/accanto.zip";

const FOLDER: &str = "wordpress/accanto";
const INTERFACE: &str = "packages/widget/interface.json";
const LICENCE: &str = "LICENSE-MIT";

/// Packs it. The same sources always give the same bytes.
pub fn pack(workspace: &Workspace, content: &Content, to: &Path) -> Result<()> {
    let packed = zip::of(&contents(workspace, content)?);
    let written = to.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(to, packed));
    written.map_err(|error| Failure::file(to, &error))
}

/// Every file by its path in the archive.
fn contents(workspace: &Workspace, content: &Content) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut contents = BTreeMap::new();
    let folder = workspace.path(FOLDER);
    for file in files::below(&folder)? {
        let name = file.strip_prefix(&folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let bytes = read(&file)?;
        match name.strip_prefix("languages/").and_then(|name| name.strip_suffix(".po")) {
            Some(stem) => {
                let text = String::from_utf8_lossy(&bytes);
                let translation = Translation::parse(&text)
                    .ok_or_else(|| Failure::new(format!("{} cannot be understood", file.display())))?;
                contents.insert(format!("accanto/languages/{stem}.mo"), translation.to_mo());
                let scripts = format!("accanto/languages/{stem}-accanto-card-editor-script.json");
                contents.insert(scripts, translation.to_json().into_bytes());
            }
            None => {
                contents.insert(format!("accanto/{name}"), bytes);
            }
        }
    }
    let interface = read(&workspace.path(INTERFACE))?;
    let data = campaign_data::of(content, &interface)
        .ok_or_else(|| Failure::new(format!("{INTERFACE} does not list the attributes with their values")))?;
    contents.insert("accanto/data/campaign.json".to_owned(), data.into_bytes());
    contents.insert("accanto/reserve.css".to_owned(), read(&workspace.output("widget/reserve.css"))?);
    contents.insert("accanto/license.txt".to_owned(), read(&workspace.path(LICENCE))?);
    Ok(contents)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).map_err(|error| Failure::file(file, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(name: &str) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FOLDER).join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    #[test]
    fn the_plugin_has_the_version_of_all_the_rest() {
        let version = env!("CARGO_PKG_VERSION");
        for (name, line) in [
            ("accanto.php", format!(" * Version:           {version}\n")),
            ("readme.txt", format!("Stable tag: {version}\n")),
            ("block/block.json", format!("\"version\": \"{version}\"")),
        ] {
            assert!(source(name).contains(&line), "{name}: {line}");
        }
    }

    #[test]
    fn no_number_and_no_address_of_a_campaign_is_typed_in_the_plugin() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FOLDER);
        for file in files::below(&folder).expect("listed") {
            let text = fs::read_to_string(&file).expect("text");
            for typed in ["tel:", "19696", "azzurro"] {
                assert!(!text.contains(typed), "{}: {typed}", file.display());
            }
        }
    }
}

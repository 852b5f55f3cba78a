//! `dist/`: the campaign's whole site with the partner page, made and put in place by the call that `accanto publish` makes.

use std::path::PathBuf;

use accanto_content::Content;
use accanto_site::PartnerPage;

use crate::build::site;
use crate::failure::{Failure, Result};
use crate::files;
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::workspace::Workspace;

/// Makes it from the widget and the page that the previous steps have made.
pub fn assemble(workspace: &Workspace, content: &Content) -> Result<()> {
    let (page, dist) = (workspace.output("page"), workspace.dist());
    let inputs = Inputs::of_build(workspace)?
        .paths(workspace, &site::SOURCES)?
        .path(&workspace.output("widget"))?
        .path(&page)?;
    let of_page = files::below(&page)?;
    let of_page = of_page.iter().filter_map(|file| file.strip_prefix(&page).ok()).map(|file| dist.join(file));
    let outputs: Vec<PathBuf> = of_page.chain([dist.join("v1/widget.js"), dist.join("_headers")]).collect();
    run_unless_fresh(workspace, "dist", "render every language and put dist/ in place", inputs, &outputs, |_| {
        let page = PartnerPage::read(&page).map_err(|error| Failure::new(error.to_string()))?;
        site::publish(workspace, content, Some(&page), &dist)
    })
    .map(drop)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn dist_holds_the_page_and_the_site_and_nothing_that_was_left_there() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let workspace = Workspace::at(folder.path().to_owned());
        let write = |path: PathBuf, text: &str| {
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("a file");
        };
        // The step's inputs, of which only that they are there matters.
        for source in site::SOURCES {
            if root.join(source).is_dir() {
                fs::create_dir_all(workspace.path(source)).expect("a folder");
            } else {
                write(workspace.path(source), "");
            }
        }
        for name in ["widget.js", "widget.css", "deferred.js", "deferred.css", "live.js", "live.wasm"] {
            write(workspace.output("widget").join(name), "x");
        }
        write(workspace.output("page/start-1.js"), "x");
        write(workspace.output("page/index.html"), include_str!("../../../index.html"));
        write(workspace.dist().join("left-over.js"), "x");
        let content =
            accanto_content::read(&root.join("tests/campaigns/example"), "2026-11-22".parse().expect("a day"));
        assemble(&workspace, &content.content.expect("no errors")).expect("assembled");
        let dist = workspace.dist();
        for name in ["_headers", "index.html", "index.html.br", "index.html.gz", "start-1.js", "v1/widget.js.br"] {
            assert!(dist.join(name).exists(), "{name}");
        }
        assert!(!dist.join("left-over.js").exists());
        let page = fs::read_to_string(dist.join("index.html")).expect("a page");
        assert!(
            page.contains("<a href=\"tel:08081570123\"") && !page.contains("19696"),
            "the campaign's own links: {page}"
        );
    }
}

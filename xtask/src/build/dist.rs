//! `dist/`: the campaign's whole site with the partner page, made and put in place by the call that `accanto publish` makes.

use std::fs;
use std::path::{Path, PathBuf};

use accanto_content::Content;
use accanto_site::PartnerPage;

use crate::build::{site, wordpress};
use crate::failure::{Failure, Result};
use crate::files;
use crate::fingerprint::run_unless_fresh;
use crate::workspace::Workspace;

/// Every file of `dist/`, one path a line, for the tests: what somebody else has put there is not the build's.
const LIST: &str = "dist-files.txt";

/// Makes it from the widget and the page that the previous steps have made.
pub fn assemble(workspace: &Workspace, content: &Content) -> Result<()> {
    let (page, dist) = (workspace.output("page"), workspace.dist());
    let inputs = site::inputs(workspace)?.path(&page)?.paths(workspace, &wordpress::SOURCES)?;
    let list = workspace.output(LIST);
    let of_page = relative_files(&page)?.into_iter().map(|file| dist.join(file));
    let made = ["v1/widget.js", "_headers", wordpress::PACKED].map(|name| dist.join(name));
    let outputs: Vec<PathBuf> = of_page.chain(made).chain([list.clone()]).collect();
    run_unless_fresh(workspace, "dist", "render every language and put dist/ in place", inputs, &outputs, |_| {
        let page = PartnerPage::read(&page).map_err(|error| Failure::new(error.to_string()))?;
        site::publish(workspace, content, Some(&page), &dist)?;
        wordpress::pack(workspace, content, &dist.join(wordpress::PACKED))?;
        let names: Vec<String> = relative_files(&dist)?.iter().map(|file| format!("{}\n", file.display())).collect();
        fs::write(&list, names.concat()).map_err(|error| Failure::file(&list, &error))
    })
    .map(drop)
}

/// The paths of all files that the last build has put into `dist/`.
pub fn listed(workspace: &Workspace) -> Result<Vec<String>> {
    let list = workspace.output(LIST);
    let text = fs::read_to_string(&list).map_err(|error| Failure::file(&list, &error))?;
    Ok(text.lines().map(str::to_owned).collect())
}

fn relative_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let relative = |file: PathBuf| file.strip_prefix(folder).map(Path::to_owned).ok();
    Ok(files::below(folder)?.into_iter().filter_map(relative).collect())
}

#[cfg(test)]
mod tests {
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
        for name in ["widget", "deferred", "layouts", "countries", "card"] {
            write(workspace.output("widget").join(format!("{name}.js")), "x");
            write(workspace.output("widget").join(format!("{name}.css")), "x");
        }
        for name in ["reserve.css", "small.css", "doctor.js", "live.js", "live.wasm", "third-party.txt"] {
            write(workspace.output("widget").join(name), "x");
        }
        write(workspace.output("page/start-1.js"), "x");
        write(workspace.output("page/index.html"), include_str!("../../../index.html"));
        write(workspace.path("packages/widget/interface.json"), r#"{"attributes":[]}"#);
        write(workspace.path("LICENSE-MIT"), "x");
        write(workspace.dist().join("left-over.js"), "x");
        let content =
            accanto_content::read(&root.join("tests/campaigns/example"), "2026-11-22".parse().expect("a day"));
        assemble(&workspace, &content.content.expect("no errors")).expect("assembled");
        let dist = workspace.dist();
        for name in [
            "_headers",
            "THIRD-PARTY.txt",
            "index.html",
            "index.html.br",
            "index.html.gz",
            "start-1.js",
            "v1/widget.js.br",
            "wordpress/accanto.zip",
        ] {
            assert!(dist.join(name).exists(), "{name}");
        }
        assert!(!dist.join("left-over.js").exists());
        let list = fs::read_to_string(workspace.output(LIST)).expect("a list");
        assert_eq!(list.lines().map(|name| dist.join(name)).collect::<Vec<_>>(), files::below(&dist).expect("listed"));
        let page = fs::read_to_string(dist.join("index.html")).expect("a page");
        assert!(
            page.contains("<a href=\"tel:08081570123\"") && !page.contains("19696"),
            "the campaign's own links: {page}"
        );
    }
}

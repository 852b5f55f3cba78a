//! `dist/`: the partner page, filled for the campaign, and the site, in one folder that is replaced in one step.

use std::fs;
use std::path::{Path, PathBuf};

use accanto_content::Content;
use accanto_site::{INDEX, PartnerPage};

use crate::build::partner_page;
use crate::failure::{Failure, Result};
use crate::files;
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::workspace::Workspace;

/// Every file of `dist/`, one path a line, for the tests: what somebody else has put there is not the build's.
const LIST: &str = "dist-files.txt";

/// Puts together what the previous steps have made.
pub fn assemble(workspace: &Workspace, content: &Content) -> Result<()> {
    let (page, site, dist) = (workspace.output("page"), workspace.output("site"), workspace.dist());
    let inputs = Inputs::of_build(workspace)?.path(&page)?.path(&site)?;
    let (of_page, of_site) = (relative_files(&page)?, relative_files(&site)?);
    let mut outputs: Vec<PathBuf> = of_page.iter().chain(&of_site).map(|file| dist.join(file)).collect();
    let list = workspace.output(LIST);
    outputs.push(list.clone());
    run_unless_fresh(workspace, "dist", "put dist/ together", inputs, &outputs, |_| {
        let new = dist.with_extension("new");
        files::empty_folder(&new)?;
        for file in &of_site {
            files::copy(&site.join(file), &new.join(file))?;
        }
        let filled = PartnerPage::read(&page).map_err(|error| Failure::new(error.to_string()))?.files(content);
        for (name, bytes) in filled {
            let path = new.join(name);
            fs::write(&path, bytes).map_err(|error| Failure::file(&path, &error))?;
        }
        partner_page::compress(&new.join(INDEX))?;
        let names: Vec<String> = relative_files(&new)?.iter().map(|file| format!("{}\n", file.display())).collect();
        fs::write(&list, names.concat()).map_err(|error| Failure::file(&list, &error))?;
        files::replace_folder(&new, &dist)
    })
    .map(drop)
}

fn relative_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let relative = |file: PathBuf| file.strip_prefix(folder).map(Path::to_owned).ok();
    Ok(files::below(folder)?.into_iter().filter_map(relative).collect())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn dist_holds_the_page_and_the_site_and_nothing_that_was_left_there() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let workspace = Workspace::at(folder.path().to_owned());
        let write = |path: PathBuf| {
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, "x").expect("a file");
        };
        write(workspace.output("page/start-1.js"));
        fs::write(workspace.output("page/index.html"), include_str!("../../../index.html")).expect("a file");
        write(workspace.output("site/v1/widget.js"));
        write(workspace.output("site/_headers"));
        write(workspace.dist().join("left-over.js"));
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/campaigns/example");
        let content = accanto_content::read(&example, "2026-11-22".parse().expect("a day")).content.expect("no errors");
        assemble(&workspace, &content).expect("assembled");
        let dist = workspace.dist();
        let names = ["_headers", "index.html", "index.html.br", "index.html.gz", "start-1.js", "v1/widget.js"];
        assert_eq!(files::below(&dist).expect("listed"), names.map(|name| dist.join(name)));
        let list = fs::read_to_string(workspace.output(LIST)).expect("a list");
        assert_eq!(list.lines().collect::<Vec<_>>(), names);
        let page = fs::read_to_string(dist.join("index.html")).expect("a page");
        assert!(
            page.contains("<a href=\"tel:08081570123\"") && !page.contains("19696"),
            "the campaign's own links: {page}"
        );
    }
}

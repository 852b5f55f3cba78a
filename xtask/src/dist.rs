//! `dist/`: the page and the site in one folder, put in place at once.

use std::path::{Path, PathBuf};

use crate::failure::Result;
use crate::files;
use crate::stamp::{Inputs, unless_fresh};
use crate::workspace::Workspace;

/// Puts together what the steps before have made.
pub fn assemble(workspace: &Workspace) -> Result<()> {
    let (page, site, dist) = (workspace.made("page"), workspace.made("site"), workspace.dist());
    let inputs = Inputs::of_build(workspace)?.path(&page)?.path(&site)?;
    let (of_page, of_site) = (relative_files(&page)?, relative_files(&site)?);
    let makes: Vec<PathBuf> = of_page.iter().chain(&of_site).map(|file| dist.join(file)).collect();
    unless_fresh(workspace, "dist", "put dist/ together", inputs, &makes, || {
        let new = dist.with_extension("new");
        files::empty_folder(&new)?;
        for (from, list) in [(&page, &of_page), (&site, &of_site)] {
            for file in list {
                files::copy(&from.join(file), &new.join(file))?;
            }
        }
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
        write(workspace.made("page/index.html"));
        write(workspace.made("site/v1/widget.js"));
        write(workspace.made("site/_headers"));
        write(workspace.dist().join("left-over.js"));
        assemble(&workspace).expect("assembled");
        let dist = workspace.dist();
        let expected = ["_headers", "index.html", "v1/widget.js"].map(|name| dist.join(name));
        assert_eq!(files::below(&dist).expect("listed"), expected);
    }
}

//! `dist/`: the page and the site in one folder, put in place at once.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};
use crate::files;
use crate::stamp::{Inputs, unless_fresh};
use crate::workspace::Workspace;

/// Files that are worth compressing; pictures and fonts are compressed already.
const COMPRESSED: [&str; 8] = ["html", "js", "css", "wasm", "json", "svg", "txt", "xml"];

/// Puts together what the steps before have made.
pub fn assemble(workspace: &Workspace) -> Result<()> {
    let (page, site, dist) = (workspace.made("page"), workspace.made("site"), workspace.dist());
    let inputs = Inputs::new().path(&page)?.path(&site)?;
    let of_site = relative_files(&site)?;
    // Without the copy of the widget that Trunk puts beside the page: it may be older than the site.
    let mut of_page = relative_files(&page)?;
    of_page.retain(|file| file.components().next().is_none_or(|first| !site.join(first).exists()));
    let makes: Vec<PathBuf> = of_page.iter().chain(&of_site).map(|file| dist.join(file)).collect();
    unless_fresh(workspace, "dist", "put dist/ together", inputs, &makes, || {
        let new = dist.with_extension("new");
        files::empty_folder(&new)?;
        for file in &of_page {
            files::copy(&page.join(file), &new.join(file))?;
            compress(&new.join(file))?;
        }
        for file in &of_site {
            files::copy(&site.join(file), &new.join(file))?;
        }
        files::replace_folder(&new, &dist)
    })
    .map(drop)
}

fn relative_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let relative = |file: PathBuf| file.strip_prefix(folder).map(Path::to_owned).ok();
    Ok(files::below(folder)?.into_iter().filter_map(relative).collect())
}

fn compress(file: &Path) -> Result<()> {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    if !COMPRESSED.contains(&extension) {
        return Ok(());
    }
    let bytes = fs::read(file).map_err(|e| Failure::file(file, &e))?;
    let neighbours = [("br", accanto_site::brotli(&bytes)), ("gz", accanto_site::gzip(&bytes))];
    for (extension, bytes) in neighbours {
        let path = file.with_added_extension(extension);
        fs::write(&path, bytes).map_err(|e| Failure::file(&path, &e))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dist_holds_the_page_with_compressed_neighbours_and_the_newest_widget() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let workspace = Workspace::at(folder.path().to_owned());
        let write = |path: PathBuf, text: &str| {
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("a file");
        };
        write(workspace.made("page/index.html"), "page");
        write(workspace.made("page/v1/widget.js"), "old");
        write(workspace.made("site/v1/widget.js"), "new");
        write(workspace.made("site/_headers"), "rules");
        write(workspace.dist().join("left-over.js"), "x");
        assemble(&workspace).expect("assembled");
        let dist = workspace.dist();
        let found = files::below(&dist).expect("listed");
        let expected = ["_headers", "index.html", "index.html.br", "index.html.gz", "v1/widget.js"];
        assert_eq!(found, expected.map(|name| dist.join(name)));
        assert_eq!(fs::read_to_string(dist.join("v1/widget.js")).expect("a file"), "new");
    }
}

//! Sites with the released widget and other content, for the browser tests: what no visitor of this campaign sees yet must work, too.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use accanto_content::{Content, read_files};
use accanto_site::{PrecompressedSite, Widget};
use jiff::Zoned;

use crate::build::site;
use crate::failure::{Failure, Result};
use crate::files;
use crate::fingerprint::run_unless_fresh;
use crate::workspace::Workspace;

/// The campaigns that the tests need a site of: the name of the folder of the site, and the folder of the campaign's files.
const OTHERS: [(&str, &str); 1] = [("example", "tests/campaigns/example")];

/// Makes every one of these sites.
pub fn build(workspace: &Workspace) -> Result<()> {
    OTHERS.iter().try_for_each(|(name, from)| one(workspace, name, from))
}

/// The folder of these sites, each under its own name.
pub fn folder(workspace: &Workspace) -> PathBuf {
    workspace.output("sites")
}

fn one(workspace: &Workspace, name: &str, from: &str) -> Result<()> {
    let (widget, to) = (workspace.output("widget"), folder(workspace).join(name));
    let inputs = site::inputs_with(workspace, &[from])?;
    let what = format!("package the site `{name}` for the tests");
    let outputs = [to.join("v1/widget.js")];
    run_unless_fresh(workspace, &format!("site-{name}"), &what, inputs, &outputs, |_| {
        let widget = Widget::read(&widget).map_err(|error| Failure::new(error.to_string()))?;
        fs::create_dir_all(folder(workspace)).map_err(|error| Failure::file(&to, &error))?;
        PrecompressedSite::build(&content(&workspace.path(from), name)?, &widget, None)
            .replace(&to)
            .map(drop)
            .map_err(|error| Failure::new(error.to_string()))
    })
    .map(drop)
}

fn content(from: &Path, name: &str) -> Result<Content> {
    let mut all = BTreeMap::new();
    for path in files::below(from)?.into_iter().filter(|path| path.extension().is_some_and(|it| it == "json")) {
        let bytes = fs::read(&path).map_err(|error| Failure::file(&path, &error))?;
        all.insert(path.strip_prefix(from).unwrap_or(&path).to_string_lossy().into_owned(), bytes);
    }
    let content = read_files(&all, Zoned::now().date()).content;
    content.ok_or_else(|| {
        let failure = Failure::new(format!("the content of the site `{name}` has errors"));
        failure.run(format!("cargo accanto check {}", from.display()))
    })
}

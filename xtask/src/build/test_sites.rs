//! Sites with the released widget and other content, for the browser tests: what no visitor of this campaign sees yet must work, too.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use accanto_content::{Content, read_files};
use accanto_site::{PrecompressedSite, Previous, Widget};
use jiff::Zoned;

use crate::build::site;
use crate::failure::{Failure, Result};
use crate::files;
use crate::fingerprint::run_unless_fresh;
use crate::workspace::Workspace;

const CAMPAIGN: &str = "campaign.json";

/// A campaign that the tests need a site of.
struct Other {
    /// The name of the folder of its site.
    name: &'static str,
    /// The folder of the campaign's files.
    from: &'static str,
    /// A replacement in `campaign.json`: the old text and the new one.
    change: Option<[&'static str; 2]>,
}

const OTHERS: [Other; 2] = [
    Other {
        name: "drafts",
        from: "assets",
        change: Some([r#""publish_draft_tips": false"#, r#""publish_draft_tips": true"#]),
    },
    Other { name: "example", from: "tests/campaigns/example", change: None },
];

/// Makes every one of these sites.
pub fn build(workspace: &Workspace) -> Result<()> {
    OTHERS.iter().try_for_each(|other| one(workspace, other))
}

/// The folder of these sites, each under its own name.
pub fn folder(workspace: &Workspace) -> PathBuf {
    workspace.output("sites")
}

fn one(workspace: &Workspace, other: &Other) -> Result<()> {
    let (widget, to) = (workspace.output("widget"), folder(workspace).join(other.name));
    let inputs = site::inputs_with(workspace, &[other.from])?;
    let what = format!("package the site `{}` for the tests", other.name);
    let outputs = [to.join("v1/widget.js")];
    run_unless_fresh(workspace, &format!("site-{}", other.name), &what, inputs, &outputs, |_| {
        let widget = Widget::read(&widget).map_err(|error| Failure::new(error.to_string()))?;
        fs::create_dir_all(folder(workspace)).map_err(|error| Failure::file(&to, &error))?;
        PrecompressedSite::build(&content(&workspace.path(other.from), other)?, &widget, None)
            .publish(&to, Previous::Discard)
            .map(drop)
            .map_err(|error| Failure::new(error.to_string()))
    })
    .map(drop)
}

fn content(from: &Path, other: &Other) -> Result<Content> {
    let mut all = BTreeMap::new();
    for path in files::below(from)?.into_iter().filter(|path| path.extension().is_some_and(|it| it == "json")) {
        let mut bytes = fs::read(&path).map_err(|error| Failure::file(&path, &error))?;
        let name = path.strip_prefix(from).unwrap_or(&path).to_string_lossy().into_owned();
        if let (CAMPAIGN, Some([before, after])) = (name.as_str(), other.change) {
            let text = String::from_utf8_lossy(&bytes);
            if !text.contains(before) {
                return Err(Failure::new(format!("{}: has no {before}", path.display())));
            }
            bytes = text.replace(before, after).into_bytes();
        }
        all.insert(name, bytes);
    }
    let content = read_files(&all, Zoned::now().date()).content;
    content.ok_or_else(|| {
        let failure = Failure::new(format!("the content of the site `{}` has errors", other.name));
        failure.run(format!("cargo accanto check {}", from.display()))
    })
}

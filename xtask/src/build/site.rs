//! The step from content and the built widget to the site's files. Which files there are is decided in accanto-site.

use std::path::Path;

use accanto_content::Content;
use accanto_site::{PartnerPage, PrecompressedSite, Widget};

use crate::failure::{Failure, Result};
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::workspace::Workspace;

/// The content of this campaign's site.
const CONTENT: [&str; 3] = ["assets/campaign.json", "assets/keys.json", "assets/strings"];

/// The Rust code that renders a site, with all that it includes.
const CODE: [&str; 13] = [
    "assets/poster.css",
    "content/src",
    "content/Cargo.toml",
    // The policy that servers send with the page names its styles.
    "index.html",
    "messages/catalogues",
    "messages/src",
    "model/src",
    "model/Cargo.toml",
    "site/src",
    "site/Cargo.toml",
    "src",
    "Cargo.toml",
    "Cargo.lock",
];

/// Makes the site's files in `target/`, without the partner page.
pub fn package(workspace: &Workspace, content: &Content) -> Result<()> {
    let to = workspace.output("site");
    let inputs = inputs(workspace)?;
    let outputs = [to.join("v1/widget.js")];
    run_unless_fresh(workspace, "site", "render every language and package the site", inputs, &outputs, |_| {
        publish(workspace, content, None, &to)
    })
    .map(drop)
}

/// The inputs of this campaign's site.
pub fn inputs(workspace: &Workspace) -> Result<Inputs> {
    inputs_with(workspace, &CONTENT)
}

/// The inputs of a site with this content: the content, the widget, and the code that renders both.
pub fn inputs_with(workspace: &Workspace, content: &[&str]) -> Result<Inputs> {
    let inputs = Inputs::of_build(workspace)?.paths(workspace, content)?.paths(workspace, &CODE)?;
    inputs.path(&workspace.output("widget"))
}

/// Puts the whole site in the place of a folder, by the call that `accanto publish` makes; but nothing of what was there stays.
pub fn publish(workspace: &Workspace, content: &Content, page: Option<&PartnerPage>, to: &Path) -> Result<()> {
    let widget = Widget::read(&workspace.output("widget")).map_err(|error| Failure::new(error.to_string()))?;
    workspace.variant().accept(&widget)?;
    let site = PrecompressedSite::build(content, &widget, page);
    site.replace(to).map_err(|error| Failure::new(error.to_string()))
}

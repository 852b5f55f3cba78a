//! The step from content and the built widget to the site's files. Which files there are is decided in accanto-site.

use accanto_content::Content;
use accanto_site::{PrecompressedSite, Previous, Widget};

use crate::failure::{Failure, Result};
use crate::fingerprint::{Inputs, run_unless_fresh};
use crate::workspace::Workspace;

/// The inputs of the site besides the widget: the content, and the Rust code that renders it.
const SOURCES: [&str; 9] = [
    "assets/campaign.json",
    "assets/keys.json",
    "assets/poster.css",
    "assets/strings",
    "content/src",
    // The policy that servers send with the page names its styles.
    "index.html",
    "model/src",
    "site/src",
    "src",
];

/// Makes the site's files in `target/`.
pub fn package(workspace: &Workspace, content: &Content) -> Result<()> {
    let (from, to) = (workspace.output("widget"), workspace.output("site"));
    let inputs =
        Inputs::of_build(workspace)?.paths(workspace, &SOURCES)?.paths(workspace, &["Cargo.lock"])?.path(&from)?;
    let outputs = [to.join("v1/widget.js")];
    run_unless_fresh(workspace, "site", "render every language and package the site", inputs, &outputs, |_| {
        let widget = Widget::read(&from).map_err(|error| Failure::new(error.to_string()))?;
        workspace.variant().accept(&widget)?;
        let site = PrecompressedSite::build(content, &widget, None);
        site.publish(&to, Previous::Discard).map(drop).map_err(|error| Failure::new(error.to_string()))
    })
    .map(drop)
}

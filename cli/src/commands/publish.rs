//! `accanto publish`: puts the site of a campaign into a folder, and lists what has changed.

use std::{
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

use accanto_content::Severity;
use accanto_messages::Catalogue;
use accanto_site::{ContentHash, PrecompressedSite, Publishing, Retention, VERSION};

use crate::campaign::Folder;
use crate::changes::Changes;
use crate::embedded;
use crate::failure::{Failure, Result};
use crate::render;
use crate::signing;

/// What was asked for.
pub struct Wishes<'a> {
    /// The campaign.
    pub folder: &'a Path,
    /// The site's folder.
    pub out: &'a Path,
    /// Whether only to say what would change.
    pub dry_run: bool,
    /// After how many days files are removed that are no longer current.
    pub forget_after: Option<u32>,
    /// The folder of a built widget to use instead of the embedded one.
    pub widget: Option<&'a Path>,
}

/// Checks, renders, and writes the site, unless only the changes were asked for.
pub fn run(wishes: &Wishes, messages: &Catalogue) -> Result<ExitCode> {
    let start = Instant::now();
    let Wishes { out, dry_run, forget_after, .. } = *wishes;
    let widget = embedded::widget(wishes.widget)?;
    let folder = Folder::open(wishes.folder, None)?;
    let Some(content) = &folder.content else {
        eprint!("{}", render::errors(&folder, messages));
        return Err(Failure::HasErrors(folder.count(Severity::Error)));
    };
    let site = PrecompressedSite::build(content, &widget, embedded::page().as_ref());
    site.check(out).map_err(Failure::Site)?;
    let changes = Changes::of(&site, out).map_err(Failure::Site)?;
    let signer = if dry_run { None } else { signing::signer(wishes.folder)? };
    let publishing = Publishing { today: folder.today, forget_after, sign: signer.as_deref() };
    let retention = if dry_run { site.retention(out, &publishing) } else { site.publish(out, &publishing) };
    let retention = retention.map_err(Failure::Site)?;
    out!("{}", changes.text(content, messages));
    out!("{}", rest(&site, &retention, forget_after, messages));
    let warnings = folder.count(Severity::Warning);
    if warnings > 0 {
        let arguments = [("n", warnings.into()), ("folder", folder.argument().into())];
        outln!("{}", messages.text("publish-warnings", &arguments));
    }
    outln!("{}", end(out, dry_run, start.elapsed(), messages));
    Ok(ExitCode::SUCCESS)
}

/// The lines beside the changes: what stays of before, and how to pin the script.
fn rest(site: &PrecompressedSite, retention: &Retention, forget_after: Option<u32>, messages: &Catalogue) -> String {
    let mut lines = Vec::new();
    let days = || ("days", forget_after.unwrap_or_default().into());
    if !retention.files.is_empty() {
        let n = ("n", retention.files.len().into());
        lines.push(match forget_after {
            None => messages.text("publish-retained", &[n]),
            Some(_) => messages.text("publish-retained-for", &[n, days()]),
        });
    }
    if !retention.forgotten.is_empty() {
        lines.push(messages.text("publish-forgotten", &[("n", retention.forgotten.len().into()), days()]));
    }
    let script = ContentHash::of(&site.files()[&format!("{VERSION}/widget.js")]);
    let path = format!("{VERSION}/{}", script.name("widget", "js"));
    lines.push(messages.text("publish-pin", &[("path", path.into())]));
    lines.push(format!("  integrity=\"sha256-{}\"", script.base64()));
    lines.join("\n") + "\n"
}

fn end(out: &Path, dry_run: bool, took: Duration, messages: &Catalogue) -> String {
    let id = if dry_run { "publish-dry-run" } else { "publish-done" };
    let seconds = format!("{:.1}", took.as_secs_f32());
    messages.text(id, &[("path", out.display().to_string().into()), ("seconds", seconds.into())])
}

//! `accanto publish`: puts the site of a campaign into a folder or a storage on the network, and lists what has changed.

use std::{
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

use accanto_content::Severity;
use accanto_messages::Catalogue;
use accanto_site::manifest::{MANIFEST, Manifest};
use accanto_site::{ContentHash, Form, PrecompressedSite, Progress, Publishing, Retention, Storage, VERSION, Versions};

use crate::campaign::Folder;
use crate::changes::Changes;
use crate::destination::open;
use crate::embedded;
use crate::failure::{Failure, Result};
use crate::progress_bar::ProgressBar;
use crate::public_site::{self, Finding};
use crate::render;
use crate::signing;

/// What was asked for.
pub struct Wishes<'a> {
    /// The campaign.
    pub folder: &'a Path,
    /// The site's folder or address.
    pub site: &'a str,
    /// The form in which a bucket is to store visitors' files.
    pub form: Option<Form>,
    /// The address at which visitors find the site.
    pub public: Option<&'a str>,
    /// Whether to write what is there already as well.
    pub anew: bool,
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
    let Wishes { dry_run, forget_after, anew, .. } = *wishes;
    let storage = open(wishes.site, wishes.form)?;
    let storage = &*storage;
    let widget = embedded::widget(wishes.widget)?;
    let folder = Folder::open(wishes.folder, None)?;
    let Some(content) = &folder.content else {
        eprint!("{}", render::errors(&folder, messages));
        return Err(Failure::HasErrors(folder.count(Severity::Error)));
    };
    let site = PrecompressedSite::build(content, &widget, embedded::page().as_ref());
    let versions = Versions::read(storage).map_err(Failure::Site)?;
    site.check(storage, &versions).map_err(Failure::Site)?;
    let changes = Changes::of(&site, storage, &versions).map_err(Failure::Site)?;
    let signer = if dry_run { None } else { signing::signer(wishes.folder)? };
    let bar = ProgressBar::new(messages);
    let progress = |progress| bar.show(progress);
    let progress: Option<&(dyn Fn(Progress) + Sync)> = if storage.is_near() { None } else { Some(&progress) };
    let publishing = Publishing { today: folder.today, forget_after, sign: signer.as_deref(), anew, progress };
    let retention =
        if dry_run { site.retention(storage, &versions, &publishing) } else { site.publish(storage, &publishing) };
    bar.end();
    let retention = retention.map_err(Failure::Site)?;
    out!("{}", changes.text(content, messages));
    out!("{}", rest(&site, &retention, forget_after, messages));
    let warnings = folder.count(Severity::Warning);
    if warnings > 0 {
        let arguments = [("n", warnings.into()), ("folder", folder.argument().into())];
        outln!("{}", messages.text("publish-warnings", &arguments));
    }
    outln!("{}", end(&storage.address(), dry_run, start.elapsed(), messages));
    match wishes.public.filter(|_| !dry_run) {
        Some(address) => look(address, storage, &versions, messages),
        None => Ok(ExitCode::SUCCESS),
    }
}

/// Looks at what visitors get; the exit code is 1 if they miss something.
fn look(address: &str, storage: &dyn Storage, before: &Versions, messages: &Catalogue) -> Result<ExitCode> {
    let bytes = storage.read(MANIFEST);
    let bytes = bytes.map_err(|error| Failure::Storage { address: storage.address(), error })?;
    let now = bytes.as_deref().and_then(Manifest::read).ok_or_else(|| Failure::NoManifest(storage.address()))?;
    let found = public_site::look(address, before, &now);
    for finding in &found {
        outln!("{}", finding.text(messages));
    }
    if found.is_empty() {
        outln!("{}", messages.text("public-right", &[("address", address.into())]));
    }
    Ok(if found.iter().any(Finding::is_wrong) { ExitCode::FAILURE } else { ExitCode::SUCCESS })
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

fn end(address: &str, dry_run: bool, took: Duration, messages: &Catalogue) -> String {
    let id = if dry_run { "publish-dry-run" } else { "publish-done" };
    let seconds = format!("{:.1}", took.as_secs_f32());
    messages.text(id, &[("path", address.into()), ("seconds", seconds.into())])
}

//! `accanto publish`: makes the site of a campaign, all or nothing, and lists what has changed.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

use accanto_content::{Content, Severity};
use accanto_messages::Catalogue;
use accanto_site::{ContentHash, PrecompressedSite, Previous, RETENTION_DAYS, Retention, VERSION, current};

use crate::campaign::Folder;
use crate::embedded;
use crate::failure::{Failure, Result};
use crate::render;

/// Checks, renders, and writes the site, unless only the changes were asked for.
pub fn run(folder: &Path, out: &Path, dry_run: bool, widget: Option<&Path>, messages: &Catalogue) -> Result<ExitCode> {
    let start = Instant::now();
    let widget = embedded::widget(widget)?;
    let folder = Folder::open(folder, None)?;
    let Some(content) = &folder.content else {
        eprint!("{}", render::errors(&folder, messages));
        return Err(Failure::HasErrors(folder.count(Severity::Error)));
    };
    let site = PrecompressedSite::build(content, &widget, embedded::page().as_ref());
    site.check(out).map_err(Failure::Site)?;
    let failed = |error| Failure::file(out, error);
    let before = current(out).map_err(failed)?;
    let sizes_before = |path: &str| fs::metadata(out.join(format!("{path}.br"))).ok().map(|found| found.len());
    let changes = Changes::of(&site, &before, sizes_before);
    let retention = if dry_run {
        site.retention(out.exists().then_some(out), folder.today).map_err(failed)?
    } else {
        site.publish(out, Previous::Retain { today: folder.today }).map_err(Failure::Site)?
    };
    out!("{}", changes.text(content, messages));
    out!("{}", rest(&site, &retention, messages));
    let warnings = folder.count(Severity::Warning);
    if warnings > 0 {
        let arguments = [("n", warnings.into()), ("folder", folder.argument().into())];
        outln!("{}", messages.text("publish-warnings", &arguments));
    }
    outln!("{}", end(out, dry_run, start.elapsed(), messages));
    Ok(ExitCode::SUCCESS)
}

/// A file that is new or has changed.
struct Change {
    /// Its name without the hash, such as `it.json`.
    name: String,
    size: u64,
    before: Option<u64>,
}

/// The changes of a publication among the files that have a hash in their name.
struct Changes {
    list: Vec<Change>,
    gone: Vec<String>,
    same: usize,
}

impl Changes {
    fn of(site: &PrecompressedSite, before: &BTreeSet<String>, size_before: impl Fn(&str) -> Option<u64>) -> Self {
        let now: Vec<&String> = site.files().keys().filter(|path| name(path).is_some()).collect();
        let old = |of: &str| before.iter().find(|path| name(path).as_deref() == Some(of));
        let new = now.iter().filter(|path| !before.contains(**path));
        let list = new.filter_map(|path| {
            let name = name(path)?;
            let before = old(&name).and_then(|path| size_before(path));
            Some(Change { size: brotli_size(site, path), before, name })
        });
        let list: Vec<Change> = list.collect();
        let names: BTreeSet<String> = now.iter().filter_map(|path| name(path)).collect();
        let gone = before.iter().filter_map(|path| name(path)).filter(|name| !names.contains(name));
        Self { same: now.len() - list.len(), gone: gone.collect(), list }
    }

    fn text(&self, content: &Content, messages: &Catalogue) -> String {
        let mut lines = Vec::new();
        if self.list.is_empty() && self.gone.is_empty() {
            lines.push(messages.text("publish-nothing", &[]));
        } else {
            lines.push(messages.text("publish-changes", &[]));
        }
        let width = self.list.iter().map(|change| change.name.len()).max().unwrap_or_default();
        for Change { name, size, before } in &self.list {
            let sizes = match before {
                Some(before) => {
                    messages.text("publish-size", &[("size", (*size).into()), ("before", (*before).into())])
                }
                None => messages.text("publish-size-new", &[("size", (*size).into())]),
            };
            let language = name.strip_suffix(".json").and_then(|tag| content.name(tag));
            let language = language.map_or_else(String::new, |name| format!("  {name}"));
            lines.push(format!("  {name:width$}  {sizes}{language}"));
        }
        lines.extend(
            self.gone.iter().map(|name| format!("  {}", messages.text("publish-gone", &[("name", name.into())]))),
        );
        if self.same > 0 {
            lines.push(messages.text("publish-same", &[("n", self.same.into())]));
        }
        lines.join("\n") + "\n"
    }
}

/// The lines beside the changes: what stays of before, and how to pin the script.
fn rest(site: &PrecompressedSite, retention: &Retention, messages: &Catalogue) -> String {
    let mut lines = Vec::new();
    if !retention.files.is_empty() {
        lines.push(
            messages.text("publish-retained", &[("n", retention.files.len().into()), ("days", RETENTION_DAYS.into())]),
        );
    }
    if !retention.dropped.is_empty() {
        lines.push(
            messages.text("publish-dropped", &[("n", retention.dropped.len().into()), ("days", RETENTION_DAYS.into())]),
        );
    }
    if let Some(path) = &retention.left {
        lines.push(messages.text("publish-left", &[("path", path.display().to_string().into())]));
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

/// The name without the hash: `it.json` for `v1/it.6e21fee5e9315aa4644b.json`; `None` for a name without a hash.
fn name(path: &str) -> Option<String> {
    let file = path.strip_prefix(VERSION)?.strip_prefix('/')?;
    match file.split('.').collect::<Vec<_>>()[..] {
        [stem, hash, extension] if hash.len() == 20 => Some(format!("{stem}.{extension}")),
        _ => None,
    }
}

fn brotli_size(site: &PrecompressedSite, path: &str) -> u64 {
    site.files().get(&format!("{path}.br")).map_or(0, |bytes| bytes.len() as u64)
}

//! `accanto publish`: from a campaign to the site, all or nothing, and what changed by it.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    process::ExitCode,
    time::{Duration, Instant},
};

use accanto_content::{Content, Severity};
use accanto_site::{Error, Hash, KEPT_DAYS, Kept, Packed, VERSION, current};

use crate::campaign::Folder;
use crate::failure::{Failure, Result, quoted};
use crate::inside;
use crate::show;
use crate::words::Words;

/// Checks, renders, and writes unless it is only asked what would change.
pub fn run(folder: &Path, out: &Path, dry_run: bool, widget: Option<&Path>, words: &Words) -> Result<ExitCode> {
    let start = Instant::now();
    let widget = inside::widget(widget)?;
    let folder = Folder::open(folder, None)?;
    let Some(content) = &folder.content else {
        eprint!("{}", show::errors(&folder, words));
        let errors = words.count("count.errors", folder.count(Severity::Error));
        return Err(Failure::new("failure.errors").with("errors", errors));
    };
    let packed = inside::site(content, &widget).pack();
    packed.check(out).map_err(|error| refused(&error, words))?;
    let failed = |error| Failure::file(out, &error);
    let before = current(out).map_err(failed)?;
    let sizes_before = |path: &str| fs::metadata(out.join(format!("{path}.br"))).ok().map(|found| found.len());
    let changes = Changes::of(&packed, &before, sizes_before);
    let kept = if dry_run {
        packed.kept(out.exists().then_some(out), folder.today).map_err(failed)?
    } else {
        packed.publish(out, folder.today).map_err(|error| refused(&error, words))?
    };
    out!("{}", changes.text(content, words));
    out!("{}", rest(&packed, &kept, words));
    let warnings = folder.count(Severity::Warning);
    if warnings > 0 {
        let slots: [(&str, &dyn ToString); 2] =
            [("warnings", &words.count("count.warnings", warnings)), ("folder", &folder.argument())];
        outln!("{}", words.say("publish.warnings", &slots));
    }
    outln!("{}", end(out, dry_run, start.elapsed(), words));
    Ok(ExitCode::SUCCESS)
}

/// Why the site does not go there.
fn refused(error: &Error, words: &Words) -> Failure {
    let (key, path) = match error {
        Error::Disk { path, error } => {
            let what = Failure::file(path, error).message(words);
            return Failure::new("failure.publish").with("what", what);
        }
        Error::NotASite { path } => ("failure.not_a_site", path),
        Error::DeadLink { path } => ("failure.dead_link", path),
        Error::Mounted { path } => ("failure.mounted", path),
        Error::Beside { path } => ("failure.beside", path),
        Error::OtherCampaign { path, there, own } => {
            let failure = Failure::new("failure.other_campaign").with("path", quoted(path.display()));
            return failure.with("there", quoted(there)).with("own", quoted(own));
        }
    };
    Failure::new(key).with("path", quoted(path.display()))
}

/// A file that is new or other than before.
struct Change {
    /// Its name without the hash, such as `it.bin`.
    name: String,
    size: u64,
    before: Option<u64>,
}

/// What a publication changes among the files that have a hash in their name.
struct Changes {
    list: Vec<Change>,
    gone: Vec<String>,
    same: usize,
}

impl Changes {
    fn of(packed: &Packed, before: &BTreeSet<String>, size_before: impl Fn(&str) -> Option<u64>) -> Self {
        let now: Vec<&String> = packed.files().keys().filter(|path| name(path).is_some()).collect();
        let old = |of: &str| before.iter().find(|path| name(path).as_deref() == Some(of));
        let new = now.iter().filter(|path| !before.contains(**path));
        let list = new.filter_map(|path| {
            let name = name(path)?;
            let before = old(&name).and_then(|path| size_before(path));
            Some(Change { size: brotli_size(packed, path), before, name })
        });
        let list: Vec<Change> = list.collect();
        let names: BTreeSet<String> = now.iter().filter_map(|path| name(path)).collect();
        let gone = before.iter().filter_map(|path| name(path)).filter(|name| !names.contains(name));
        Self { same: now.len() - list.len(), gone: gone.collect(), list }
    }

    fn text(&self, content: &Content, words: &Words) -> String {
        let mut lines = Vec::new();
        if self.list.is_empty() && self.gone.is_empty() {
            lines.push(words.text("publish.nothing"));
        } else {
            lines.push(words.text("publish.changes"));
        }
        let width = self.list.iter().map(|change| change.name.len()).max().unwrap_or_default();
        for Change { name, size, before } in &self.list {
            let slots: [(&str, &dyn ToString); 2] = [("size", size), ("before", &before.unwrap_or_default())];
            let sizes = words.say(if before.is_some() { "publish.size" } else { "publish.size.new" }, &slots);
            let language = name.strip_suffix(".bin").and_then(|tag| content.name(tag));
            let language = language.map_or_else(String::new, |name| format!("  {name}"));
            lines.push(format!("  {name:width$}  {sizes}{language}"));
        }
        lines.extend(self.gone.iter().map(|name| format!("  {}", words.say("publish.gone", &[("name", name)]))));
        if self.same > 0 {
            lines.push(words.count("publish.same", self.same));
        }
        lines.join("\n") + "\n"
    }
}

/// What is said besides the changes: what stays of before, and how to pin the script.
fn rest(packed: &Packed, kept: &Kept, words: &Words) -> String {
    let mut lines = Vec::new();
    if !kept.files.is_empty() {
        lines.push(words.count("publish.kept", kept.files.len()).replace("{days}", &KEPT_DAYS.to_string()));
    }
    if !kept.dropped.is_empty() {
        lines.push(words.count("publish.dropped", kept.dropped.len()).replace("{days}", &KEPT_DAYS.to_string()));
    }
    if let Some(path) = &kept.left {
        lines.push(words.say("publish.left", &[("path", &path.display())]));
    }
    let script = Hash::of(&packed.files()[&format!("{VERSION}/widget.js")]);
    let path = format!("{VERSION}/{}", script.name("widget", "js"));
    lines.push(words.say("publish.pin", &[("path", &path)]));
    lines.push(format!("  integrity=\"sha256-{}\"", script.base64()));
    lines.join("\n") + "\n"
}

fn end(out: &Path, dry_run: bool, took: Duration, words: &Words) -> String {
    let key = if dry_run { "publish.dry" } else { "publish.done" };
    words.say(key, &[("path", &out.display()), ("seconds", &format!("{:.1}", took.as_secs_f32()))])
}

/// `v1/it.6e21fee5e9315aa4644b.bin` is `it.bin`; nothing else has a name here.
fn name(path: &str) -> Option<String> {
    let file = path.strip_prefix(VERSION)?.strip_prefix('/')?;
    match file.split('.').collect::<Vec<_>>()[..] {
        [stem, hash, extension] if hash.len() == 20 => Some(format!("{stem}.{extension}")),
        _ => None,
    }
}

fn brotli_size(packed: &Packed, path: &str) -> u64 {
    packed.files().get(&format!("{path}.br")).map_or(0, |bytes| bytes.len() as u64)
}

//! `accanto countries import`: takes collected contacts of other countries into a campaign. It shows what would change; only `--write` writes.

use std::{collections::BTreeMap, fs, path::Path, process::ExitCode};

use accanto_content::{Severity, diagnostic::Diagnostics, read_files, source::COUNTRIES_FILE};
use accanto_messages::Catalogue;
use serde_json::Value;

use crate::atomic_write::atomic_write;
use crate::campaign::Folder;
use crate::campaign_files::CAMPAIGN_FILE;
use crate::colour::red;
use crate::countries::{Change, What, merge, read};
use crate::failure::{Failure, Result};
use crate::render;

/// Where editors find the file's schema.
const SCHEMA: &str = "./schema/countries.schema.json";

/// Shows the difference, and writes it if asked to.
pub fn run(file: &Path, folder: &Path, write: bool, messages: &Catalogue) -> Result<ExitCode> {
    let mut opened = Folder::open(folder, None)?;
    let bytes = fs::read(file).map_err(|error| Failure::file(file, error))?;
    let name = file.display().to_string();
    let refused = |opened: &mut Folder, found: Diagnostics| {
        opened.diagnostics = found.found;
        opened.sources = found.sources;
        eprint!("{}", render::errors(opened, messages));
        Err(Failure::NotImported(name.clone()))
    };
    let (imported, left_out) = match read(&name, &bytes, opened.today) {
        Ok(read) => read,
        Err(found) => return refused(&mut opened, *found),
    };
    // What is there and cannot be read must not be replaced by what can.
    let unreadable = opened.file(COUNTRIES_FILE).exists() && opened.countries.is_none();
    if unreadable {
        opened.diagnostics.retain(|diagnostic| diagnostic.file == COUNTRIES_FILE);
        eprint!("{}", render::errors(&opened, messages));
        return Err(Failure::NotImported(name));
    }
    let (merged, changes) = merge(opened.countries.take(), imported);
    let mut value = serde_json::to_value(&merged).expect("plain data");
    value["$schema"] = Value::from(SCHEMA);
    // In one order, whatever else is compiled.
    value.sort_all_objects();
    let text = format!("{value:#}\n");
    let campaign = fs::read(opened.file(CAMPAIGN_FILE)).map_err(|error| Failure::file(folder, error))?;
    let files =
        BTreeMap::from([(CAMPAIGN_FILE.to_owned(), campaign), (COUNTRIES_FILE.to_owned(), text.clone().into_bytes())]);
    let report = read_files(&files, opened.today);
    let is_wrong = |file: &str, severity| file == COUNTRIES_FILE && severity == Severity::Error;
    let found: Vec<_> = report.diagnostics.into_iter().filter(|one| is_wrong(&one.file, one.severity())).collect();
    if !found.is_empty() {
        return refused(&mut opened, Diagnostics::after(found, report.sources));
    }
    for change in &changes {
        print_change(change, messages);
    }
    let count = |what: fn(&What) -> bool| changes.iter().filter(|change| what(&change.what)).count();
    let counts = [
        ("added", count(|what| matches!(what, What::Added)).into()),
        ("replaced", count(|what| matches!(what, What::Replaced(_))).into()),
        ("again", count(|what| matches!(what, What::CheckedAgain)).into()),
        ("kept", count(|what| matches!(what, What::Kept { .. } | What::NotTaken { .. })).into()),
        ("left_out", left_out.into()),
    ];
    outln!("{}", messages.text("countries-summary", &counts));
    if write {
        atomic_write(&opened.file(COUNTRIES_FILE), text.as_bytes())?;
        outln!(
            "{}",
            messages.text("countries-done", &[("path", opened.file(COUNTRIES_FILE).display().to_string().into())])
        );
    } else {
        outln!("{}", messages.text("countries-not-written", &[]));
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints what happens to an entry, and below it the fields that change; a number or an address that changes in red.
fn print_change(Change { country, entry, what }: &Change, messages: &Catalogue) {
    let dated =
        |key, here: &String, there: &String| messages.text(key, &[("here", here.into()), ("there", there.into())]);
    let (sign, note) = match what {
        What::Added => ("+", None),
        What::Replaced(_) => ("~", None),
        // Nobody has to look at it; the summary counts it.
        What::CheckedAgain => return,
        What::Kept { here, there } => ("=", Some(dated("countries-kept", here, there))),
        What::NotTaken { here, there } => ("=", Some(dated("countries-not-taken", here, there))),
        What::OnlyHere => ("=", Some(messages.text("countries-only-here", &[]))),
    };
    let note = note.map(|note| format!(" · {note}")).unwrap_or_default();
    outln!("{sign} {country} {entry}{note}");
    let What::Replaced(differences) = what else { return };
    for difference in differences {
        let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
        let line = format!("    {}: {} → {}", difference.field, value(&difference.here), value(&difference.there));
        outln!("{}", if difference.opens() { red(&line) } else { line });
    }
}

//! `accanto status --site`: the versions of a published site that are in its folder.

use std::process::ExitCode;

use accanto_messages::Catalogue;
use accanto_site::{StoredVersion, Versions};

use crate::destination::open;
use crate::failure::{Failure, Result};
use crate::table::table;

/// Lists the versions with dates, sizes and what names them.
pub fn run(site: &str, messages: &Catalogue) -> Result<ExitCode> {
    let storage = open(site, None)?;
    let versions = Versions::read(&*storage).map_err(Failure::Site)?.stored();
    if versions.is_empty() {
        return Err(Failure::NoManifest(site.to_owned()));
    }
    let heads = [
        "site-head-version",
        "site-head-published",
        "site-head-until",
        "site-head-size",
        "site-head-script",
        "site-head-named-by",
    ];
    let heads = heads.map(|id| messages.text(id, &[]));
    let rows = versions.iter().rev().map(|(number, version)| row(*number, version, messages));
    outln!("{}", table(&std::iter::once(heads.to_vec()).chain(rows).collect::<Vec<_>>()).trim_end());
    Ok(ExitCode::SUCCESS)
}

fn row(number: u32, version: &StoredVersion, messages: &Catalogue) -> Vec<String> {
    let StoredVersion { manifest, until } = version;
    let named_by = if until.is_none() { "v1/widget.js".to_owned() } else { messages.text("site-pinned", &[]) };
    vec![
        number.to_string(),
        manifest.published.to_string(),
        until.map_or_else(|| messages.text("site-current", &[]), |until| until.to_string()),
        messages.text("site-size", &[("kib", manifest.size().div_ceil(1024).into())]),
        manifest.script().unwrap_or_default().to_owned(),
        named_by,
    ]
}

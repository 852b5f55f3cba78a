//! The privacy receipt: what the rows of `trace` have found out about one build, in words for a partner's data protection officer.
//!
//! It is in the site that was tested, and only there, and only after a run in which every row of `trace` has passed in every engine. Every
//! run begins by removing the receipt that it finds, so that none outlives a run that failed, was partial or was stopped.

use std::{collections::BTreeMap, fmt::Write as _, fs, io::ErrorKind, path::PathBuf};

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::{case::Case, cases::trace, context::dist, engine::Engine, result_matrix::ResultMatrix};

/// The receipt of the build that a run is about to test.
pub(crate) struct PrivacyReceipt {
    path: PathBuf,
    build: String,
}

impl PrivacyReceipt {
    /// Removes an older receipt.
    pub(crate) fn withdraw() -> Result<Self> {
        let path = dist().join("privacy-receipt.txt");
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error).with_context(|| path.display().to_string()),
            _ => Ok(Self { path, build: build()? }),
        }
    }

    /// Writes the receipt, if every row of `trace` has passed in every engine.
    pub(crate) fn issue<'a>(
        self,
        cases: impl IntoIterator<Item = &'a Case>,
        matrix: &ResultMatrix,
        versions: &BTreeMap<Engine, String>,
    ) -> Result<()> {
        let traces = cases.into_iter().filter(|case| case.table == trace::TABLE);
        let rows: Vec<&str> = traces.flat_map(|case| &case.rows).map(|row| row.name.as_str()).collect();
        let held = |row: &&str| Engine::EACH.iter().all(|engine| matrix.passed(trace::TABLE, row, *engine));
        if rows.is_empty() || !rows.iter().all(held) {
            return Ok(());
        }
        ensure!(self.build == build()?, "the site was built anew during the tests: there is no privacy receipt");
        fs::write(&self.path, text(&rows, versions, &self.build)).with_context(|| self.path.display().to_string())?;
        println!("  privacy receipt: {}", self.path.display());
        Ok(())
    }
}

/// The name of a build: the hash of its script, which carries the hashes of all other files.
fn build() -> Result<String> {
    let script = fs::read(dist().join("v1/widget.js"))?;
    Ok(Sha256::digest(script).iter().map(|byte| format!("{byte:02x}")).collect())
}

fn text(rows: &[&str], versions: &BTreeMap<Engine, String>, build: &str) -> String {
    let time = jiff::Timestamp::now().strftime("%-d %B %Y, %H:%M UTC");
    let mut text = format!(
        "Privacy receipt of the Accanto card

Issued on {time} by the project's own tests. They write this file only when every
check below has passed in every browser below, on the build below.

The build
  v1/widget.js has the SHA-256
  {build}
  It carries the SHA-256 of every other file that it loads, and browsers refuse a file that differs:
  v1/deferred.*.js      other languages, leaving by keyboard
  v1/layouts.*.js       the layouts bar and button, on pages that ask for them
  v1/<language>.*.json  the words of a language, once it is wanted
  v1/live.*.js          the card that answers, with its WebAssembly
  v1/live.*.wasm
  A visit asks for these and for nothing else.

The browsers
"
    );
    for (engine, version) in versions {
        // Writing to a string does not fail.
        let _ = writeln!(text, "  {engine} {version}");
    }
    let _ = writeln!(text, "\nA visit\n  {}\n\nWhat was found in each browser, after such visits", trace::VISIT);
    for row in rows {
        let _ = writeln!(text, "  - {row}");
    }
    text.push_str(
        "
What this does not say
  The number that was called stays in the telephone's list of calls, the page that carries the card
  stays in the browser's history, and a server may keep a log of the files that were fetched from it.

To see for yourself
  sha256sum v1/widget.js    whether a server has this build
  cargo xtask test          repeats every check, and writes this file anew
",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_officer_reads_which_build_was_checked_how_and_where() {
        let versions = BTreeMap::from([(Engine::Chromium, "1.2".to_owned())]);
        let text = text(&["a visit leaves nothing"], &versions, "0a1b");
        for words in
            ["  0a1b\n", "  v1/deferred.*.js ", "  chromium 1.2\n", "  - a visit leaves nothing\n", trace::VISIT]
        {
            assert!(text.contains(words), "{words}");
        }
    }
}

//! `cargo xtask size`: the size of what visitors load, against the budgets.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::failure::{Failure, Result};
use crate::files;
use crate::workspace::Workspace;

const KIB: u64 = 1024;

/// One row of the table: files that are loaded together, and their budget in bytes of brotli.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    name: String,
    sizes: Sizes,
    budget: u64,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sizes {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints the table of a built `dist/`; fails if a budget is exceeded.
pub fn check(workspace: &Workspace) -> Result<()> {
    let rows = rows(&sizes(&workspace.dist().join("v1"))?);
    print!("{}", table(&rows));
    match rows.iter().filter(|row| row.over()).count() {
        0 => Ok(()),
        over => Err(Failure::new(format!("{over} of {} budgets exceeded", rows.len()))),
    }
}

impl Row {
    fn over(&self) -> bool {
        self.sizes.brotli > self.budget
    }
}

/// Every file that is not a compressed version of another, with the sizes of its compressed versions.
fn sizes(folder: &Path) -> Result<Vec<(String, Sizes)>> {
    let length = |path: &Path| fs::metadata(path).map(|data| data.len()).map_err(|e| Failure::file(path, &e));
    let mut all = Vec::new();
    for file in files::below(folder)? {
        if file.extension().is_some_and(|extension| extension == "br" || extension == "gz") {
            continue;
        }
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().into_owned();
        let [gzip, brotli] = ["gz", "br"].map(|extension| length(&file.with_added_extension(extension)));
        all.push((name, Sizes { raw: length(&file)?, gzip: gzip?, brotli: brotli? }));
    }
    Ok(all)
}

/// The budgets: for the script, for its deferred part, for the file of each language, and for the WebAssembly with its JavaScript.
fn rows(files: &[(String, Sizes)]) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut live = Sizes::default();
    for (name, sizes) in files {
        if name.starts_with("live.") {
            live =
                Sizes { raw: live.raw + sizes.raw, gzip: live.gzip + sizes.gzip, brotli: live.brotli + sizes.brotli };
        } else {
            // The script is also there with its hash in its name, for partners who pin it.
            let budget = match name.split('.').next() {
                Some("widget") => 7 * KIB + 100,
                Some("deferred") => 11 * KIB,
                Some("layouts") => 2 * KIB,
                Some("reserve") => KIB / 2,
                Some("countries") => 7 * KIB,
                // No visitor loads it.
                Some("doctor") => 14 * KIB,
                _ => 8 * KIB,
            };
            rows.push(Row { name: name.clone(), sizes: *sizes, budget });
        }
    }
    rows.push(Row { name: "live.wasm + live.js".into(), sizes: live, budget: 54 * KIB });
    rows
}

fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.name.len()).max().unwrap_or_default();
    let mut text = format!("{:width$} {:>9} {:>9} {:>9} {:>9}\n", "file", "raw", "gzip", "brotli", "budget");
    for row in rows {
        let Sizes { raw, gzip, brotli } = row.sizes;
        let verdict = if row.over() { "OVER" } else { "ok" };
        let budget = row.budget;
        // Writing to a string does not fail.
        let _ = writeln!(text, "{:width$} {raw:>9} {gzip:>9} {brotli:>9} {budget:>9}  {verdict}", row.name);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, brotli: u64) -> (String, Sizes) {
        (name.to_owned(), Sizes { raw: 3 * brotli, gzip: 2 * brotli, brotli })
    }

    #[test]
    fn each_kind_of_file_has_its_budget_and_the_live_files_share_one() {
        let files = [
            file("fr.00.json", 8 * KIB + 1),
            file("it.00.json", 8 * KIB),
            file("live.00.js", 5 * KIB),
            file("live.00.wasm", 49 * KIB + 1),
            file("deferred.00.js", 11 * KIB),
            file("deferred.01.js", 11 * KIB + 1),
            file("widget.00.js", 7 * KIB + 101),
            file("widget.js", 7 * KIB + 100),
        ];
        let verdicts: Vec<_> = rows(&files).iter().map(|row| (row.name.clone(), row.over())).collect();
        let expected = [
            ("fr.00.json", true),
            ("it.00.json", false),
            ("deferred.00.js", false),
            ("deferred.01.js", true),
            ("widget.00.js", true),
            ("widget.js", false),
            ("live.wasm + live.js", true),
        ];
        assert_eq!(verdicts, expected.map(|(name, over)| (name.to_owned(), over)));
    }

    #[test]
    fn the_table_says_which_budget_is_exceeded() {
        let text = table(&rows(&[file("fr.00.json", 9 * KIB), file("widget.js", KIB)]));
        let line = |name: &str| text.lines().find(|line| line.starts_with(name)).expect("a row").to_owned();
        assert!(line("fr.00.json").ends_with("OVER"), "{text}");
        assert!(line("widget.js").ends_with("1024      7268  ok"), "{text}");
    }
}

//! The fuzz targets of `content/fuzz`, each for a bounded time. What a target holds, and what it finds, is its own matter.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};
use crate::install::cargo_tool::Tool;
use crate::process::{Process, set};
use crate::progress;
use crate::workspace::Workspace;

/// What the summary of the tests calls it.
pub const NAME: &str = "fuzzing";

/// How long each target runs unless told otherwise.
pub const SECONDS: u32 = 20;

/// Each target, and where the inputs lie that it starts from: what staff edit is the corpus of files.
const TARGETS: [(&str, Option<&str>); 4] =
    [("files", Some("assets")), ("texts", None), ("edits", None), ("languages", Some("content/fuzz/seeds/languages"))];

/// The content has no unsafe code, so a sanitiser would only take time.
const RUN: [&str; 4] = ["run", "--sanitizer=none", "--fuzz-dir=content/fuzz", "--target-dir=target/fuzz"];

/// Makes ready what fuzzing needs.
pub fn ready() -> Result<PathBuf> {
    if which::which("c++").is_err() {
        return Err(Failure::new("the fuzzer's runtime needs a C++ compiler")
            .run("sudo apt-get update && sudo apt-get install --yes g++"));
    }
    Tool::fuzz().ready()
}

/// Runs every target for that many seconds; a finding is a failure that names the input.
pub fn run(workspace: &Workspace, seconds: u32) -> Result<()> {
    let program = ready()?;
    TARGETS.iter().try_for_each(|(target, seeds)| one(workspace, &program, target, *seeds, seconds))
}

fn one(workspace: &Workspace, program: &Path, target: &str, seeds: Option<&str>, seconds: u32) -> Result<()> {
    let folder = workspace.output("fuzz").join(target);
    let (corpus, found) = (folder.join("corpus"), folder.join("found"));
    for each in [&corpus, &found] {
        fs::create_dir_all(each).map_err(|e| Failure::file(each, &e))?;
    }
    let mut artifacts = std::ffi::OsString::from("-artifact_prefix=");
    artifacts.push(found.join(""));
    let process = Process::new(program)
        .args(RUN)
        .args([target])
        .arg(&corpus)
        .args(seeds)
        .args(["--", "-timeout=10", "-print_final_stats=1", &format!("-max_total_time={seconds}")])
        .arg(artifacts)
        // The coverage that guides the fuzzer is asked for by flags that some compilers call unstable.
        .environment([set("RUSTC_BOOTSTRAP", "1")])
        .folder(workspace.root());
    let log = folder.join("log.txt");
    progress::step(&format!("compile the fuzz target {target} and run it for {seconds} s"), || {
        process.run_logged(&log)
    })?;
    let said = fs::read_to_string(&log).map_err(|e| Failure::file(&log, &e))?;
    println!("    {} inputs, no finding", runs(&said).unwrap_or("?"));
    Ok(())
}

/// The number of inputs tried, from libFuzzer's closing lines.
fn runs(said: &str) -> Option<&str> {
    said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:")).map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_inputs_is_read_from_what_the_fuzzer_says() {
        let said = "Done 2601 runs in 21 second(s)\nstat::number_of_executed_units: 2601\nstat::peak_rss_mb: 95\n";
        assert_eq!(runs(said), Some("2601"));
        assert_eq!(runs("no closing lines"), None);
    }
}

//! `cargo xtask fuzz`: lets the fuzz targets of `content/fuzz`, and the properties of `content/tests/hostile.rs`, search for mistakes for a
//! given time. Every run of the tests replays what the targets found before, by `content/fuzz/tests/replay.rs`.

mod properties;
mod reading;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};
use crate::install::cargo_tool::Tool;
use crate::process::{Process, set};
use crate::progress;
use crate::workspace::Workspace;

/// How long each target searches by default, in seconds.
pub const SECONDS: u32 = 20;

/// The folder of the targets.
const FOLDER: &str = "content/fuzz";

/// Each target, with a folder of further inputs that it starts from: the files that staff edit are inputs of the target for files.
const TARGETS: [(&str, Option<&str>); 4] =
    [("edits", None), ("files", Some("assets")), ("languages", None), ("texts", None)];

/// The arguments for cargo-fuzz. There is no sanitiser, because the content has no unsafe code, and one would only cost time.
const RUN: [&str; 4] = ["run", "--sanitizer=none", "--fuzz-dir=content/fuzz/libfuzzer", "--target-dir=target/fuzz"];

/// Lets one target search, or each but the one that reads pictures, for that many seconds. A finding is a failure that names the input. The input is kept, so that the
/// tests fail as long as the mistake is there, and later make sure that it does not come back. With `keep`, inputs that reached something
/// new become part of the committed corpus.
pub fn run(workspace: &Workspace, target: Option<&str>, seconds: u32, keep: bool) -> Result<()> {
    let is_wanted = |name: &str| target.is_none_or(|target| target == name);
    let targets: Vec<_> = TARGETS.iter().filter(|(name, _)| is_wanted(name)).collect();
    if is_wanted(properties::NAME) {
        properties::search(workspace, seconds)?;
    } else if target == Some(reading::NAME) {
        return reading::search(workspace, seconds);
    } else if targets.is_empty() {
        let known = TARGETS.map(|(name, _)| name).join(", ");
        let others = format!("{}, {}", properties::NAME, reading::NAME);
        return Err(Failure::new(format!("there is no such target; the targets are: {known}, {others}")));
    }
    if targets.is_empty() {
        return Ok(());
    }
    let program = ready()?;
    for (name, more) in targets {
        let search = Search::new(workspace, &program, name, *more)?;
        search.run(seconds)?;
        // An input of the target for files is as large as a file of texts; its corpus is the campaign itself.
        if keep && more.is_none() {
            search.keep()?;
        }
    }
    Ok(())
}

/// Installs what fuzzing needs, unless it is there.
fn ready() -> Result<PathBuf> {
    if which::which("c++").is_err() {
        return Err(Failure::new("the fuzzer's runtime needs a C++ compiler")
            .run("sudo apt-get update && sudo apt-get install --yes g++"));
    }
    Tool::fuzz().ready()
}

/// One target and its folders.
struct Search<'a> {
    workspace: &'a Workspace,
    program: &'a Path,
    target: &'static str,
    more: Option<&'static str>,
    /// The folder in which the fuzzer puts every input that reached something new.
    found: PathBuf,
    /// The inputs that are committed.
    corpus: PathBuf,
    /// The inputs that broke something.
    findings: PathBuf,
}

impl<'a> Search<'a> {
    fn new(
        workspace: &'a Workspace,
        program: &'a Path,
        target: &'static str,
        more: Option<&'static str>,
    ) -> Result<Self> {
        let found = workspace.output("fuzz").join(target);
        let [corpus, findings] = ["corpus", "findings"].map(|name| workspace.path(FOLDER).join(name).join(target));
        for folder in [&found, &corpus, &findings] {
            fs::create_dir_all(folder).map_err(|e| Failure::file(folder, &e))?;
        }
        Ok(Self { workspace, program, target, more, found, corpus, findings })
    }

    fn run(&self, seconds: u32) -> Result<()> {
        let mut findings = OsString::from("-artifact_prefix=");
        findings.push(self.findings.join(""));
        let process = self
            .process([&self.found, &self.corpus])
            .args(self.more)
            .args(["--", "-timeout=10", "-print_final_stats=1", &format!("-max_total_time={seconds}")])
            .arg(findings);
        let log = self.log("search");
        let what = format!("compile the fuzz target {} and search for {seconds} s", self.target);
        progress::step(&format!("fuzz-{}", self.target), &what, |step| process.run_logged(step, &log))?;
        let said = fs::read_to_string(&log).map_err(|e| Failure::file(&log, &e))?;
        progress::print_line(&format!("    {} inputs, no finding", inputs(&said).unwrap_or("?")));
        // Empty unless something was found.
        let _ = fs::remove_dir(&self.findings);
        Ok(())
    }

    /// Adds the fewest inputs that together reach what all of them reach.
    fn keep(&self) -> Result<()> {
        let process = self.process([&self.corpus, &self.found]).args(["--", "-set_cover_merge=1", "-use_counters=0"]);
        let what = format!("add to the corpus of {} what reached something new", self.target);
        progress::step("fuzz-keep", &what, |step| process.run_logged(step, &self.log("keep")))
    }

    fn process(&self, folders: [&PathBuf; 2]) -> Process {
        Process::new(self.program)
            .args(RUN)
            .arg(self.target)
            .args(folders)
            // The coverage that guides the fuzzer needs flags that some compilers consider unstable.
            .environment([set("RUSTC_BOOTSTRAP", "1")])
            .folder(self.workspace.root())
    }

    fn log(&self, name: &str) -> PathBuf {
        self.workspace.output(&format!("log/fuzz-{}-{name}.txt", self.target))
    }
}

/// The number of inputs that were tried, from libFuzzer's last lines.
fn inputs(said: &str) -> Option<&str> {
    said.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:")).map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_inputs_is_read_from_what_the_fuzzer_says() {
        let said = "Done 2601 runs in 21 second(s)\nstat::number_of_executed_units: 2601\nstat::peak_rss_mb: 95\n";
        assert_eq!(inputs(said), Some("2601"));
        assert_eq!(inputs("no closing lines"), None);
    }
}

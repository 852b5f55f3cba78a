//! `cargo xtask test`: everything that checks, each part even if one before it failed.

use std::time::Instant;

use crate::build;
use crate::build::content;
use crate::build::faulty_widget;
use crate::build::test_sites;
use crate::build::yew_host;
use crate::commands::fuzz;
use crate::commands::size;
use crate::commands::test_summary::{Outcome, Summary};
use crate::failure::{Failure, Result};
use crate::install;
use crate::install::browser;
use crate::install::cargo_tool::Tool;
use crate::install::translation_tools;
use crate::process::{Process, Variable, set};
use crate::progress;
use crate::workspace::Workspace;

const FORMATTING: [&str; 3] = ["fmt", "--all", "--check"];
/// With all features, so that the browser's half of the widget is looked at as well.
const CLIPPY: [&str; 7] = ["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
/// All of them, so that one failure does not hide another.
const HOST_TESTS: [&str; 5] = ["test", "--workspace", "--exclude", "accanto-tests", "--no-fail-fast"];
/// What staff use, for those browser tests that do as they do.
const PROGRAM: [&str; 3] = ["build", "--package", "accanto-cli"];
const BROWSER_TESTS: [&str; 6] = ["test", "--package", "accanto-tests", "--lib", "--test", "browsers"];
const SERVER_TESTS: [&str; 5] = ["test", "--package", "accanto-tests", "--test", "servers"];
/// Not the advisories, which need a database from the network.
const DEPENDENCIES: [&str; 8] = [
    "--locked",
    "--workspace",
    "check",
    "--deny=unmatched-skip",
    "--hide-inclusion-graph",
    "bans",
    "licenses",
    "sources",
];

/// Runs all parts and ends with the summary.
pub fn run(workspace: &Workspace) -> Result<()> {
    let mut run = Run { workspace, summary: Summary::default() };
    run.everything();
    print!("\n{}", run.summary.text());
    run.summary.verdict()
}

struct Run<'a> {
    workspace: &'a Workspace,
    summary: Summary,
}

impl Run<'_> {
    fn everything(&mut self) {
        let mut missing = Vec::new();
        let set_up = self.part("set-up", |workspace| install::build_tools(workspace).map(drop));
        self.part("set-up for tests", |workspace| {
            missing = install::test_tools(workspace)?;
            Ok(())
        });
        self.part("formatting", |workspace| cargo(workspace, &FORMATTING, []));
        self.part("clippy", |workspace| cargo(workspace, &CLIPPY, []));
        self.part_after(set_up, "tsc", "the set-up failed", |workspace| {
            passes(
                &Process::new(workspace.node_program("tsc"))
                    .args(["--project", "tsconfig.json"])
                    .folder(workspace.root()),
            )
        });
        self.part("dependencies", |workspace| {
            passes(&Process::new(Tool::deny().ready()?).args(DEPENDENCIES).folder(workspace.root()))
        });
        self.part("content", content::check);
        let built = self.part_after(set_up, "build", "the set-up failed", build::dist);
        self.part_after(built, "faulty widget", "there is no build", |workspace| {
            faulty_widget::refused_in_a_release(workspace)?;
            faulty_widget::site(workspace)
        });
        self.part_after(built, "sites with other content", "there is no build", test_sites::build);
        self.part_after(built, "Yew page for the browser tests", "there is no build", yew_host::build);
        self.part("host tests", |workspace| cargo(workspace, &HOST_TESTS, []));
        if missing.iter().all(|each| each.name != translation_tools::NAME) {
            self.part(translation_tools::NAME, translation_tools::test);
        }
        if missing.iter().all(|each| each.name != fuzz::NAME) {
            self.part(fuzz::NAME, |workspace| fuzz::run(workspace, fuzz::SECONDS));
        }
        self.part_after(built, "browser tests", "there is no build", |workspace| {
            let mut environment = browser::environment()?;
            environment.push(set("ACCANTO_FAULTY_SITE", faulty_widget::folder(workspace)));
            environment.push(set("ACCANTO_SITES", test_sites::folder(workspace)));
            cargo(workspace, &PROGRAM, [])?;
            cargo(workspace, &BROWSER_TESTS, environment)
        });
        self.part_after(built, "server tests", "there is no build", |workspace| {
            cargo(workspace, &SERVER_TESTS, browser::environment()?)
        });
        self.part_after(built, "sizes", "there is no build", size::check);
        for each in missing {
            let reason = each.failure.to_string().replace('\n', " ");
            let outcome = if browser::all_required() { Outcome::Failed(reason) } else { Outcome::NotRun(reason) };
            self.summary.record(&each.name, outcome);
        }
    }

    /// Runs a part and notes how it went; whether it passed.
    fn part(&mut self, name: &str, work: impl FnOnce(&Workspace) -> Result<()>) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let result = work(self.workspace);
        println!("== {name}: {}", progress::duration(start.elapsed()));
        let passed = result.is_ok();
        let outcome = match result {
            Ok(()) => Outcome::Passed,
            Err(failure) => {
                println!("{failure}");
                Outcome::Failed(first_line(&failure))
            }
        };
        self.summary.record(name, outcome);
        passed
    }

    fn part_after(
        &mut self,
        ready: bool,
        name: &str,
        reason: &str,
        work: impl FnOnce(&Workspace) -> Result<()>,
    ) -> bool {
        if !ready {
            self.summary.record(name, Outcome::NotRun(reason.to_owned()));
            return false;
        }
        self.part(name, work)
    }
}

fn cargo(workspace: &Workspace, args: &[&str], environment: impl IntoIterator<Item = Variable>) -> Result<()> {
    passes(&Process::new("cargo").args(args.iter().copied()).environment(environment).folder(workspace.root()))
}

fn passes(process: &Process) -> Result<()> {
    if process.run_shown()? {
        Ok(())
    } else {
        Err(Failure::new(format!("see above; again with: {}", process.command_line())))
    }
}

fn first_line(failure: &Failure) -> String {
    failure.to_string().lines().next().unwrap_or_default().to_owned()
}

//! The campaign's content: read once for a command, every problem shown, nothing built from content with an error.

use accanto_content::{Content, Problem, Report, Severity};
use jiff::Zoned;

use crate::failure::{Failure, Result};
use crate::workspace::Workspace;

/// Reads and checks what staff edit, prints every problem and the count; fails on errors.
pub fn check(workspace: &Workspace) -> Result<()> {
    let report = read(workspace);
    let (errors, warnings) = show(&report.problems);
    println!("{errors} errors, {warnings} warnings");
    usable(report).map(drop)
}

/// The content for a build. Shows problems only if there are any.
pub fn usable_or_all_problems(workspace: &Workspace) -> Result<Content> {
    let report = read(workspace);
    show(&report.problems);
    usable(report)
}

fn read(workspace: &Workspace) -> Report {
    accanto_content::read(&workspace.assets(), Zoned::now().date())
}

fn usable(report: Report) -> Result<Content> {
    report.content.ok_or_else(|| {
        Failure::new("the content in assets/ has errors, so nothing was built; mend the places named above")
            .run("cargo xtask check")
    })
}

/// Prints errors first, and answers how many errors and warnings there are.
fn show(problems: &[Problem]) -> (usize, usize) {
    let of = |severity: Severity| problems.iter().filter(move |problem| problem.severity == severity);
    for problem in of(Severity::Error) {
        println!("error: {problem}");
    }
    for problem in of(Severity::Warning) {
        println!("warning: {problem}");
    }
    (of(Severity::Error).count(), of(Severity::Warning).count())
}

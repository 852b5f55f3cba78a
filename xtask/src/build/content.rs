//! The campaign's content: it is read once for each command, every diagnostic is shown, and nothing is built from content with an error.

use accanto_content::{Content, Diagnostic, Report, Severity, readability};
use jiff::Zoned;

use crate::failure::{Failure, Result};
use crate::workspace::Workspace;

/// Reads and checks the files that staff edit, and prints every diagnostic and the count. Fails on errors.
pub fn check(workspace: &Workspace) -> Result<()> {
    let report = read(workspace);
    let (errors, warnings) = show(&report.diagnostics);
    if let Some(content) = &report.content {
        show_readability(content);
    }
    println!("{errors} errors, {warnings} warnings");
    usable(report).map(drop)
}

/// The content for a build. If there is an error every diagnostic is shown; otherwise only the number of warnings is.
pub fn usable_or_all_problems(workspace: &Workspace) -> Result<Content> {
    let report = read(workspace);
    match (&report.content, report.diagnostics.len()) {
        (None, _) => drop(show(&report.diagnostics)),
        (Some(_), 0) => {}
        (Some(_), count) => println!("  the content has {count} warnings; cargo xtask check lists them"),
    }
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

/// The Italian texts that are hardest to read, whether or not their index is below what their readers need.
fn show_readability(content: &Content) {
    let hardest: Vec<_> = readability(content).into_iter().take(10).collect();
    if !hardest.is_empty() {
        println!("Italian readability (Gulpease), lowest ten:");
    }
    for text in hardest {
        println!("{}: {}, aim {}", text.key, text.index, text.aim);
    }
}

/// Prints the problems, errors first, and returns how many errors and warnings there are. A line is `file: key: what is wrong; what to do`
/// and no more, so that editors and scripts can read it; warnings have a heading of their own.
fn show(diagnostics: &[Diagnostic]) -> (usize, usize) {
    let of = |severity: Severity| diagnostics.iter().filter(move |diagnostic| diagnostic.severity == severity);
    for (heading, severity) in [("errors:", Severity::Error), ("warnings:", Severity::Warning)] {
        if of(severity).next().is_some() {
            println!("{heading}");
        }
        for diagnostic in of(severity) {
            println!("{diagnostic}");
        }
    }
    (of(Severity::Error).count(), of(Severity::Warning).count())
}

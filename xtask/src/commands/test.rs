//! `cargo xtask test`: all checks and tests, or the named parts and what they need. Each part runs even if another has failed.

mod advisories;
mod context;
mod output;
mod part;
mod schedule;
mod second_build;
mod slowest_rows;
mod summary;
mod test_binaries;

use std::time::Instant;

use crate::failure::{Failure, Result};
use crate::workspace::Workspace;
use context::Context;
use part::{ON_DEMAND, PARTS, Part};
use summary::{Outcome, Summary};

/// Runs the parts, all but those on demand if none is named, and ends with the summary. `quick` leaves out the browsers other than Chromium.
pub fn run(workspace: &Workspace, names: &[String], quick: bool) -> Result<()> {
    let parts = selected(names)?;
    let context = Context::new(workspace, quick, part::tools(&parts, quick));
    let start = Instant::now();
    let mut summary = Summary::default();
    schedule::run(&parts, &context, &mut summary);
    for missing in context.missing() {
        let reason = missing.failure.headline();
        let outcome = if context.all_required() { Outcome::Failed(reason) } else { Outcome::NotRun(reason) };
        summary.record(&missing.name, outcome, None);
    }
    if parts.iter().any(|part| part.name == part::BROWSERS) {
        print!("\n{}", slowest_rows::text(&workspace.path("target/matrix.json")));
    }
    print!("\n{}", summary.text(start.elapsed()));
    summary.verdict()
}

/// The named parts with all that they need, in the order of the table.
fn selected(names: &[String]) -> Result<Vec<&'static Part>> {
    if names.is_empty() {
        return Ok(PARTS.iter().filter(|part| !ON_DEMAND.contains(&part.name)).collect());
    }
    let mut wanted: Vec<&str> = Vec::new();
    let mut open: Vec<&str> = names.iter().map(String::as_str).collect();
    while let Some(name) = open.pop() {
        let part = PARTS.iter().find(|part| part.name == name).ok_or_else(|| unknown(name))?;
        if !wanted.contains(&part.name) {
            wanted.push(part.name);
            open.extend(part.needs);
        }
    }
    Ok(PARTS.iter().filter(|part| wanted.contains(&part.name)).collect())
}

fn unknown(name: &str) -> Failure {
    let known: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
    Failure::new(format!("there is no part `{name}`; the parts are: {}", known.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(asked: &[&str]) -> Vec<&'static str> {
        let asked: Vec<String> = asked.iter().map(|name| (*name).to_owned()).collect();
        selected(&asked).expect("known parts").iter().map(|part| part.name).collect()
    }

    #[test]
    fn a_part_brings_what_it_needs_and_nothing_else() {
        assert_eq!(names(&["formatting"]), ["set-up", "formatting"]);
        assert_eq!(names(&["sizes"]), ["set-up", "build", "sizes"]);
        assert_eq!(names(&["server-tests", "sizes"]), ["set-up", "build", "compile", "sizes", "server-tests"]);
        assert_eq!(names(&["partners"]), ["set-up", "build", "compile", "partners"]);
        assert_eq!(names(&[]).len(), PARTS.len() - ON_DEMAND.len());
        assert!(ON_DEMAND.iter().all(|name| !names(&[]).contains(name)));
    }

    #[test]
    fn every_need_is_a_part_that_stands_earlier() {
        for (index, part) in PARTS.iter().enumerate() {
            for other in part.needs.iter().chain(part.after) {
                assert!(PARTS[..index].iter().any(|earlier| earlier.name == *other), "{} and {other}", part.name);
            }
        }
    }

    #[test]
    fn an_unknown_part_is_answered_with_the_names() {
        let message = selected(&["clipy".to_owned()]).expect_err("no such part").to_string();
        assert!(message.contains("clipy") && message.contains("clippy, "), "{message}");
    }
}

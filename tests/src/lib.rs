//! End-to-end tests: the built site, in real browsers, on host pages and under faults.
//!
//! A case is a visit that answers one row or several of a table in `cases`; each row is checked in each engine. `README.md` says how
//! to run one. An engine that is not installed is NOT RUN in the summary, and with `CI=true` a failure. A row whose driver never
//! answered found nothing out: its visit is made again in another browser, and the summary says so.

mod assert_card;
mod blocking_proxy;
mod case;
mod cases;
mod child_process;
mod context;
mod engine;
mod expected_content;
mod host_assets;
mod host_page;
mod invariant;
#[cfg(test)]
mod no_failpoints_in_release;
#[cfg(test)]
mod plain_links;
mod privacy_receipt;
mod recommended_snippet;
mod result_matrix;
mod runtime;
mod selection;
mod session;
mod session_pool;
mod tab;
mod test_server;
mod time_to_number;
mod verdicts;
mod virtual_display;
mod visit;
mod web_servers;

use std::{collections::BTreeMap, process::ExitCode, sync::Arc};

pub use time_to_number::measure as measure_time_to_number;
pub use web_servers::{measure_load, run as run_servers};

use anyhow::{Result, bail, ensure};
use libtest_mimic::{Arguments, Completion, Failed, Trial};

use crate::{
    case::{Case, Row},
    engine::{Engine, Programs},
    privacy_receipt::PrivacyReceipt,
    result_matrix::{Outcome, ResultMatrix},
    session_pool::SessionPool,
};

/// A driver falls silent once in a thousand rows or more seldom; more often it is the page that hangs.
const MOST_AGAIN: usize = 5;

/// Runs every case in every engine and prints the matrix.
#[must_use]
pub fn run() -> ExitCode {
    match run_all() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run_all() -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    let cases: Vec<_> = cases::all().into_iter().map(Arc::new).collect();
    let (programs, not_run) = engines()?;
    let installed: Vec<Engine> = programs.keys().copied().collect();
    let all = || installed.iter().flat_map(|engine| cases.iter().map(move |case| (*engine, case)));
    if arguments.list {
        let rows = all().flat_map(|(engine, case)| case.rows.iter().map(move |row| listed(engine, case, row)));
        let _ = libtest_mimic::run(&arguments, rows.collect());
        return Ok(ExitCode::SUCCESS);
    }
    let widget = context::dist().join("v1/widget.js");
    ensure!(widget.exists(), "{} does not exist; run: cargo xtask build", widget.display());
    child_process::end_on_interrupt()?;
    let receipt = PrivacyReceipt::withdraw()?;
    // Removed when this function returns, after the browsers that write there have ended.
    let _scratch = child_process::scratch()?;
    let pool = Arc::new(SessionPool::new(programs));
    let matrix = Arc::new(ResultMatrix::default());
    let wanted: Vec<_> = all().filter(|(engine, case)| selection::is_wanted(&arguments, *engine, case)).collect();
    let complete = wanted.len() == all().count() && not_run.is_empty();
    let trials = wanted.into_iter().map(|(engine, case)| trial(engine, case, &pool, &matrix)).collect();
    // Chosen already, by the names of the rows.
    (arguments.filter, arguments.skip) = (None, Vec::new());
    let conclusion = libtest_mimic::run(&arguments, trials);
    print!("{}", cases::axe::summary());
    matrix.print(&not_run);
    matrix.save(complete, &pool.versions(), &not_run)?;
    receipt.issue(cases.iter().map(Arc::as_ref), &matrix, &pool.versions())?;
    if !not_run.is_empty() && std::env::var("CI").is_ok_and(|ci| ci == "true") {
        bail!("with CI=true every engine must run");
    }
    let again = matrix.passed_again();
    ensure!(again <= MOST_AGAIN, "{again} rows had to be run again: a page that hangs, more likely than a driver");
    Ok(conclusion.exit_code())
}

/// The engines to run with their programs, and those that cannot run with the reason.
fn engines() -> Result<(BTreeMap<Engine, Programs>, BTreeMap<Engine, String>)> {
    let wanted = std::env::var("ACCANTO_ENGINES").ok();
    let wanted: Option<Vec<&str>> = wanted.as_deref().map(|list| list.split(',').collect());
    for name in wanted.iter().flatten() {
        ensure!(
            Engine::EACH.iter().any(|engine| engine.as_str() == *name),
            "ACCANTO_ENGINES: no engine is called {name}"
        );
    }
    let mut programs = BTreeMap::new();
    let mut not_run = BTreeMap::new();
    for engine in Engine::EACH {
        if wanted.as_ref().is_some_and(|wanted| !wanted.contains(&engine.as_str())) {
            not_run.insert(engine, "not in ACCANTO_ENGINES".to_owned());
            continue;
        }
        match engine.find() {
            Ok(found) => drop(programs.insert(engine, found)),
            Err(reason) => drop(not_run.insert(engine, reason)),
        }
    }
    Ok((programs, not_run))
}

/// A row in the list of all, by the name under which it can be run.
fn listed(engine: Engine, case: &Case, row: &Row) -> Trial {
    Trial::test(selection::row_name(engine, &row.name), || Ok(())).with_kind(case.table)
}

fn trial(engine: Engine, case: &Arc<Case>, pool: &Arc<SessionPool>, matrix: &Arc<ResultMatrix>) -> Trial {
    let name = selection::row_name(engine, &case.title());
    let (case, pool, matrix) = (Arc::clone(case), Arc::clone(pool), Arc::clone(matrix));
    let table = case.table;
    let runner = move || {
        let outcomes = visit::outcomes(&case, engine, &pool);
        let mut failures = Vec::new();
        let mut not_applicable = None;
        for (row, (outcome, took)) in case.rows.iter().zip(&outcomes) {
            matrix.note(case.table, &row.name, engine, outcome.clone(), *took);
            match outcome {
                Outcome::Failed(message) => failures.push(format!("{}: {message}", row.name)),
                Outcome::NotApplicable(reason) => not_applicable = Some(*reason),
                Outcome::Passed | Outcome::PassedAgain(_) => {}
            }
        }
        if !failures.is_empty() {
            return Err(Failed::from(failures.join("\n")));
        }
        match not_applicable {
            Some(reason) if outcomes.iter().all(|(outcome, _)| matches!(outcome, Outcome::NotApplicable(_))) => {
                Ok(Completion::ignored_with(reason))
            }
            _ => Ok(Completion::Completed),
        }
    };
    Trial::ignorable_test(name, runner).with_kind(table)
}

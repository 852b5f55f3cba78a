//! End-to-end tests: the built site, in real browsers, on host pages and under faults.
//!
//! A case is a row of a table in `cases`; each row runs in each engine. `ACCANTO_ENGINES` chooses engines (`chromium,firefox`),
//! `ACCANTO_DIST` the folder under test. An engine that is not installed is NOT RUN in the summary, and with `CI=true` a failure.
//! A row whose driver never answered found nothing out: it is run again in another browser, and the summary says so.

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
mod session;
mod session_pool;
mod tab;
mod test_server;
mod time_to_number;
mod virtual_display;
mod web_servers;

use std::{collections::BTreeMap, process::ExitCode, sync::Arc, time::Instant};

pub use time_to_number::measure as measure_time_to_number;
pub use web_servers::{measure_load, run as run_servers};

use anyhow::{Result, bail, ensure};
use libtest_mimic::{Arguments, Completion, Failed, Trial};

use crate::{
    case::Case,
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
    let arguments = Arguments::from_args();
    let cases: Vec<_> = cases::all().into_iter().map(Arc::new).collect();
    let (programs, not_run) = engines()?;
    let mut receipt = None;
    if !arguments.list {
        let widget = context::dist().join("v1/widget.js");
        ensure!(widget.exists(), "{} does not exist; run: cargo xtask build", widget.display());
        child_process::end_on_interrupt()?;
        receipt = Some(PrivacyReceipt::withdraw()?);
    }
    // Removed when this function returns, after the browsers that write there have ended.
    let _scratch = child_process::scratch()?;
    let installed: Vec<Engine> = programs.keys().copied().collect();
    let pool = Arc::new(SessionPool::new(programs));
    let matrix = Arc::new(ResultMatrix::default());
    let trials =
        installed.iter().flat_map(|engine| cases.iter().map(|case| trial(*engine, case, &pool, &matrix))).collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    if arguments.list {
        return Ok(ExitCode::SUCCESS);
    }
    print!("{}", cases::axe::summary());
    matrix.print(&not_run);
    let complete = conclusion.num_filtered_out == 0 && not_run.is_empty();
    matrix.save(complete, &pool.versions(), &not_run)?;
    if let Some(receipt) = receipt {
        receipt.issue(cases.iter().map(Arc::as_ref), &matrix, &pool.versions())?;
    }
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

fn trial(engine: Engine, case: &Arc<Case>, pool: &Arc<SessionPool>, matrix: &Arc<ResultMatrix>) -> Trial {
    let name = format!("{engine}: {}", case.name);
    let (case, pool, matrix) = (Arc::clone(case), Arc::clone(pool), Arc::clone(matrix));
    let table = case.table;
    let runner = move || {
        let start = Instant::now();
        let outcome = case.run(engine, &pool);
        matrix.note((case.table, case.name.clone()), engine, outcome.clone(), start.elapsed());
        match outcome {
            Outcome::Passed | Outcome::PassedAgain(_) => Ok(Completion::Completed),
            Outcome::NotApplicable(reason) => Ok(Completion::ignored_with(reason)),
            Outcome::Failed(message) => Err(Failed::from(message)),
        }
    };
    Trial::ignorable_test(name, runner).with_kind(table)
}

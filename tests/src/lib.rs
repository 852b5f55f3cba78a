//! End-to-end tests: the built site, in real browsers, on host pages and under faults.
//!
//! A case is a visit that answers one row or several of a table in `cases`; each row is checked in each engine. `README.md` says how
//! to run one. An engine that is not installed is NOT RUN in the summary, and with `CI=true` a failure. A row whose driver never
//! answered found nothing out: its visit is made again in another browser, and the summary says so.

mod assert_card;
mod bench;
mod blocking_proxy;
mod browser_environment;
mod browser_kind;
mod case;
mod cases;
mod child_process;
mod context;
mod engine;
mod expected_content;
mod font_faces;
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
mod row;
mod runtime;
mod selection;
mod session;
mod session_pool;
mod storages;
mod tab;
mod test_folder;
mod test_server;
mod verdicts;
mod virtual_display;
mod visit;
mod web_servers;
mod wordpress;
mod workers;

use std::{collections::BTreeMap, process::ExitCode, sync::Arc};

pub use bench::measure as bench;
pub use storages::{run as run_storages, run_watched};
pub use web_servers::{measure_load, run as run_servers};
pub use wordpress::run as run_wordpress;

use anyhow::{Result, bail, ensure};
use libtest_mimic::{Arguments, Completion, Failed, Trial};

use crate::{
    case::Case,
    engine::{Engine, Programs},
    font_faces::FontFace,
    privacy_receipt::PrivacyReceipt,
    result_matrix::{Outcome, ResultMatrix},
    session_pool::SessionPool,
    workers::Cores,
};

/// How many rows may be run again: a driver stops answering once in a thousand rows or less; if it happens more often, a page hangs.
const MOST_AGAIN: usize = 5;

/// Runs every case in every engine and prints the matrix.
#[must_use]
pub fn run() -> ExitCode {
    exit_code(run_all())
}

/// How a harness ends, with a line that says why if it could not run.
fn exit_code(ended: Result<ExitCode>) -> ExitCode {
    ended.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn run_all() -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    let cases: Vec<_> = cases::all().into_iter().map(Arc::new).collect();
    let (programs, not_run) = engines()?;
    let installed: Vec<Engine> = programs.keys().copied().collect();
    let mut visits = Vec::new();
    for engine in &installed {
        let mut of_engine = Vec::new();
        for case in &cases {
            of_engine.extend(case.faces.iter().map(|face| (*engine, Arc::clone(case), *face)));
        }
        visits.extend(workers::in_order(of_engine, |(_, case, _)| case.pace));
    }
    if arguments.list {
        let rows = visits.iter().flat_map(|(engine, case, face)| listed(*engine, case, *face));
        let _ = libtest_mimic::run(&arguments, rows.collect());
        return Ok(ExitCode::SUCCESS);
    }
    let widget = context::dist().join("v1/widget.js");
    ensure!(widget.exists(), "{} does not exist; run: cargo xtask build", widget.display());
    child_process::end_on_interrupt()?;
    let receipt = PrivacyReceipt::withdraw()?;
    // Removed when this function returns, after the browsers that write there have ended.
    let _scratch = child_process::scratch()?;
    let pool = SessionPool::new(programs);
    let run = Arc::new(Run { pool, cores: Cores::of_this_machine(), matrix: ResultMatrix::default() });
    let all = visits.len();
    visits.retain(|(engine, case, face)| selection::is_wanted(&arguments, *engine, case, *face));
    let complete = visits.len() == all && not_run.is_empty();
    let trials = visits.into_iter().map(|(engine, case, face)| trial(engine, case, face, &run)).collect();
    arguments.test_threads.get_or_insert_with(workers::at_once);
    // The filters have already been applied, by the names of the rows.
    (arguments.filter, arguments.skip) = (None, Vec::new());
    let conclusion = libtest_mimic::run(&arguments, trials);
    let Run { pool, matrix, .. } = &*run;
    print!("{}", cases::axe::summary());
    matrix.print(&not_run);
    print!("{}", pool.summary());
    matrix.save(complete, &pool.versions(), &not_run)?;
    receipt.issue(cases.iter().map(Arc::as_ref), matrix, &pool.versions())?;
    if !not_run.is_empty() && std::env::var("CI").is_ok_and(|ci| ci == "true") {
        bail!("with CI=true every engine must run");
    }
    let again = matrix.passed_again();
    ensure!(again <= MOST_AGAIN, "{again} rows had to be run again: a page that hangs, more likely than a driver");
    Ok(conclusion.exit_code())
}

/// What the visits of a run share.
struct Run {
    pool: SessionPool,
    cores: Cores,
    matrix: ResultMatrix,
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

/// The rows of a visit in the list of all, by the names under which they can be run.
fn listed(engine: Engine, case: &Case, face: FontFace) -> Vec<Trial> {
    let name = |row| selection::row_name(engine, &case.row_name(row, face));
    case.rows.iter().map(|row| Trial::test(name(row), || Ok(())).with_kind(case.table)).collect()
}

fn trial(engine: Engine, case: Arc<Case>, face: FontFace, run: &Arc<Run>) -> Trial {
    let name = selection::row_name(engine, &case.title(face));
    let run = Arc::clone(run);
    let table = case.table;
    let runner = move || {
        let Run { pool, cores, matrix } = &*run;
        let _core = cores.for_pace(case.pace);
        let outcomes = visit::outcomes(&case, engine, face, pool);
        let mut failures = Vec::new();
        let mut not_applicable = None;
        for (row, (outcome, took)) in case.rows.iter().zip(&outcomes) {
            let row = case.row_name(row, face);
            matrix.note(case.table, &row, engine, outcome.clone(), *took);
            match outcome {
                Outcome::Failed(message) => failures.push(format!("{row}: {message}")),
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

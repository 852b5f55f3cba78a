//! Real web servers, each started with the configuration that the built site documents, and tested as a browser uses them.
//!
//! A server that is not installed is NOT RUN in the summary, and with `CI=true` a failure.

mod browser_checks;
mod checks;
pub(crate) mod client;
mod configuration;
mod expected_headers;
mod load_test;
mod publication;
pub(crate) mod site_files;
mod software;
mod stock;

use std::{
    process::ExitCode,
    sync::{Arc, OnceLock},
};

use anyhow::{Result, ensure};
use libtest_mimic::{Arguments, Completion, Failed, Trial};

use crate::{child_process, context, engine::Engine, session_pool::SessionPool};
pub(crate) use software::{Running, Software, program};
use stock::Row;

/// A server that is started for the first check that needs it.
struct Server {
    software: Software,
    running: OnceLock<Result<Running, String>>,
}

impl Server {
    fn running(&self) -> Result<&Running> {
        let running = self.running.get_or_init(|| Running::start(self.software).map_err(|error| format!("{error:#}")));
        running.as_ref().map_err(|error| anyhow::anyhow!("{error}"))
    }
}

/// Runs every check on every server.
#[must_use]
pub fn run() -> ExitCode {
    crate::exit_code(run_all())
}

/// Loads each server for a moment and prints the result.
///
/// # Errors
/// If a server or `wrk` is not installed or does not start.
pub fn measure_load() -> Result<()> {
    prepare()?;
    let _scratch = child_process::scratch()?;
    load_test::measure()
}

fn run_all() -> Result<ExitCode> {
    let arguments = Arguments::from_args();
    if !arguments.list {
        prepare()?;
    }
    // Removed when this function returns, after the servers and browsers that write there have ended.
    let _scratch = child_process::scratch()?;
    let mut not_run = Vec::new();
    let mut trials = Vec::new();
    let (programs, missing) = crate::engines()?;
    not_run.extend(missing.iter().map(|(engine, reason)| format!("{engine}: {reason}")));
    let engines: Vec<Engine> = programs.keys().copied().collect();
    let pool = Arc::new(SessionPool::new(programs));
    for software in Software::EACH {
        if let Err(reason) = software.find() {
            not_run.push(format!("{software}: {reason}"));
            continue;
        }
        let server = Arc::new(Server { software, running: OnceLock::new() });
        trials.extend(checks::all(software).into_iter().map(|(name, check)| {
            let server = Arc::clone(&server);
            trial(format!("{software}: {name}"), move || check(server.running()?))
        }));
        if !browser_checks::SERVED_BY.contains(&software) {
            continue;
        }
        for (engine, (name, check)) in engines.iter().flat_map(|engine| browser_checks::ALL.map(|row| (*engine, row))) {
            let (server, pool) = (Arc::clone(&server), Arc::clone(&pool));
            let name = format!("{software}: {engine}: {name}");
            trials.push(trial(name, move || browser_checks::run(check, engine, &pool, server.running()?)));
        }
    }
    for row in &stock::ROWS {
        let Row { software, name, .. } = row;
        if let Err(reason) = software.find() {
            not_run.push(format!("{software}: {reason}"));
            continue;
        }
        trials.push(trial(format!("{software}: {name}"), move || row.check(&Running::start(row.software)?)));
    }
    // That nginx is missing is said above.
    if Software::Nginx.find().is_ok() {
        trials.extend(publication::ROWS.map(|(name, check)| trial(format!("{}: {name}", Software::Nginx), check)));
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    for reason in &not_run {
        println!("  NOT RUN: {reason}");
    }
    let all_must_run = std::env::var("CI").is_ok_and(|ci| ci == "true") && !arguments.list;
    ensure!(!all_must_run || not_run.is_empty(), "with CI=true every server and every engine must run");
    Ok(conclusion.exit_code())
}

fn prepare() -> Result<()> {
    let documented = context::dist().join("server/nginx.conf");
    ensure!(documented.exists(), "{} does not exist; run: cargo xtask build", documented.display());
    child_process::end_on_interrupt()
}

fn trial(name: String, check: impl FnOnce() -> Result<()> + Send + 'static) -> Trial {
    let runner = move || check().map(|()| Completion::Completed).map_err(|error| Failed::from(format!("{error:#}")));
    Trial::ignorable_test(name, runner)
}

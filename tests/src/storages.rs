//! Publications into services on the network, each a real program on loopback.
//!
//! A service that is not installed is NOT RUN in the summary, and with `CI=true` a failure.

mod http;
mod proxy;
mod published;
mod rows;
mod service;
mod watched;

use std::{
    process::ExitCode,
    sync::{Arc, OnceLock},
};

use anyhow::{Result, ensure};
use libtest_mimic::{Arguments, Completion, Failed, Trial};

use crate::child_process;
use service::{Kind, Place, Service};

/// A service that is started for the first row that needs it.
struct Started {
    kind: Kind,
    running: OnceLock<Result<Service, String>>,
}

impl Started {
    fn place(&self) -> Result<Place> {
        let running = self.running.get_or_init(|| Service::start(self.kind).map_err(|error| format!("{error:#}")));
        running.as_ref().map_err(|error| anyhow::anyhow!("{error}"))?.place()
    }
}

/// Runs every row with every service.
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
    if !arguments.list {
        child_process::end_on_interrupt()?;
    }
    let _scratch = child_process::scratch()?;
    let (mut trials, mut not_run) = (Vec::new(), Vec::new());
    for kind in [Kind::S3, Kind::StrictS3, Kind::Azure] {
        if let Err(reason) = kind.find() {
            not_run.push(format!("{kind}: {reason}"));
            continue;
        }
        let started = Arc::new(Started { kind, running: OnceLock::new() });
        let mut add = |name: &str, check: Box<dyn FnOnce(Place) -> Result<()> + Send>| {
            let started = Arc::clone(&started);
            let runner = move || match started.place().and_then(check) {
                Ok(()) => Ok(Completion::Completed),
                Err(error) => Err(Failed::from(format!("{error:#}"))),
            };
            trials.push(Trial::ignorable_test(format!("{kind}: {name}"), runner));
        };
        if kind != Kind::StrictS3 {
            rows::ROWS.into_iter().for_each(|(name, check)| add(name, Box::new(check)));
            let with_others = if kind == Kind::S3 { &rows::ROWS_WITH_OTHERS[..] } else { &[] };
            with_others.iter().for_each(|(name, check)| add(name, Box::new(*check)));
            add(watched::NAME, Box::new(watched::watched));
        }
        for (name, _, change, expected) in rows::REFUSALS.into_iter().filter(|row| row.1 == kind) {
            add(name, Box::new(move |place| rows::refused(place, change, expected)));
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    for reason in &not_run {
        println!("  NOT RUN: {reason}");
    }
    let all_must_run = std::env::var("CI").is_ok_and(|ci| ci == "true") && !arguments.list;
    ensure!(!all_must_run || not_run.is_empty(), "with CI=true every service must run");
    Ok(conclusion.exit_code())
}

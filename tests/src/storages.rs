//! Publications into services on the network and into folders, each with real programs on loopback.
//!
//! What is not installed is NOT RUN in the summary, and with `CI=true` a failure.

mod folder_place;
mod http;
mod place;
mod published;
mod rows;
mod service;
mod watched;

use std::{
    process::ExitCode,
    sync::{Arc, OnceLock},
};

use anyhow::{Result, bail, ensure};
use libtest_mimic::{Arguments, Completion, Failed, Trial};

use crate::child_process;
use folder_place::Way;
use place::Place;
use service::{Kind, Service};
use watched::{Tally, watch};

/// Every way into a folder that visitors see.
const WAYS: [Way; 4] = [Way::Directly, Way::Sftp, Way::Ftps, Way::WebDav];

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

/// Runs every row with every service, and every way into a folder.
#[must_use]
pub fn run() -> ExitCode {
    crate::exit_code(run_all())
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
            trials.push(trial(format!("{kind}: {name}"), move || started.place().and_then(check)));
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
    for way in WAYS {
        match way.find() {
            Ok(()) => rows::IN_FOLDERS.into_iter().for_each(|(name, check)| {
                trials.push(trial(format!("{way}: {name}"), move || check(way.place()?)));
            }),
            Err(reason) => not_run.push(format!("{way}: {reason}")),
        }
    }
    let conclusion = libtest_mimic::run(&arguments, trials);
    for reason in &not_run {
        println!("  NOT RUN: {reason}");
    }
    let all_must_run = std::env::var("CI").is_ok_and(|ci| ci == "true") && !arguments.list;
    ensure!(!all_must_run || not_run.is_empty(), "with CI=true everything must run");
    Ok(conclusion.exit_code())
}

fn trial(name: String, check: impl FnOnce() -> Result<()> + Send + 'static) -> Trial {
    let runner = move || check().map(|()| Completion::Completed).map_err(|error| Failed::from(format!("{error:#}")));
    Trial::ignorable_test(name, runner)
}

/// A kind of destination, by the name under which it can be asked for, and what publishes into a new one so often.
type Destination = (&'static str, fn(u32) -> Result<Tally>);

const DESTINATIONS: [Destination; 6] = [
    ("folder", |publications| Way::Directly.place().and_then(|place| watch(place, publications))),
    ("S3", |publications| watch(Service::start(Kind::S3)?.place()?, publications)),
    ("Azure", |publications| watch(Service::start(Kind::Azure)?.place()?, publications)),
    ("SFTP", |publications| Way::Sftp.place().and_then(|place| watch(place, publications))),
    ("FTPS", |publications| Way::Ftps.place().and_then(|place| watch(place, publications))),
    ("WebDAV", |publications| Way::WebDav.place().and_then(|place| watch(place, publications))),
];

/// Publishes so often to each kind of destination, or to those with these names, one after the other, watched by a client, and prints what
/// that got.
///
/// # Errors
/// If it got wrong bytes or missed a file, a publication failed without a reason, or a server is not installed.
pub fn run_watched(publications: u32, names: &[String]) -> Result<()> {
    child_process::end_on_interrupt()?;
    let _scratch = child_process::scratch()?;
    let known = DESTINATIONS.map(|(name, _)| name);
    let unknown = names.iter().find(|name| known.iter().all(|known| !known.eq_ignore_ascii_case(name)));
    if let Some(name) = unknown {
        bail!("no kind of destination is called {name}; there are {}", known.join(", "));
    }
    let mut failed = Vec::new();
    for (name, watch) in DESTINATIONS {
        if !names.is_empty() && !names.iter().any(|wanted| wanted.eq_ignore_ascii_case(name)) {
            continue;
        }
        match watch(publications) {
            Ok(tally) => {
                println!("{name}: {tally}");
                tally.seen.faults().for_each(|fault| println!("    {fault}"));
                failed.extend(tally.seen.faults().next().map(|_| name));
            }
            Err(error) => {
                println!("{name}: {error:#}");
                failed.push(name);
            }
        }
    }
    ensure!(failed.is_empty(), "not as it must be: {}", failed.join(", "));
    Ok(())
}

//! `accanto`: the one program that campaign staff and operators need, with the built widget inside.
//!
//! It reads a campaign folder, lists what is wrong in it, and publishes the site. It never changes staff's files without being asked to,
//! never leaves half a file or half a site behind, and uses the network only to publish to an address or to look at one or at a partner's page. accanto-content decides what content is acceptable,
//! accanto-site what a site is.

#[macro_use]
mod stdout;

mod args;
mod atomic_write;
mod campaign;
mod campaign_files;
mod changes;
mod colour;
mod commands;
mod countries;
mod destination;
mod doctor;
mod embedded;
mod failure;
mod json_report;
mod name_on_windows;
mod new_campaign;
mod preview;
mod progress_bar;
mod public_site;
mod render;
mod reviews;
mod signing;
mod starting_campaign;
mod table;
mod usage_error;

#[cfg(test)]
#[path = "../tests/mistakes/mod.rs"]
mod mistakes;

use std::{env, process::ExitCode};

use accanto_messages::{Audience, Catalogue, UiLanguage};

use failure::Failure;

fn main() -> ExitCode {
    let language = UiLanguage::from_environment(|name| env::var(name).ok(), system_locale);
    let messages =
        Catalogue::new(language, &[Audience::PROGRAM, Audience::PREVIEW, Audience::DIAGNOSTICS, Audience::DOCTOR]);
    let ended = match args::read(&messages) {
        Ok(command) => commands::run(command, &messages),
        Err(code) => Ok(code),
    };
    let failed = |failure: Failure| {
        eprintln!("{}", failure.text(&messages));
        ExitCode::FAILURE
    };
    let code = ended.unwrap_or_else(failed);
    match stdout::lost() {
        None => code,
        Some(error) => failed(Failure::Output(error)),
    }
}

/// The language that Windows and macOS are set to; elsewhere the environment has it.
#[cfg(any(windows, target_os = "macos"))]
fn system_locale() -> Option<String> {
    sys_locale::get_locale()
}

#[cfg(not(any(windows, target_os = "macos")))]
fn system_locale() -> Option<String> {
    None
}

//! `accanto`: the one program that campaign staff and operators need, with the built widget inside.
//!
//! It reads a campaign folder, says what is wrong in it, and publishes the site. It never changes staff's files without being asked to,
//! never leaves half a file or half a site behind, and never reaches the network. What makes content acceptable is decided in
//! accanto-content, what a site is in accanto-site.

#[macro_use]
mod out;

mod args;
mod args_error;
mod campaign;
mod commands;
mod failure;
mod findings;
mod inside;
mod locate;
mod preview;
mod reviews;
mod save;
mod show;

use std::{env, process::ExitCode};

use accanto_messages::{Audience, Catalogue, UiLanguage};
use failure::Failure;

fn main() -> ExitCode {
    let language = UiLanguage::from_environment(|name| env::var(name).ok());
    let messages = Catalogue::new(language, &[Audience::PROGRAM, Audience::PREVIEW, Audience::DIAGNOSTICS]);
    let ended = match args::read(&messages) {
        Ok(command) => commands::run(command, &messages),
        Err(code) => Ok(code),
    };
    let failed = |failure: Failure| {
        eprintln!("{}", failure.text(&messages));
        ExitCode::FAILURE
    };
    let code = ended.unwrap_or_else(failed);
    match out::lost() {
        None => code,
        Some(error) => failed(Failure::Output(error)),
    }
}

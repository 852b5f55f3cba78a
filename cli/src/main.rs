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
mod words;

use std::process::ExitCode;

use failure::Failure;
use words::Words;

fn main() -> ExitCode {
    let words = Words::of_environment();
    let ended = match args::read(&words) {
        Ok(command) => commands::run(command, &words),
        Err(code) => Ok(code),
    };
    let failed = |failure: Failure| {
        eprintln!("{}", failure.text(&words));
        ExitCode::FAILURE
    };
    let code = ended.unwrap_or_else(failed);
    match out::lost() {
        None => code,
        Some(error) => failed(Failure::new("failure.output").with("error", error)),
    }
}

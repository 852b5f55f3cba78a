//! What is wrong with a command line, in the reader's language.

use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::words::Words;

/// The exit code of a command line that is not understood.
const MISUSE: u8 = 2;

/// Prints the help that was asked for, or the error; gives the exit code.
pub fn print(error: &Error, words: &Words) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            out!("{error}");
            return ExitCode::SUCCESS;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => eprint!("{error}"),
        _ => eprintln!("{}: {}", words.text("severity.error"), text(error, words)),
    }
    ExitCode::from(MISUSE)
}

fn text(error: &Error, words: &Words) -> String {
    let get = |kind| error.get(kind).map(shown).unwrap_or_default();
    let (key, given) = match error.kind() {
        ErrorKind::InvalidSubcommand => ("misuse.command", get(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => ("misuse.argument", get(ContextKind::InvalidArg)),
        ErrorKind::MissingRequiredArgument => ("misuse.missing", get(ContextKind::InvalidArg)),
        ErrorKind::ValueValidation if get(ContextKind::InvalidArg).contains("--date") => {
            ("misuse.date", get(ContextKind::InvalidValue))
        }
        ErrorKind::ValueValidation if get(ContextKind::InvalidArg).contains("--port") => {
            ("misuse.port", get(ContextKind::InvalidValue))
        }
        ErrorKind::InvalidValue if get(ContextKind::InvalidValue).is_empty() => {
            ("misuse.missing", get(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => ("misuse.value", get(ContextKind::InvalidValue)),
        ErrorKind::ArgumentConflict => ("misuse.twice", get(ContextKind::InvalidArg)),
        _ => ("misuse.other", error.kind().to_string()),
    };
    let mut text = words.say(key, &[("given", &given)]);
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg].map(|kind| error.get(kind));
    if let Some(meant) = meant.into_iter().flatten().find_map(|list| nearest(list, &given)) {
        text = format!("{text} {}", words.say("misuse.meant", &[("meant", &meant)]));
    }
    format!("{text}\n{}", words.text("misuse.help"))
}

/// The one of several suggestions that is most like what was given.
fn nearest(suggested: &ContextValue, given: &str) -> Option<String> {
    match suggested {
        ContextValue::Strings(list) => list.iter().min_by_key(|one| strsim::damerau_levenshtein(one, given)).cloned(),
        other => Some(other.to_string()).filter(|one| !one.is_empty()),
    }
}

fn shown(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(list) => list.join(", "),
        other => other.to_string(),
    }
}

//! Mistakes in a command line, said in the reader's language.

use std::{error, fmt, process::ExitCode};

use accanto_content::Date;
use accanto_messages::Catalogue;
use accanto_site::Form;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The exit code for a command line that is not understood.
const MISUSE: u8 = 2;

/// The kind of value that an argument asks for and did not get.
#[derive(Clone, Copy, Debug)]
pub enum InvalidValue {
    /// A day that exists.
    Date,
    /// The number of a port.
    Port,
    /// A number of days.
    Days,
    /// The number of a version.
    Version,
    /// The name of an encoding.
    Encoding,
}

/// For clap, which asks it of every error; people read the messages.
impl fmt::Display for InvalidValue {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}

impl error::Error for InvalidValue {}

/// The day that an argument gives.
pub fn date(text: &str) -> Result<Date, InvalidValue> {
    text.parse().map_err(|_| InvalidValue::Date)
}

/// The port that an argument gives.
pub fn port(text: &str) -> Result<u16, InvalidValue> {
    text.parse().map_err(|_| InvalidValue::Port)
}

/// The number of days that an argument gives.
pub fn days(text: &str) -> Result<u32, InvalidValue> {
    text.parse().map_err(|_| InvalidValue::Days)
}

/// The number of a version that an argument gives.
pub fn version(text: &str) -> Result<u32, InvalidValue> {
    text.parse().map_err(|_| InvalidValue::Version)
}

/// The form in which a bucket stores files, by the name of its encoding.
pub fn encoding(text: &str) -> Result<Form, InvalidValue> {
    match text {
        "br" => Ok(Form::Brotli),
        "identity" => Ok(Form::Plain),
        _ => Err(InvalidValue::Encoding),
    }
}

/// Prints the help that was asked for, or the error. Returns the exit code.
pub fn print(error: &Error, messages: &Catalogue) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            out!("{error}");
            return ExitCode::SUCCESS;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => eprint!("{error}"),
        _ => eprintln!("{}: {}", messages.text("severity-error", &[]), text(error, messages)),
    }
    ExitCode::from(MISUSE)
}

fn text(error: &Error, messages: &Catalogue) -> String {
    let get = |kind| error.get(kind).map(displayed).unwrap_or_default();
    let invalid = error::Error::source(error).and_then(|source| source.downcast_ref::<InvalidValue>());
    let (id, given) = match error.kind() {
        ErrorKind::InvalidSubcommand => ("usage-unknown-command", get(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => ("usage-unknown-argument", get(ContextKind::InvalidArg)),
        ErrorKind::MissingRequiredArgument => ("usage-missing", get(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue if get(ContextKind::InvalidValue).is_empty() => {
            ("usage-missing", get(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let id = match invalid {
                Some(InvalidValue::Date) => "usage-date",
                Some(InvalidValue::Port) => "usage-port",
                Some(InvalidValue::Days) => "usage-days",
                Some(InvalidValue::Version) => "usage-version",
                Some(InvalidValue::Encoding) => "usage-encoding",
                None => "usage-value",
            };
            (id, get(ContextKind::InvalidValue))
        }
        ErrorKind::ArgumentConflict
            if error.get(ContextKind::PriorArg).map(displayed) != Some(get(ContextKind::InvalidArg)) =>
        {
            let prior = error.get(ContextKind::PriorArg).map(displayed).unwrap_or_default();
            ("usage-conflict", format!("{}, {prior}", get(ContextKind::InvalidArg)))
        }
        ErrorKind::ArgumentConflict => ("usage-repeated", get(ContextKind::InvalidArg)),
        _ => ("usage-other", error.kind().to_string()),
    };
    let mut text = messages.text(id, &[("given", given.as_str().into())]);
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg].map(|kind| error.get(kind));
    if let Some(meant) = meant.into_iter().flatten().find_map(|list| suggest(list, &given)) {
        text = format!("{text} {}", messages.text("usage-suggestion", &[("meant", meant.into())]));
    }
    format!("{text}\n{}", messages.text("usage-help", &[]))
}

/// The suggestion that is most similar to what was given.
fn suggest(suggested: &ContextValue, given: &str) -> Option<String> {
    match suggested {
        ContextValue::Strings(list) => list.iter().min_by_key(|one| strsim::damerau_levenshtein(one, given)).cloned(),
        other => Some(other.to_string()).filter(|one| !one.is_empty()),
    }
}

fn displayed(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(list) => list.join(", "),
        other => other.to_string(),
    }
}

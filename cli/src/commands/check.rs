//! `accanto check`: everything that is wrong in a campaign, each with what to do.

use std::{path::Path, process::ExitCode};

use accanto_content::Severity;
use accanto_messages::{Audience, Catalogue, UiLanguage};

use crate::campaign::Folder;
use crate::failure::Result;
use crate::json_report::JsonReport;
use crate::render;

/// Prints the diagnostics and the count; the exit code says whether there is an error. What machines read is in English, so that it is the
/// same on each of them.
pub fn run(folder: &Path, json: bool, messages: &Catalogue) -> Result<ExitCode> {
    if json {
        return Ok(print_json(folder));
    }
    let folder = Folder::open(folder, None)?;
    let (errors, warnings) = (folder.count(Severity::Error), folder.count(Severity::Warning));
    out!("{}", render::diagnostics(&folder, messages));
    outln!(
        "{}, {}",
        messages.text("count-errors", &[("n", errors.into())]),
        messages.text("count-warnings", &[("n", warnings.into())])
    );
    Ok(code(errors))
}

fn print_json(folder: &Path) -> ExitCode {
    let messages = Catalogue::new(UiLanguage::English, &[Audience::PROGRAM, Audience::DIAGNOSTICS]);
    let (report, code) = match Folder::open(folder, None) {
        Ok(folder) => (JsonReport::of(&folder, &messages), code(folder.count(Severity::Error))),
        Err(failure) => (JsonReport::of_failure(&failure, &messages), ExitCode::FAILURE),
    };
    outln!("{}", serde_json::to_string_pretty(&report).expect("a report is plain data"));
    code
}

fn code(errors: usize) -> ExitCode {
    if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

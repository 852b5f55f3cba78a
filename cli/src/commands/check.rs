//! `accanto check`: everything that is wrong in a campaign, each with what to do.

use std::{path::Path, process::ExitCode};

use accanto_content::Severity;
use accanto_messages::{Audience, Catalogue, UiLanguage};
use serde::Serialize;

use crate::campaign::Folder;
use crate::failure::Result;
use crate::show::{self, Located};

/// The version of the form of `--json`.
const FORMAT: u32 = 1;

/// What `--json` prints. Messages are in English, so that they are the same on every machine.
#[derive(Serialize)]
struct Report<'a> {
    format: u32,
    errors: usize,
    warnings: usize,
    diagnostics: Vec<Located<'a>>,
}

/// Prints the diagnostics and the count; the exit code says whether there is an error.
pub fn run(folder: &Path, json: bool, messages: &Catalogue) -> Result<ExitCode> {
    let folder = match Folder::open(folder, None) {
        Ok(folder) => folder,
        Err(failure) if json => {
            print(
                1,
                0,
                vec![Located::of_whole(
                    &folder.to_string_lossy(),
                    &failure.message(&Catalogue::new(UiLanguage::English, &[Audience::PROGRAM])),
                )],
            );
            return Ok(ExitCode::FAILURE);
        }
        Err(failure) => return Err(failure),
    };
    let (errors, warnings) = (folder.count(Severity::Error), folder.count(Severity::Warning));
    if json {
        print(
            errors,
            warnings,
            folder.diagnostics.iter().map(|diagnostic| show::located(diagnostic, &folder)).collect(),
        );
    } else {
        out!("{}", show::diagnostics(&folder, messages));
        outln!(
            "{}, {}",
            messages.text("count-errors", &[("n", errors.into())]),
            messages.text("count-warnings", &[("n", warnings.into())])
        );
    }
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn print(errors: usize, warnings: usize, diagnostics: Vec<Located<'_>>) {
    let report = Report { format: FORMAT, errors, warnings, diagnostics };
    outln!("{}", serde_json::to_string_pretty(&report).expect("a report is plain data"));
}
